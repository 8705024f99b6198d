namespace ArmsTracker.Model;

/// <summary>
/// Translates positions in a string between UTF-16 units and Unicode scalar values. A lone surrogate counts as one.
/// Text without surrogate pairs, nearly all of the press, costs nothing: both counts are the same.
/// </summary>
public sealed class ScalarOffsets
{
    private readonly int[] _lowSurrogates;

    /// <summary>Positions, in UTF-16 units and in order, of the second halves of all pairs in <paramref name="text"/>.</summary>
    public ScalarOffsets(string text)
    {
        var found = new List<int>();
        var from = 0;
        while (from < text.Length)
        {
            var next = text.AsSpan(from).IndexOfAnyInRange('\uDC00', '\uDFFF');
            if (next < 0)
            {
                break;
            }

            from += next + 1;
            if (from >= 2 && char.IsHighSurrogate(text[from - 2]))
            {
                found.Add(from - 1);
            }
        }

        _lowSurrogates = [.. found];
    }

    public int ToScalar(int utf16) => utf16 - CountBelow(utf16, 0);

    public int ToUtf16(int scalar)
    {
        // The n-th pair begins at the scalar position (its low surrogate - 1) - n: all pairs wholly before count.
        var low = 0;
        var high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - 1 - middle < scalar)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return scalar + low;
    }

    /// <summary>The characters of <paramref name="text"/> at <paramref name="span"/>.</summary>
    public string Slice(string text, TextSpan span)
    {
        var start = ToUtf16(span.Start);
        return text[start..ToUtf16(span.End)];
    }

    public TextSpan ToScalar(int utf16Start, int utf16End) => new(ToScalar(utf16Start), ToScalar(utf16End));

    private int CountBelow(int utf16, int low)
    {
        var high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] < utf16)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
