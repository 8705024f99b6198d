using ArmsTracker.Model;

namespace ArmsTracker.Extraction;

/// <summary>Reads the mentions out of an article. Pure and safe to share between threads.</summary>
public sealed class ClaimExtractor
{
    public IReadOnlyList<Mention> Extract(Article article) => [];
}
