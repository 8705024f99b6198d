namespace ArmsTracker.Model;

/// <summary>
/// A stretch of an article's text, counted in Unicode scalar values from 0, <paramref name="End"/> excluded.
/// .NET strings count UTF-16 units instead: <see cref="ScalarOffsets"/> turns one into the other.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
