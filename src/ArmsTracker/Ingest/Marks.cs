using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Collects marked stretches in positions of the string; none is marked twice.</summary>
internal sealed class Marks(ScalarOffsets offsets)
{
    private readonly List<(int Start, int End, BoilerplateKind Kind)> _marks = [];

    public void Add(int start, int end, BoilerplateKind kind)
    {
        if (end > start && !_marks.Any(mark => mark.Start < end && start < mark.End))
        {
            _marks.Add((start, end, kind));
        }
    }

    /// <summary>The text with a blank in the place of each marked stretch.</summary>
    public string Without(string text)
    {
        var rest = text;
        foreach (var (start, end, _) in _marks.OrderByDescending(mark => mark.Start))
        {
            rest = string.Concat(rest.AsSpan(0, start), " ", rest.AsSpan(end));
        }

        return rest;
    }

    public IReadOnlyList<Boilerplate> InOrder() =>
        [.. _marks.OrderBy(mark => mark.Start).Select(mark => new Boilerplate(offsets.ToScalar(mark.Start, mark.End), mark.Kind))];
}
