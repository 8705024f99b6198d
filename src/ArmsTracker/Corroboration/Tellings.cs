using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Makes of an article's mentions what relations between their claims ask for.</summary>
public sealed class Tellings(Gazetteer gazetteer)
{
    private readonly MeasureTakers _takers = MeasureTakers.For(gazetteer);

    /// <param name="id">By which the article is known.</param>
    /// <param name="mentions">All mentions of the article, in the order of its text.</param>
    /// <param name="matters">Their matters, in the same order.</param>
    /// <returns>One for each mention.</returns>
    public IReadOnlyList<Telling> Of(string id, EdtfDate? published, IReadOnlyList<Mention> mentions, IReadOnlyList<Matter> matters)
    {
        var threads = Threads.Of(mentions, gazetteer);
        return [.. mentions.Select((mention, i) => new Telling(
            id,
            published,
            threads[i],
            matters[i].Stance,
            matters[i].IsAdmission,
            mention.Event,
            mention.Supplier,
            mention.Recipient,
            mention.Topics,
            mention.Systems,
            matters[i].Quantity,
            matters[i].EventDate ?? (matters[i].Stance == Stance.Denied ? null : mention.EventDate),
            [.. mention.Attribution.Select(source => TopmostBody.Of(source, mention.People, gazetteer)).Distinct()],
            mention.Event == EventKind.Responding ? _takers.Of(mention) : []))];
    }
}
