using System.Globalization;
using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Rows;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// Makes of a story the rows that the program itself would: its own matters, tellings, facts, origins and grades, without
/// asking whether two claims are one. A claim's relations are those to the claims that share an article with it.
/// </summary>
internal sealed class MadeUpRowMaking(Gazetteer gazetteer)
{
    private static readonly DateTimeOffset _importedAt = new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly MadeUpStories _stories = new(gazetteer);
    private readonly Tellings _tellings = new(gazetteer);
    private readonly MadeUpSumming _summing = new(gazetteer);

    public MadeUpRows Of(int number)
    {
        var story = _stories.Of(number);
        var rows = new MadeUpRows();
        var matters = Matters(story);
        var told = matters.Select(_ => new List<ToldMention>()).ToArray();
        var mentionId = (long)number * MadeUpStories.Mentions;
        foreach (var (i, made) in story.Articles.Index())
        {
            var article = made.Article.ToRow(_importedAt, gazetteer);
            article.Id = ((long)number * MadeUpStories.Articles) + i + 1;
            rows.Articles.Add(article);
            var tellings = _tellings.Of(article.PublicId, article.Published, made.Mentions, [.. made.Claims.Select(claim => matters[claim])]);
            foreach (var (position, mention) in made.Mentions.Index())
            {
                var claim = made.Claims[position];
                var row = RowOf(made.Article, mention);
                (row.Id, row.ArticleId, row.Telling) = (++mentionId, article.Id, tellings[position]);
                row.ClaimId = ((long)number * MadeUpStories.Claims) + claim + 1;
                row.MatterId = row.ClaimId;
                rows.Mentions.Add(row);
                told[claim].Add(new ToldMention(article, row, mention));
            }
        }

        foreach (var (claim, matter) in matters.Index())
        {
            var row = _summing.ClaimOf(matter, told[claim], rows.Origins);
            rows.Claims.Add(row);
            rows.Matters.Add(new MatterRow
            {
                // Every claim has one matter, so that their numbers are the same.
                Id = row.Id,
                Key = row.Key,
                Matter = matter,
                ClaimId = row.Id,
                Blocks = [.. Blocks.Of(matter).Select(block => new MatterBlockRow { Block = block, MatterId = row.Id })],
            });
            rows.Entries.AddRange(Entries(row, told[claim]));
        }

        MadeUpSumming.Relate(rows, told);
        return rows;
    }

    /// <summary>Each stays where it was told first, so that no two of a million claims made of a few hundred names are one.</summary>
    private Matter[] Matters(MadeUpStory story) =>
    [
        .. story.Claims.Select((claim, i) =>
        {
            var made = story.Articles.First(article => article.Claims.Contains(i));
            var position = made.Claims.Index().First(one => one.Item == i).Index;
            return MatterOf(claim, made.Mentions[position], string.Create(CultureInfo.InvariantCulture, $"{made.Article.Sha256}:{position}"));
        }),
    ];

    private Matter MatterOf(MadeUpClaim claim, Mention first, string toldIn) => new()
    {
        Supplier = claim.Supplier,
        Recipient = claim.Recipient,
        Event = claim.Event,
        Stance = claim.Stance,
        Topics = claim.Topics,
        Systems = claim.Systems,
        Quantity = claim.Quantity,
        EventDate = claim.Stance == Stance.Denied ? null : claim.EventDate,
        Places = [.. claim.Places.Select(place => place.PlaceId)],
        Bodies = claim.Stance != Stance.Told || Footing.Passes(claim.Event) ? [.. first.Attribution.Select(id => gazetteer.Bodies(id).Last())] : [],
        ToldIn = toldIn,
    };

    private MentionRow RowOf(Article article, Mention mention)
    {
        var words = mention.Evidence.FirstOrDefault(one => one.Attribute == "event_date")?.Span;
        return mention.ToRow(
            PublicId.OfMention(mention.Span.Start, mention.Span.End, 0),
            words is { } span ? article.Text[span.Start..span.End] : null,
            mention.Attribution is [.., var root] ? gazetteer.Bodies(root).Last() : null);
    }

    private IEnumerable<MadeUpEntry> Entries(ClaimRow claim, List<ToldMention> told)
    {
        var statement = gazetteer.Statement(claim).Text;
        return told.Select(one => new MadeUpEntry(one.Row.Id, statement, one.Row.Quote, Names(one), one.Article.Title));
    }

    /// <summary>As Store/Writing/ClaimAttachment.cs composes them.</summary>
    private string Names(ToldMention told) => string.Join(" · ",
        told.Mention.Attribution.Select(id => gazetteer.Source(id).Name)
            .Concat(told.Mention.Places.Select(place => gazetteer.Place(place.PlaceId).Name))
            .Concat(told.Article.PublisherId is { } publisher ? [gazetteer.Source(publisher).Name] : []));
}
