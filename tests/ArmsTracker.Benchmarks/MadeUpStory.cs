using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Benchmarks;

/// <summary>Made-up articles of some weeks, and which claim each of their mentions tells, by its position.</summary>
internal sealed record MadeUpStory(IReadOnlyList<MadeUpClaim> Claims, IReadOnlyList<MadeUpArticle> Articles);

/// <param name="Claims">The position of the claim that each mention tells.</param>
internal sealed record MadeUpArticle(Article Article, IReadOnlyList<Mention> Mentions, IReadOnlyList<int> Claims);

/// <summary>
/// Makes up stories. Each has as many claims, mentions and articles as any other, so that the numbers of all rows are
/// known beforehand. The same number always gives the same story.
/// </summary>
internal sealed class MadeUpStories(Gazetteer gazetteer)
{
    public const int Claims = 40;
    public const int Articles = 20;
    public const int Mentions = 54;

    private const int Publishers = 200;

    private static readonly DateOnly _first = new(2014, 1, 1);
    private static readonly DateOnly _last = new(2026, 12, 31);

    /// <summary>Of each article how many mentions it has, together <see cref="Mentions"/>.</summary>
    private static readonly int[] _sizes = [5, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1];

    /// <summary>How often the last claims are told besides, together what mentions there are more than claims.</summary>
    private static readonly int[][] _again =
        [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4]];

    /// <summary>The languages of the publishers, by turns.</summary>
    private static readonly string[] _languages = "it en de en fr es ru uk it en en ru it uk en de fr it es en".Split(' ');

    private readonly MadeUpClaims _claims = new(gazetteer);
    private readonly string[] _publishers = [.. InOrder(gazetteer).Where(source => source.IsOutlet).Select(source => source.Id).Take(Publishers)];
    private readonly string[] _speakers = [.. InOrder(gazetteer).Where(source => !source.IsOutlet || source.Kind == "agency").Select(source => source.Id)];

    public MadeUpStory Of(int number)
    {
        var random = new Random(unchecked(number * 73_856_093));
        // More in later years.
        var day = _first.AddDays((int)((_last.DayNumber - _first.DayNumber - 30) * Math.Sqrt(random.NextDouble())));
        MadeUpClaim[] claims = [.. Enumerable.Range(0, Claims).Select(_ => _claims.Of(random, day))];
        // A denial answers what its article tells as well.
        var denials = random.Next(4) == 0 ? 2 : 1;
        for (var i = 0; i < denials; i++)
        {
            claims[2 * i] = claims[2 * i] with { Modality = Modality.Asserted };
            claims[(2 * i) + 1] = claims[2 * i].Denied;
        }

        var told = Told(random, denials);
        return new MadeUpStory(claims, [.. told.Select((mentions, i) => ArticleOf(random, (number * Articles) + i, day, claims, mentions))]);
    }

    /// <summary>The claims that each article tells.</summary>
    private static List<int>[] Told(Random random, int denials)
    {
        List<int>[] told = [.. _sizes.Select(_ => new List<int>())];
        for (var i = 0; i < denials; i++)
        {
            told[i].AddRange([2 * i, (2 * i) + 1]);
        }

        var again = _again[random.Next(_again.Length)];
        int[] free = [.. _sizes.SelectMany((size, article) => Enumerable.Repeat(article, size - told[article].Count))];
        random.Shuffle(free);
        var rest = Enumerable.Range(2 * denials, Claims - (2 * denials)).SelectMany(claim => Enumerable.Repeat(claim, 1 + again.ElementAtOrDefault(Claims - 1 - claim)));
        foreach (var (claim, article) in rest.Zip(free))
        {
            told[article].Add(claim);
        }

        return told;
    }

    private MadeUpArticle ArticleOf(Random random, int number, DateOnly day, MadeUpClaim[] claims, List<int> told)
    {
        var at = MadeUpNews.Zipf(random, _publishers.Length);
        var language = _languages[at % _languages.Length];
        var title = $"Made-up {MadeUpWords.Some(random, language, 4 + random.Next(5))}";
        var text = $"{title}\n\nMade-up {MadeUpWords.Some(random, language, 8)}.";
        var mentions = new List<Mention>(told.Count);
        foreach (var position in told)
        {
            var claim = claims[position];
            var sentence = MadeUpWords.Sentence(random, language, claim.Searched, claim.EventDate is { } date ? DateWords.Of(date) : null);
            mentions.Add(MentionOf(random, claim, sentence, text.Length + 1));
            text += $" {sentence.Text}";
        }

        // What nobody knows the publisher or the day of is told now and then.
        var article = new Article(
            ArticleIdentity.Of(text),
            text,
            $"made-up-{number}.txt",
            new Found<string>(title, new TextSpan(0, title.Length)),
            language,
            random.Next(50) == 0 ? null : new Found<EdtfDate>(EdtfDate.Day(day.AddDays(MadeUpNews.Zipf(random, 30))), null) { From = "made up" },
            random.Next(33) == 0 ? null : new Found<string>(_publishers[at], null) { From = "made up" },
            null,
            []);
        return new MadeUpArticle(article, mentions, told);
    }

    private Mention MentionOf(Random random, MadeUpClaim claim, MadeUpSentence sentence, int start)
    {
        TextSpan At(TextSpan span) => new(start + span.Start, start + span.End);

        return new Mention(
            new TextSpan(start, start + sentence.Text.Length),
            sentence.Text,
            claim.Topics,
            claim.Event,
            claim.Modality == Modality.Asserted && random.Next(5) == 0 ? Modality.Assessed : claim.Modality,
            claim.Supplier,
            claim.Recipient,
            claim.Systems,
            claim.Quantity,
            claim.Places,
            claim.EventDate,
            MadeUpClaims.Some(random, _speakers, 40, 18),
            [
                new Evidence("event", claim.Event.Name(), "made up", At(sentence.Event)),
                new Evidence("topics", claim.Topics[0].Name(), "made up", At(sentence.Topics)),
                .. sentence.Date is { } words ? [new Evidence("event_date", claim.EventDate!.ToString(), "made up", At(words))] : Array.Empty<Evidence>(),
            ]);
    }

    /// <summary>In the order of the gazetteer's file, which begins with those who are quoted most.</summary>
    private static IEnumerable<Source> InOrder(Gazetteer gazetteer) => gazetteer.SourceAliases.Select(alias => alias.Id).Distinct().Select(id => gazetteer.Sources[id]);
}
