namespace ArmsTracker.Model;

/// <summary>A topmost body, such as a government, and the name by which a reason calls it.</summary>
public sealed record Body(string Id, string Name);

/// <summary>
/// What relations between claims are made from: a claim boiled down to what all or most of its mentions say,
/// so that one mention that was misread does not lead the whole claim astray.
/// </summary>
/// <param name="Id">The claim's key: relations name claims by it.</param>
/// <param name="Thread">The thread of most of its mentions, see <c>Threads</c>.</param>
/// <param name="IsAdmission">Whether in at least half of the mentions the supplier's own government says that it has supplied.</param>
/// <param name="Kinds">The kinds of arms that at least half of the mentions which tell a kind tell: no facility, route, component or mere "arms".</param>
/// <param name="IsComponent">Whether at least half of the mentions are about parts or know-how.</param>
/// <param name="IsFacility">Whether at least half of the mentions are about a plant, base or test ground.</param>
/// <param name="IsRoute">Whether at least half of the mentions are about the way of carriage.</param>
/// <param name="Systems">The ids of the systems, and of their families, that at least half of the mentions which name any name.</param>
/// <param name="Quantities">Every number told, once each.</param>
/// <param name="EventDates">Every date told of the matter, once each.</param>
/// <param name="FirstPublished">When the first of its dated articles appeared; null where none is dated.</param>
/// <param name="LastPublished">When the last of them did.</param>
/// <param name="Articles">The ids of the articles that tell it.</param>
/// <param name="Bodies">The topmost bodies that at least half of the mentions credit.</param>
/// <param name="Agents">Of a measure: the topmost bodies that take or threaten it.</param>
/// <param name="Mentions">How many mentions it has.</param>
public sealed record ClaimFacts(
    string Id,
    string Thread,
    string? Supplier,
    string? Recipient,
    EventKind Event,
    Stance Stance,
    bool IsAdmission,
    IReadOnlySet<Topic> Kinds,
    bool IsComponent,
    bool IsFacility,
    bool IsRoute,
    IReadOnlySet<string> Systems,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<EdtfDate> EventDates,
    EdtfDate? FirstPublished,
    EdtfDate? LastPublished,
    IReadOnlySet<string> Articles,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<Body> Agents,
    int Mentions);
