using ArmsTracker.Cli;
using ArmsTracker.Web;

// What is served; the verbs and the store are in Cli/ and Pipeline/.
return await CommandLine.RunAsync(args, new ServerParts(
    services => services.AddWeb(),
    app => app.MapWeb()));
