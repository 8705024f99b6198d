using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// Made-up articles with made-up mentions, skewed as news is: few outlets publish most, few matters are most told, and
/// what happens is told again for months. The same number always gives the same article.
/// </summary>
internal sealed class MadeUpNews(Gazetteer gazetteer)
{
    private const int Outlets = 200;
    private static readonly DateOnly _first = new(2014, 1, 1);
    private static readonly int _days = new DateOnly(2026, 12, 31).DayNumber - _first.DayNumber;

    private readonly string[] _publishers = [.. Enumerable.Range(0, Outlets).Select(i => $"made-up-outlet-{i}")];
    private readonly string[] _speakers = [.. gazetteer.Sources.Keys.Order(StringComparer.Ordinal).Take(100)];
    private readonly WeaponSystem[] _systems = [.. gazetteer.Systems.Values.Where(system => system.Topics.Count == 1).OrderBy(system => system.Id, StringComparer.Ordinal)];
    private readonly string[] _places = [.. gazetteer.Places.Keys.Order(StringComparer.Ordinal)];

    public (Article Article, IReadOnlyList<Mention> Mentions) Of(int number)
    {
        var random = new Random(number);
        var published = _first.AddDays(random.Next(_days));
        var sentences = Enumerable.Range(0, 1 + random.Next(4)).Select(i => Sentence(random, number, i)).ToList();
        var text = string.Join(' ', sentences);
        var mentions = new List<Mention>(sentences.Count);
        var start = 0;
        foreach (var sentence in sentences)
        {
            mentions.Add(Mention(random, new TextSpan(start, start + sentence.Length), sentence, published));
            start += sentence.Length + 1;
        }

        return (
            new Article(
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                text,
                string.Create(CultureInfo.InvariantCulture, $"made-up-{number}.txt"),
                null,
                "en",
                new Found<EdtfDate>(EdtfDate.Day(published), null),
                new Found<string>(_publishers[Zipf(random, Outlets)], null),
                null,
                []),
            mentions);
    }

    private static string Sentence(Random random, int number, int position) => string.Create(CultureInfo.InvariantCulture,
        $"Made-up sentence {position} of article {number} tells of {random.Next(100_000)} things, {random.Next(100_000)} more and {random.Next(100_000)} besides.");

    private Mention Mention(Random random, TextSpan span, string quote, DateOnly published)
    {
        var system = _systems[Zipf(random, _systems.Length)];
        var (supplier, recipient) = Zipf(random, 3) switch { 0 => ("IR", "RU"), 1 => ("RU", "IR"), _ => ("KP", "RU") };
        var happened = published.AddDays(-random.Next(120));
        return new Mention(
            span,
            quote,
            system.Topics,
            (EventKind)Zipf(random, 9),
            (Modality)Zipf(random, 5),
            supplier,
            recipient,
            random.Next(2) == 0 ? [system.Id] : [],
            random.Next(3) == 0 ? new Quantity(10 * (1 + random.Next(60)), null, null, false) : null,
            random.Next(3) == 0 ? [new PlaceMention(_places[Zipf(random, _places.Length)], PlaceRole.Site)] : [],
            random.Next(2) == 0 ? EdtfDate.Month(happened.Year, happened.Month) : null,
            random.Next(2) == 0 ? [_speakers[Zipf(random, _speakers.Length)]] : [],
            []);
    }

    /// <summary>A number below <paramref name="count"/>; the first are by far the most frequent.</summary>
    internal static int Zipf(Random random, int count) => (int)(Math.Pow(count + 1, random.NextDouble()) - 1);
}
