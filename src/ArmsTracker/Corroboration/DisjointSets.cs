namespace ArmsTracker.Corroboration;

/// <summary>Union-find over 0 to <paramref name="count"/> - 1.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }

    public void Unite(int a, int b) => _parents[Find(a)] = Find(b);
}
