namespace ArmsTracker.Model;

/// <summary>Who gives and who gets.</summary>
public static class Direction
{
    public const string Iran = "IR";
    public const string Russia = "RU";

    /// <summary>True where a third country gives to Russia or Iran, or gets from them: kept, but beside the subject.</summary>
    public static bool IsContext(string? supplier, string? recipient) =>
        supplier is not (null or Iran or Russia) || recipient is not (null or Iran or Russia);
}
