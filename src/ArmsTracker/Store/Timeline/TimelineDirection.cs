namespace ArmsTracker.Store.Timeline;

/// <summary>
/// Who gives and who gets, as one word of an address: <c>IR-RU</c>, <c>none</c> where neither is said,
/// <c>IR-any</c> or <c>any-RU</c> where only one is.
/// </summary>
public readonly record struct TimelineDirection(string? Supplier, string? Recipient)
{
    private const string Neither = "none";
    private const string Unsaid = "any";

    public static bool TryParse(string? text, out TimelineDirection direction)
    {
        direction = default;
        if (text is null or Neither)
        {
            return text is not null;
        }

        var parts = text.Split('-');
        if (parts.Length != 2 || !TryCountry(parts[0], out var supplier) || !TryCountry(parts[1], out var recipient))
        {
            return false;
        }

        direction = new TimelineDirection(supplier, recipient);
        return supplier is not null || recipient is not null;
    }

    /// <summary>As a filter's value is shown: "Iran → Russia", "direction not said".</summary>
    public string Words => this == default ? "direction not said" : Statements.Words.Direction(Supplier, Recipient);

    public override string ToString() => (Supplier, Recipient) is (null, null)
        ? Neither
        : $"{Supplier ?? Unsaid}-{Recipient ?? Unsaid}";

    private static bool TryCountry(string text, out string? country)
    {
        country = text == Unsaid ? null : text;
        return country is null || (text.Length == 2 && text.All(char.IsAsciiLetterUpper));
    }
}
