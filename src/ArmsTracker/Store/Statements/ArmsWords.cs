using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>The arms of a claim in words.</summary>
/// <param name="Noun">"at least 400 Shahed-136 drones", "drone and missile components".</param>
/// <param name="Aside">What is told of them besides: " (500 launchers, shipping route)"; empty where there is nothing.</param>
internal sealed record ArmsWords(string Noun, string Aside)
{
    public const string Facility = "a facility";

    /// <summary>The topics that tell what is moved or made, in the order in which they are named; the rest tell of it.</summary>
    private static readonly Topic[] _kinds =
        [Topic.Drone, Topic.Missile, Topic.Aircraft, Topic.Helicopter, Topic.AirDefence, Topic.Munition, Topic.Arms];

    public static ArmsWords Of(StatementParts parts)
    {
        var kinds = _kinds.Where(parts.Topics.Contains).ToList();
        var isCounted = parts.Quantity is { } number && kinds is [var only]
            && !parts.Topics.Contains(Topic.Component) && Counts(number.Unit, only);
        var noun = Name(parts, kinds, one: isCounted && QuantityWords.IsOne(parts.Quantity!));
        var asides = new List<string>();
        if (isCounted)
        {
            noun = $"{QuantityWords.Before(parts.Quantity!)} {noun}";
        }
        else if (parts.Quantity is { } quantity)
        {
            asides.Add(QuantityWords.InSentence(quantity));
        }

        // The statement of a plant names the plant itself.
        if (parts.Topics.Contains(Topic.Facility) && parts.Event != EventKind.Producing && noun != Facility)
        {
            asides.Add("facility");
        }

        if (parts.Topics.Contains(Topic.ShippingRoute))
        {
            asides.Add("shipping route");
        }

        return new ArmsWords(noun, asides.Count == 0 ? "" : $" ({string.Join(", ", asides)})");
    }

    /// <summary>Whether the number is one of just this kind; otherwise it stands beside.</summary>
    private static bool Counts(QuantityUnit? unit, Topic kind) => (unit, kind) switch
    {
        (QuantityUnit.Drone, Topic.Drone) or (QuantityUnit.Missile, Topic.Missile) => true,
        (QuantityUnit.Munition, Topic.Munition) or (QuantityUnit.Aircraft, Topic.Aircraft) => true,
        (QuantityUnit.Helicopter, Topic.Helicopter) => true,
        // Arms and air defence are not counted as such: "20 arms" would be nobody's words.
        (null, _) => kind is not (Topic.Arms or Topic.AirDefence),
        _ => false,
    };

    private static string Name(StatementParts parts, List<Topic> kinds, bool one)
    {
        var isComponent = parts.Topics.Contains(Topic.Component);
        // A system stands with the first kind that it belongs to, or for itself.
        var systems = parts.Systems.ToLookup(system => kinds.Cast<Topic?>().FirstOrDefault(kind => system.Topics.Contains(kind!.Value)));
        List<string> words =
        [
            .. kinds.SelectMany(kind => SystemWords.Of(
                systems[kind], isComponent || one ? Singular(kind) : Words.Of(kind), plural: !isComponent && !one)),
            .. systems[null].Select(SystemWords.Name),
        ];
        if (isComponent)
        {
            return words.Count == 0 ? "components" : SystemWords.Join(words) + " components";
        }

        return words.Count > 0 ? SystemWords.Join(words) : parts.Topics.Contains(Topic.Facility) ? Facility : "cargo";
    }

    private static string Singular(Topic kind) => kind switch
    {
        Topic.AirDefence => "air-defence",
        Topic.Arms => "arms",
        _ => kind.Name(),
    };
}
