using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Writing;

/// <summary>
/// What decides which mention's words stand for a claim: the firmest, then the earliest published, then the one whose
/// article and place in it come first by an order that does not depend on when they arrived.
/// </summary>
internal readonly record struct BestMention(Modality Modality, int Published, string Article, int Start, int End) : IComparable<BestMention>
{
    public static BestMention Of(ArticleRow article, MentionRow mention) =>
        new(mention.Modality, article.PublishedKey ?? int.MaxValue, article.Sha256, mention.Start, mention.End);

    public static BestMention Read(PreparedStatements statements, long claim) => statements.Query(
        """
        SELECT mentions.modality, articles.published_key, articles.sha256, mentions.start, mentions."end"
        FROM claims JOIN mentions ON mentions.id = claims.best_mention_id JOIN articles ON articles.id = mentions.article_id
        WHERE claims.id = ?1
        """,
        reader => new BestMention(
            Vocabulary.Modalities.Parse(reader.GetString(0)), reader.IsDBNull(1) ? int.MaxValue : reader.GetInt32(1), reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4)),
        claim).Single();

    public int CompareTo(BestMention other) =>
        (Modality, Published).CompareTo((other.Modality, other.Published)) is var byDate and not 0 ? byDate
        : string.CompareOrdinal(Article, other.Article) is var byArticle and not 0 ? byArticle
        : (Start, End).CompareTo((other.Start, other.End));
}
