namespace ArmsTracker.Extraction.Text;

public enum TokenKind
{
    Word,
    Number,
    Punctuation,
}

/// <summary>What stands between a token and the one before it.</summary>
public enum Gap
{
    /// <summary>Nothing: "Su35", or a mark of punctuation.</summary>
    None,
    Space,
    Hyphen,
    Apostrophe,

    /// <summary>The end of a paragraph.</summary>
    Paragraph,
}

public enum LetterCase
{
    Lower,
    Capital,

    /// <summary>Two letters or more, all of them capitals.</summary>
    AllCapitals,
}

/// <summary>
/// A word, a number or a mark of punctuation. Words end where letters meet digits or hyphens, so that "Su-35", "Su35"
/// and "Su-35s" all begin with the words "su" and "35".
/// </summary>
/// <param name="Start">In UTF-16 units, as <paramref name="End"/>.</param>
/// <param name="IsAccented">Whether normalising took an accent or an umlaut off it: "könnte", which is then written like "konnte".</param>
/// <param name="Norm">The normalised word, or the characters themselves for numbers and punctuation.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, Gap Gap, LetterCase Case, string Norm, bool IsAccented = false)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}
