namespace ArmsTracker.Ingest;

/// <summary>A line that is not blank, without the blanks around it. Positions are those of the string.</summary>
internal readonly record struct TextLine(int Start, string Text, bool BlankBefore)
{
    public int End => Start + Text.Length;

    public int Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var blankBefore = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var (start, end) = (range.Start.GetOffset(text.Length), range.End.GetOffset(text.Length));
            var line = text[start..end];
            var content = line.TrimStart();
            if (content.Length == 0)
            {
                blankBefore = true;
                continue;
            }

            lines.Add(new TextLine(start + line.Length - content.Length, content.TrimEnd(), blankBefore));
            blankBefore = false;
        }

        return lines;
    }

    /// <summary>The line without its first <paramref name="length"/> characters and the blanks after them.</summary>
    public TextLine After(int length)
    {
        var rest = Text[length..];
        var content = rest.TrimStart();
        return this with { Start = Start + length + rest.Length - content.Length, Text = content };
    }
}
