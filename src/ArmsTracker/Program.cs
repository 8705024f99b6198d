await Console.Out.WriteLineAsync("ArmsTracker");
