namespace ArmsTracker.Extraction.Text;

/// <summary>Pairs quotation marks of every style within a paragraph; an unclosed quotation ends with its paragraph.</summary>
public static class QuotationFinder
{
    public static List<Quotation> Find(IReadOnlyList<Token> tokens)
    {
        var quotations = new List<Quotation>();
        var open = -1;
        var closing = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            if (open >= 0 && tokens[i].Gap == Gap.Paragraph)
            {
                quotations.Add(new Quotation(open, i));
                open = -1;
            }

            if (tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }

            if (open >= 0 && closing.Contains(tokens[i].Norm, StringComparison.Ordinal) && !IsOpeningSingle(tokens, i))
            {
                quotations.Add(new Quotation(open, i));
                open = -1;
            }
            else if (open < 0 && ClosingOf(tokens, i) is { } mark)
            {
                (open, closing) = (i + 1, mark);
            }
        }

        if (open >= 0)
        {
            quotations.Add(new Quotation(open, tokens.Count));
        }

        return quotations;
    }

    private static string? ClosingOf(IReadOnlyList<Token> tokens, int i) => tokens[i].Norm switch
    {
        "“" => "”\"",
        "«" => "»",
        "»" => "«",
        "„" => "“”\"",
        "\"" => "\"”",
        "''" => "''",
        "‘" => "’",
        "'" when IsOpeningSingle(tokens, i) => "'",
        _ => null,
    };

    /// <summary>A single mark opens where it stands before a word and after a blank; else it is an apostrophe.</summary>
    private static bool IsOpeningSingle(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Norm == "'" && tokens[i].Gap is Gap.Space or Gap.Paragraph
        && i + 1 < tokens.Count && tokens[i + 1].Gap == Gap.None && tokens[i + 1].Kind != TokenKind.Punctuation;
}
