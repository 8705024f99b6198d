using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>A mention of a claim, with the article that holds it.</summary>
public sealed record ClaimMention(string ClaimId, string MentionId, string ArticleId, Mention Mention);
