using ArmsTracker.Pipeline.Importing;

namespace ArmsTracker.Web.Import;

/// <summary>The fields of a form about an article, as they were sent.</summary>
public sealed class FactForm
{
    public string? Text { get; set; }

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Publisher { get; set; }

    public string? Author { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    /// <summary>Which of several buttons sent it.</summary>
    public string? Then { get; set; }

    public string? this[ArticleFact fact] => fact switch
    {
        ArticleFact.Title => Title,
        ArticleFact.Published => Published,
        ArticleFact.Publisher => Publisher,
        ArticleFact.Author => Author,
        ArticleFact.Url => Url,
        _ => Language,
    };

    public WrittenFacts Written() => new(Enum.GetValues<ArticleFact>().ToDictionary(fact => fact, fact => this[fact]));
}
