using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Articles;

/// <summary>Reads single articles.</summary>
public sealed class StoredArticles(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer)
{
    /// <summary>The article with this public id, or null.</summary>
    public async Task<ReaderArticle?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Articles.AsNoTracking().AsSplitQuery().Where(article => article.PublicId == id)
            .Include(article => article.Boilerplate)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Topics)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Systems)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Places)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Attributions)
            .Include(article => article.Mentions).ThenInclude(mention => mention.Claim)
            .SingleOrDefaultAsync(cancellation);
        return row is null ? null : new ReaderArticle(
            row.PublicId,
            row.Sha256,
            row.Text,
            row.File,
            RowMapping.Found(row.Title, row.TitleStart, row.TitleEnd, row.TitleFrom),
            row.Language,
            RowMapping.Found(row.Published, row.PublishedStart, row.PublishedEnd, row.PublishedFrom),
            RowMapping.Found(row.PublisherId is { } publisher ? gazetteer.Source(publisher) : null, row.PublisherStart, row.PublisherEnd, row.PublisherFrom),
            RowMapping.Found(row.Author, row.AuthorStart, row.AuthorEnd, row.AuthorFrom),
            row.Url is { } url ? new Uri(url) : null,
            row.UrlFrom,
            row.ImportedAt,
            [.. row.Boilerplate.OrderBy(mark => mark.Position).Select(mark => new Boilerplate(new TextSpan(mark.Start, mark.End), mark.Kind))],
            [.. row.Mentions.OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End).ThenBy(mention => mention.Id).Select(Mention)])
        {
            Versions = row.Family is not { } family ? [] : await db.Articles.Where(article => article.Family == family).OrderBy(article => article.Version)
                .Select(article => new ArticleVersion(article.PublicId, article.Version, article.ImportedAt)).ToListAsync(cancellation),
        };
    }

    /// <summary>The stored text of an article with its file's name, or null where there is no such article.</summary>
    public async Task<StoredText?> FindTextAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Articles.Where(article => article.PublicId == id)
            .Select(article => new StoredText(article.File, article.Text)).SingleOrDefaultAsync(cancellation);
    }

    private ReaderMention Mention(MentionRow row)
    {
        var mention = row.ToMention();
        return new ReaderMention(
            row.Anchor,
            mention,
            [.. mention.Systems.Select(gazetteer.System)],
            [.. mention.Places.Select(place => gazetteer.Place(place.PlaceId))],
            [.. mention.Attribution.Select(gazetteer.Source)],
            row.Claim!.PublicId,
            gazetteer.Statement(row.Claim),
            row.Claim.MentionCount,
            row.Claim.ArticleCount);
    }
}

/// <summary>An article's text as it was stored.</summary>
public sealed record StoredText(string File, string Text);
