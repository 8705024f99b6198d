using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Collects marked stretches in positions of the string; none is marked twice.</summary>
internal sealed class Marks(ScalarOffsets offsets)
{
    /// <summary>By where they begin. They are few, or come in the order of the text.</summary>
    private readonly List<(int Start, int End, BoilerplateKind Kind)> _marks = [];

    /// <summary>Marks a stretch, unless some of it is marked already.</summary>
    public void Add(int start, int end, BoilerplateKind kind)
    {
        var position = _marks.Count;
        while (position > 0 && _marks[position - 1].Start >= end)
        {
            position--;
        }

        if (end > start && (position == 0 || _marks[position - 1].End <= start))
        {
            _marks.Insert(position, (start, end, kind));
        }
    }

    /// <summary>The text with a blank in the place of each marked stretch.</summary>
    public string Without(string text)
    {
        var rest = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, _) in _marks)
        {
            rest.Append(text, from, start - from).Append(' ');
            from = end;
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    public IReadOnlyList<Boilerplate> InOrder() =>
        [.. _marks.Select(mark => new Boilerplate(offsets.ToScalar(mark.Start, mark.End), mark.Kind))];
}
