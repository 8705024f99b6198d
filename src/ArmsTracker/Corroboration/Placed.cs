using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>A claim with its place on the time line.</summary>
/// <param name="At">
/// What was told happened at its most exact date, or else was known when it was first published; what is expected, lacking or denied
/// is so when it is said. Null where no article tells.
/// </param>
/// <param name="Published">When it was first published.</param>
/// <param name="Due">When a forecast says that the matter is to happen, unless that is past already as it is said.</param>
/// <param name="IsKnown">False where <paramref name="At"/> is only estimated, see <see cref="Among"/>.</param>
internal sealed record Placed(ClaimFacts Claim, Window? At, Window? Published, Window? Due, bool IsKnown)
{
    /// <summary>A month: what is dated no more exactly than that may be one event.</summary>
    private const int OneEvent = 31;

    /// <summary>Whether one event is told, such as a shipment or a night's attack, and not a run of them.</summary>
    public bool IsOneEvent { get; } = Closed(Claim).Any(window => window.Days <= OneEvent);

    /// <summary>Whether a run is told that began at some time and goes on: "since August".</summary>
    public bool GoesOn { get; } = Claim.EventDates.Any(date => date is { Earliest: not null, Latest: null });

    public bool HasClosedDate { get; } = Closed(Claim).Any();

    /// <summary>While it held: "not yet" and forecasts hold as long as they are repeated.</summary>
    public Window? Span => Claim.Stance != Stance.Told && At is { } at && Window.Of(Claim.LastPublished) is { } last && last.Last > at.Last
        ? at with { Last = last.Last }
        : At;

    public static Placed Of(ClaimFacts claim) => Of(claim, Window.Of(claim.FirstPublished), isKnown: true);

    /// <summary>
    /// All of them placed. A claim told only by articles without a date was published, by estimate, when the other claims of
    /// those articles were: the middle one of their first publications.
    /// </summary>
    public static IReadOnlyList<Placed> Among(IReadOnlyList<ClaimFacts> claims)
    {
        var dated = claims.Where(claim => Window.Of(claim.FirstPublished) is not null).ToArray();
        return [.. claims.Select(claim =>
        {
            if (Window.Of(claim.FirstPublished) is not null)
            {
                return Of(claim);
            }

            // Once for each article shared: what goes along in many articles is nearer in time than what meets in one.
            var near = dated
                .SelectMany(other => Enumerable.Repeat(Window.Of(other.FirstPublished)!.Value, other.Articles.Count(claim.Articles.Contains)))
                .Order().ToArray();
            return near.Length == 0 ? Of(claim) : Of(claim, near[near.Length / 2], isKnown: false);
        })];
    }

    public bool IsBefore(Placed other) => At is { } at && other.At is { } then && at.IsBefore(then);

    public bool MayPrecede(Placed other) => At is { } at && other.At is { } then && at.MayPrecede(then);

    /// <summary>Days from this one to the other; only where both have a place.</summary>
    public int DaysUntil(Placed other) => At!.Value.DaysUntil(other.At!.Value);

    private static Placed Of(ClaimFacts claim, Window? published, bool isKnown)
    {
        Window? told = Closed(claim).OrderBy(window => window.Days).ThenBy(window => window.First).Cast<Window?>().FirstOrDefault();
        var at = claim.Stance switch
        {
            // A date after the publication is one of a later event that the claim also holds.
            Stance.Told when told is { } event_ && isKnown && published is { } known && known.IsBefore(event_) => published,
            Stance.Told => told ?? published,
            Stance.Forecast => published,
            _ => published ?? told,
        };
        var due = claim.Stance == Stance.Forecast && told is { } expected && (published is null || !expected.IsBefore(published.Value)) ? told : null;
        return new Placed(claim, at, published, due, isKnown || at != published);
    }

    private static IEnumerable<Window> Closed(ClaimFacts claim) =>
        claim.EventDates.Select(date => Window.Of(date)).OfType<Window>();
}
