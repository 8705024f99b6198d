using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArmsTracker.Model;

/// <summary>
/// What decides whether two mentions state one claim, and nothing else: neither words nor article. Mentions with equal
/// matters are one claim by definition; whether two matters are one claim is for Corroboration/SameClaim.cs to say.
/// Lists are without repetitions and in a fixed order, so that equal matters have equal keys.
/// </summary>
public sealed record Matter
{
    private readonly IReadOnlyList<Topic> _topics = [];
    private readonly IReadOnlyList<string> _systems = [];
    private readonly IReadOnlyList<string> _places = [];
    private readonly IReadOnlyList<string> _bodies = [];

    /// <summary>ISO 3166-1 alpha-2 of who gives, or null.</summary>
    public required string? Supplier { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of who gets, or null.</summary>
    public required string? Recipient { get; init; }

    public required EventKind Event { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>True where the supplier's own government says that it has supplied: news apart from others saying so.</summary>
    public bool IsAdmission { get; init; }

    /// <summary>Without <see cref="Topic.Arms"/> where a kind of arms is known: "arms" says nothing beside it.</summary>
    public required IReadOnlyList<Topic> Topics
    {
        get => _topics;
        init => _topics = [.. value.Where(topic => topic != Topic.Arms || !value.Any(MatterTopics.IsKind)).Distinct().Order()];
    }

    /// <summary>Ids of the systems named, or meant where the article named them before.</summary>
    public IReadOnlyList<string> Systems { get => _systems; init => _systems = Sorted(value); }

    public Quantity? Quantity { get; init; }

    /// <summary>When it happened or is to happen; none for denials and for admissions, whose words date only the saying.</summary>
    public EdtfDate? EventDate { get; init; }

    /// <summary>Ids of places.</summary>
    public IReadOnlyList<string> Places { get => _places; init => _places = Sorted(value); }

    /// <summary>The topmost bodies that are credited, where it matters who says it: denials, forecasts, measures, partnerships.</summary>
    public IReadOnlyList<string> Bodies { get => _bodies; init => _bodies = Sorted(value); }

    /// <summary>
    /// The month of publication where it stands in for a date that is not told: of news that an article opens with, and
    /// of what is true for a while only, such as talks, forecasts and denials. Null for what is said of no time.
    /// </summary>
    public EdtfDate? AsOf { get; init; }

    /// <summary>
    /// Article and position, where a statement is too general to be known the same as its like told elsewhere: a
    /// measure of which neither taker nor day is known, a plant without a name. Null for all else.
    /// </summary>
    public string? ToldIn { get; init; }

    /// <summary>Stable identity: lower-case hexadecimal SHA-256. To change what goes in here is to rename every matter stored.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));

    public bool Equals(Matter? other) => other is not null && (ReferenceEquals(this, other) || Canonical() == other.Canonical());

    public override int GetHashCode() => Canonical().GetHashCode(StringComparison.Ordinal);

    private string Canonical() => string.Join('\n',
        Supplier,
        Recipient,
        Event.Name(),
        Stance.ToString().ToLowerInvariant(),
        IsAdmission ? "admission" : "",
        string.Join(' ', Topics.Select(topic => topic.Name())),
        string.Join(' ', Systems),
        Quantity is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Quantity.Min}..{Quantity.Max} {Quantity.Unit?.Name()}{(Quantity.Approximate ? " ~" : "")}"),
        EventDate,
        string.Join(' ', Places),
        string.Join(' ', Bodies),
        AsOf,
        ToldIn);

    private static IReadOnlyList<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}
