namespace ArmsTracker.Extraction.Text;

/// <summary>Tells line ends that only wrap a line from those that end a paragraph.</summary>
internal static class LineWrap
{
    private const int ShortestWrappedLine = 50;

    /// <summary>Whether a text is set in lines of one width, as mail and plain-text archives are: most of its long lines go on in the middle of a sentence.</summary>
    public static bool IsIn(string text)
    {
        const int fewest = 8;
        const int longestLine = 120;
        var (goingOn, longLines, start) = (0, 0, 0);
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', start))
        {
            var length = end - start;
            start = end + 1;
            if (length > longestLine)
            {
                return false;
            }

            if (length >= ShortestWrappedLine && start < text.Length && text[start] is not ('\n' or '\r'))
            {
                longLines++;
                goingOn += char.IsLower(text[start]) ? 1 : 0;
            }
        }

        return goingOn >= fewest && goingOn * 2 >= longLines;
    }

    /// <summary>Whether the sentence of a line goes on in the next one.</summary>
    /// <param name="lineEnd">Where the line ends.</param>
    /// <param name="next">Where the next one's first word begins.</param>
    /// <param name="isWrapped">Whether the whole text is set in lines of one width.</param>
    public static bool GoesOn(string text, int lineEnd, int next, bool isWrapped)
    {
        if (next >= text.Length || lineEnd == 0 || !(isWrapped || char.IsLower(text[next])) || (!isWrapped && text[lineEnd - 1] is '.' or '!' or '?' or ':' or ';'))
        {
            return false;
        }

        var from = Math.Max(0, lineEnd - ShortestWrappedLine);
        return lineEnd - from == ShortestWrappedLine && text.AsSpan(from, lineEnd - from).IndexOf('\n') < 0;
    }
}
