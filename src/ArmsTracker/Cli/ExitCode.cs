namespace ArmsTracker.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some of what was asked for could not be done; the rest was.</summary>
    public const int Incomplete = 1;

    /// <summary>The command line asks for something that cannot be done at all.</summary>
    public const int Usage = 2;
}
