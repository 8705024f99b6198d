namespace ArmsTracker.Ingest;

/// <summary>An article's words, taken out of the form they came in.</summary>
/// <param name="Text">Plain text, line ends as \n, not blank.</param>
/// <param name="Headline">The first line of the text, where the form told that it is the headline.</param>
/// <param name="Facts">What the form states beside the text.</param>
internal sealed record ArticleWords(string Text, string? Headline, ArticleFacts Facts);
