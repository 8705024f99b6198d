using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// Which story a mention belongs to: who gives what to whom, and which part of the story. A key is made from the mention and its
/// article alone, so the claims of a thread are found by the key and need no search.
/// </summary>
/// <remarks>
/// Drones go on for years in thousands, so that making them, teaching their crews and their standing route are stories of their own.
/// Of other arms these are parts of the story of the deal. Air defence is bought system by system, so each family of systems is a story.
/// What third countries give or get is one story for each direction.
/// </remarks>
public static class Threads
{
    /// <summary>The thread of mentions that speak of a partnership or of help with no arms and no direction.</summary>
    public const string Partnership = "partnership";

    /// <summary>Stands for a supplier or recipient that is not told; no country has this code.</summary>
    private const string Unknown = "XX";

    private const string Making = "making";
    private const string Training = "training";
    private const string Route = "route";
    private const string Technology = "technology";
    private const string SomeArms = "arms";

    /// <summary>How many mentions before or after a deal may tell that it is a deal on making drones.</summary>
    private const int Near = 2;

    /// <summary>The threads of an article's mentions, one for each in their order.</summary>
    /// <param name="mentions">All mentions of one article, in the order of the text.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Mention> mentions, Gazetteer gazetteer)
    {
        var arms = new ArticleArms(mentions, gazetteer);
        string[] own = [.. mentions.Select(mention => Of(mention, arms, gazetteer))];
        var mostly = own.Select((key, i) => IsTalkOfMaking(mentions[i], key, i, own) ? Part(key, Making) : key).ToArray();
        return [.. mostly.Select((key, i) => mentions[i].Event == EventKind.Agreed && IsNear(Part(key, Making), i, mostly) ? Part(key, Making) : key)];
    }

    /// <summary>The thread of a claim: that of most of its mentions, the first in ordinal order on a tie.</summary>
    /// <param name="threads">One for each mention; at least one.</param>
    public static string OfClaim(IEnumerable<string> threads) => threads
        .CountBy(thread => thread)
        .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
        .First().Key;

    private static string Of(Mention mention, ArticleArms arms, Gazetteer gazetteer)
    {
        var direction = $"{mention.Supplier ?? Unknown}-{mention.Recipient ?? Unknown}";
        if (mention.IsContext)
        {
            return direction;
        }

        var kind = mention.Event == EventKind.Cooperating ? null : arms.KindOf(mention);
        return kind switch
        {
            null when mention.Event == EventKind.Cooperating || mention is { Supplier: null, Recipient: null } => Partnership,
            null => $"{direction}.{(mention.Topics.Contains(Topic.Component) ? Technology : SomeArms)}",
            Topic.Drone => PartOfDrones(mention, $"{direction}.{kind.Value.Name()}", gazetteer),
            Topic.AirDefence when arms.AirDefenceOf(mention) is { } family => $"{direction}.{kind.Value.Name()}.{family}",
            _ => $"{direction}.{kind.Value.Name()}",
        };
    }

    private static string PartOfDrones(Mention mention, string key, Gazetteer gazetteer)
    {
        var topics = mention.Topics;
        if (mention.Event == EventKind.Producing || topics.Contains(Topic.Component)
            || (topics.Contains(Topic.Facility) && mention.Event is not (EventKind.Using or EventKind.Displaying)))
        {
            return $"{key}.{Making}";
        }

        if (mention.Event == EventKind.Training)
        {
            return $"{key}.{Training}";
        }

        // A cargo's voyage is in the cargo's thread; the route is the story where no cargo is told.
        if (mention.Event == EventKind.Transferring && topics.Contains(Topic.ShippingRoute) && mention.Quantity is null && mention.Systems.Count == 0)
        {
            return $"{key}.{Route}";
        }

        return mention.Places.Any(place => gazetteer.Places.GetValueOrDefault(place.PlaceId)?.Kind == "plant") ? $"{key}.{Making}" : key;
    }

    /// <summary>Talks and deals with no number, in an article that is mostly about making drones, are on making them.</summary>
    private static bool IsTalkOfMaking(Mention mention, string key, int position, string[] own)
    {
        if (mention.Event is not (EventKind.Agreed or EventKind.Negotiating) || mention.Quantity is not null || !CanHavePart(key))
        {
            return false;
        }

        var direction = key[..key.IndexOf('.', StringComparison.Ordinal)];
        var others = own.Where((other, i) => i != position && (other == direction || other.StartsWith(direction + ".", StringComparison.Ordinal))).ToArray();
        var making = others.Count(other => other == Part(key, Making));
        return making > 0 && 2 * making >= others.Length;
    }

    private static bool IsNear(string thread, int position, string[] threads) =>
        CanHavePart(threads[position])
        && threads.AsSpan(Math.Max(0, position - Near)..Math.Min(threads.Length, position + Near + 1)).Contains(thread);

    private static bool CanHavePart(string key) => key.EndsWith("." + Topic.Drone.Name(), StringComparison.Ordinal);

    private static string Part(string key, string part) => $"{key}.{part}";
}
