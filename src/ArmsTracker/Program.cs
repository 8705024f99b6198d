using ArmsTracker.Cli;

return await CommandLine.RunAsync(args);
