using ArmsTracker.Store.Rows;

namespace ArmsTracker.Benchmarks;

/// <summary>What the full-text index has of a mention.</summary>
internal sealed record MadeUpEntry(long Mention, string Statement, string Quote, string Names, string? Title);

/// <summary>The rows of stories, with the numbers that the database is going to give them.</summary>
internal sealed class MadeUpRows
{
    public List<ArticleRow> Articles { get; } = [];

    public List<MentionRow> Mentions { get; } = [];

    public List<ClaimRow> Claims { get; } = [];

    public List<MatterRow> Matters { get; } = [];

    public List<ClaimOriginRow> Origins { get; } = [];

    public List<ClaimRelationRow> Relations { get; } = [];

    public List<MadeUpEntry> Entries { get; } = [];
}
