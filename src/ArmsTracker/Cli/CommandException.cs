namespace ArmsTracker.Cli;

/// <summary>A verb cannot be carried out. The message is a sentence for people: what is wrong, and what to do.</summary>
public sealed class CommandException : Exception
{
    public CommandException()
    {
    }

    public CommandException(string message)
        : base(message)
    {
    }

    public CommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
