using ArmsTracker.Api;
using ArmsTracker.Cli;
using ArmsTracker.Web;

// What is served; the verbs are in Cli/, the way of an article into the store in Pipeline/.
var parts = new ServerParts(
    services => services.AddWeb(),
    app =>
    {
        app.MapWeb();
        app.MapClaims();
        app.MapClaim();
        app.MapThread();
        app.MapSources();
        app.MapArticleText();
    });

return await CommandLine.RunAsync(args, parts, Console.Out, Console.Error);
