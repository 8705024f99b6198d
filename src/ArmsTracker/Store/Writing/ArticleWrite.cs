using ArmsTracker.Model;
using ArmsTracker.Store.Rows;

namespace ArmsTracker.Store.Writing;

/// <summary>The writing of one article, within a transaction that the caller holds.</summary>
internal sealed class ArticleWrite(ArmsTrackerDb db, RowWriter rows, Gazetteer gazetteer, NewArticle arriving)
{
    private readonly Article _article = arriving.Article;
    private readonly IReadOnlyList<Mention> _mentions = arriving.Mentions;

    /// <returns>The numbers of the claims of which something has changed.</returns>
    public async Task<IReadOnlyList<long>> RunAsync(DateTimeOffset importedAt, CancellationToken cancellation)
    {
        var known = await new ClaimMerge(db, rows, gazetteer).OfAsync(arriving.Groups, cancellation);
        var row = _article.ToRow(importedAt, gazetteer);
        new ArticleVersions(rows.Statements).Join(row, arriving.VersionOf);
        rows.Insert(row);
        ArticleVersions.AddAddress(rows, row.Id, row.Url);
        foreach (var mark in row.Boilerplate)
        {
            mark.ArticleId = row.Id;
            rows.Insert(mark);
        }

        row.Mentions.AddRange(MentionRows());
        AddUnlistedSources();
        return await new ClaimAttachment(db, rows, gazetteer, arriving, row, known).RunAsync(cancellation);
    }

    private IEnumerable<MentionRow> MentionRows()
    {
        var offsets = new ScalarOffsets(_article.Text);
        var used = new Dictionary<TextSpan, int>();
        foreach (var mention in _mentions)
        {
            var ordinal = used.GetValueOrDefault(mention.Span);
            used[mention.Span] = ordinal + 1;
            var dateWords = mention.EventDate is null
                ? null
                : mention.Evidence.FirstOrDefault(one => one.Attribute == "event_date" && one.Span is not null)?.Span;
            yield return mention.ToRow(
                PublicId.OfMention(mention.Span.Start, mention.Span.End, ordinal),
                dateWords is { } span ? offsets.Slice(_article.Text, span) : null,
                mention.Attribution is [.., var root] ? gazetteer.Bodies(root, mention.People).Last() : null);
        }
    }

    /// <summary>A source that the gazetteer does not have stands for itself and for the body that the article says it belongs to.</summary>
    private void AddUnlistedSources()
    {
        var people = _mentions.SelectMany(mention => mention.People).ToArray();
        var unlisted = _mentions.SelectMany(mention => mention.Attribution).Distinct().Where(id => !gazetteer.Sources.ContainsKey(id));
        rows.InsertMissing(unlisted.SelectMany(id => gazetteer.Bodies(id, people), (id, body) => new SourceBodyRow { SourceId = id, BodyId = body }));
    }
}
