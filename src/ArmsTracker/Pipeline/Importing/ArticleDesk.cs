using System.Text;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>What someone writes beside a text, or into the form of an article.</summary>
public sealed record WrittenFacts(IReadOnlyDictionary<ArticleFact, string?> Values);

/// <summary>What reading an article for someone came to: an article to look at, or why there is none.</summary>
/// <param name="Problems">By the fact that each is about.</param>
public sealed record DeskResult(PendingArticle? Article, string? Problem, IReadOnlyDictionary<ArticleFact, string> Problems);

/// <summary>Where single articles are looked at, corrected and stored.</summary>
public sealed class ArticleDesk(ArticleReading reading, ArticleImport import, PendingArticles pending, Gazetteer gazetteer)
{
    private static readonly Dictionary<ArticleFact, string> _noProblems = [];
    private readonly FactsInWords _words = new(gazetteer);

    /// <param name="written">What is not blank wins over what the text tells.</param>
    public Task<DeskResult> PasteAsync(string text, WrittenFacts written, CancellationToken cancellation)
    {
        var start = text.AsSpan().TrimStart();
        var isPage = start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        var incoming = new Incoming("The pasted text", "pasted text", isPage ? ArticleForm.Html : ArticleForm.Text, Encoding.UTF8.GetBytes(text), "utf-8", ArticleFacts.None);
        return ReadAsync(incoming, new WrittenFacts(written.Values.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary()), cancellation);
    }

    internal async Task<DeskResult> ReadAsync(Incoming incoming, WrittenFacts written, CancellationToken cancellation)
    {
        var (corrections, problems) = Correct(FactCorrections.None, written.Values);
        if (problems.Count > 0)
        {
            return new DeskResult(null, null, problems);
        }

        try
        {
            return new DeskResult(await KeepAsync(PendingArticles.NewId(), incoming, corrections, cancellation), null, _noProblems);
        }
        catch (UnreadableArticleException e)
        {
            return new DeskResult(null, e.Message, _noProblems);
        }
    }

    /// <summary>Reads it again with the facts as they are written now. Those that still say what was read stay as they were found.</summary>
    public async Task<DeskResult> CorrectAsync(PendingArticle article, WrittenFacts written, CancellationToken cancellation)
    {
        var changed = written.Values.Where(one => (one.Value ?? "").Trim() != (article.Facts[one.Key].Value ?? "")).ToDictionary();
        var (corrections, problems) = Correct(article.Corrections, changed);
        return problems.Count > 0
            ? new DeskResult(article, null, problems)
            : new DeskResult(changed.Count == 0 ? article : await KeepAsync(article.Id, article.Incoming, corrections, cancellation), null, _noProblems);
    }

    /// <summary>Stores it as it is shown, and forgets it here.</summary>
    public async Task<ImportOutcome> StoreAsync(PendingArticle article, CancellationToken cancellation)
    {
        var step = await import.FileAsync(article.Incoming, new ReadArticle(article.Article, article.Mentions), cancellation);
        pending.Forget(article.Id);
        return step;
    }

    private static (FactCorrections Corrections, Dictionary<ArticleFact, string> Problems) Correct(
        FactCorrections corrections, IReadOnlyDictionary<ArticleFact, string?> written)
    {
        var problems = new Dictionary<ArticleFact, string>();
        foreach (var (fact, words) in written)
        {
            (corrections, var problem) = corrections.With(fact, words);
            if (problem is not null)
            {
                problems[fact] = problem;
            }
        }

        return (corrections, problems);
    }

    private async Task<PendingArticle> KeepAsync(string id, Incoming incoming, FactCorrections corrections, CancellationToken cancellation)
    {
        var corrected = incoming with { Facts = corrections.Stated.Over(incoming.Facts) };
        var read = await Task.Run(() => reading.Read(corrections.Over(reading.ReadArticle(corrected))), cancellation);
        var article = new PendingArticle(id, read.Article, read.Mentions, read.ReadsOnly, _words.Of(read.Article, corrected, corrections))
        {
            Incoming = incoming,
            Corrections = corrections,
        };
        pending.Keep(article);
        return article;
    }
}
