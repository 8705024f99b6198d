using System.Collections.Concurrent;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// Claims as pages show them, kept from page to page while the index they belong to has them unchanged. The first pages of
/// the views that people open are mostly the same claims.
/// </summary>
internal sealed class ShownClaims
{
    /// <summary>Some eighty pages of them.</summary>
    private const int Most = 4000;

    private readonly ConcurrentDictionary<(int Claim, long Quote), TimelineClaim> _claims;

    public ShownClaims() => _claims = new();

    private ShownClaims(IEnumerable<KeyValuePair<(int Claim, long Quote), TimelineClaim>> claims) => _claims = new(claims);

    /// <param name="quote">The mention that speaks for it; 0 for its best.</param>
    public TimelineClaim? Find(int claim, long quote) => _claims.GetValueOrDefault((claim, quote));

    public void Add(int claim, long quote, TimelineClaim shown)
    {
        if (_claims.Count >= Most)
        {
            _claims.Clear();
        }

        _claims[(claim, quote)] = shown;
    }

    /// <summary>Those that are left when these claims have changed.</summary>
    public ShownClaims Without(IEnumerable<int> changed)
    {
        var gone = changed.ToHashSet();
        return new ShownClaims(_claims.Where(one => !gone.Contains(one.Key.Claim)));
    }
}
