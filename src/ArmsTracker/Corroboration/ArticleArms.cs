using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Which arms an article speaks of, for those of its mentions that say no more than "the arms", "the parts", "the system".</summary>
internal sealed class ArticleArms(IReadOnlyList<Mention> mentions, Gazetteer gazetteer)
{
    /// <summary>How much of the article, in one direction, must be about one kind of arms for a vague mention to mean it.</summary>
    private const double Mostly = 0.8;

    /// <summary>Parts are named less often than the arms which they are for.</summary>
    private const double MostlyForParts = 0.5;

    /// <summary>How much of the systems named must be of one family for an unnamed one to be of it.</summary>
    private const double MostSystems = 0.6;

    /// <summary>Once may be by the way.</summary>
    private const int Often = 2;

    /// <summary>Which kind a mention of several belongs to, the first of these: aircraft come with missiles and munition, not the other way round.</summary>
    private static readonly Topic[] _kinds = [Topic.Drone, Topic.Aircraft, Topic.Helicopter, Topic.Missile, Topic.AirDefence, Topic.Munition];

    private readonly ILookup<(string?, string?), Topic> _told = mentions
        .SelectMany(mention => mention.Topics.Distinct().Where(_kinds.Contains).Select(kind => (mention, kind)))
        .ToLookup(one => (one.mention.Supplier, one.mention.Recipient), one => one.kind);

    private readonly ILookup<(string?, string?), string> _airDefence = mentions
        .SelectMany(mention => AirDefenceNamed(mention, gazetteer).Select(family => (mention, family)))
        .ToLookup(one => (one.mention.Supplier, one.mention.Recipient), one => one.family);

    /// <summary>The kind of arms that a mention is about, or null. Aircraft and helicopters are one: they are bought together.</summary>
    public Topic? KindOf(Mention mention)
    {
        var kinds = _kinds.Where(mention.Topics.Contains).ToArray();
        var kind = kinds switch
        {
            [] => Meant(mention),
            [Topic.Drone, ..] when kinds.Contains(Topic.Missile) => Told(mention, Topic.Missile) > Told(mention, Topic.Drone) ? Topic.Missile : Topic.Drone,
            [var first, ..] => first,
        };
        return kind == Topic.Helicopter ? Topic.Aircraft : kind;
    }

    /// <summary>The family of air-defence systems that a mention names, or else means; null where the article names none or several.</summary>
    public string? AirDefenceOf(Mention mention)
    {
        if (AirDefenceNamed(mention, gazetteer).Min(StringComparer.Ordinal) is { } named)
        {
            return named;
        }

        var families = _airDefence[(mention.Supplier, mention.Recipient)].ToArray();
        var most = families.CountBy(family => family).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault();
        return most.Value > 0 && most.Value >= MostSystems * families.Length ? most.Key : null;
    }

    private Topic? Meant(Mention mention)
    {
        if (mention.Supplier is null || mention.Recipient is null)
        {
            return null;
        }

        var told = _told[(mention.Supplier, mention.Recipient)].ToArray();
        var most = told.CountBy(kind => kind).OrderByDescending(count => count.Value).ThenBy(count => count.Key).FirstOrDefault();
        return most.Value >= Often && most.Value >= (mention.Topics.Contains(Topic.Component) ? MostlyForParts : Mostly) * told.Length ? most.Key : null;
    }

    private int Told(Mention mention, Topic kind) => _told[(mention.Supplier, mention.Recipient)].Count(told => told == kind);

    private static IEnumerable<string> AirDefenceNamed(Mention mention, Gazetteer gazetteer) => mention.Systems
        .Select(id => gazetteer.Systems.GetValueOrDefault(id))
        .OfType<WeaponSystem>()
        .Where(system => system.Topics.Contains(Topic.AirDefence))
        .Select(system => system.Family ?? system.Id)
        .Distinct();
}
