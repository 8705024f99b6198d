namespace ArmsTracker.Ingest.Fetching;

/// <summary>What hosts said in their robots.txt, for a day, and of so many hosts at most.</summary>
internal sealed class RobotsMemory(TimeProvider clock)
{
    public const int MostHosts = 1000;

    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();

    private readonly Dictionary<string, (RobotsFile File, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The hosts in the order in which they are to be forgotten.</summary>
    private readonly Queue<string> _order = new();

    public RobotsFile? Find(string host)
    {
        lock (_lock)
        {
            return _known.TryGetValue(host, out var known) && clock.GetUtcNow() < known.Until ? known.File : null;
        }
    }

    public void Keep(string host, RobotsFile file)
    {
        lock (_lock)
        {
            if (!_known.ContainsKey(host))
            {
                _order.Enqueue(host);
            }

            _known[host] = (file, clock.GetUtcNow() + _day);
            if (_known.Count > MostHosts)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }
}
