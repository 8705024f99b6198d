using System.Security.Cryptography;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>
/// Articles between being read and being stored. They are forgotten after an hour, or when so many others came that there
/// is no room: whoever was looking at one imports it again.
/// </summary>
public sealed class PendingArticles(TimeProvider clock)
{
    internal const int MostArticles = 100;
    internal const long MostBytes = 100L * 1024 * 1024;

    internal static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();

    // Oldest first; a hundred are looked through in no time.
    private readonly LinkedList<(PendingArticle Article, DateTimeOffset Until)> _articles = [];

    internal static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public PendingArticle? Find(string id)
    {
        lock (_lock)
        {
            return Live().FirstOrDefault(one => one.Article.Id == id).Article;
        }
    }

    /// <summary>Keeps it, in the place of one with the same id.</summary>
    internal void Keep(PendingArticle article)
    {
        lock (_lock)
        {
            Forget(article.Id);
            _articles.AddLast((article, clock.GetUtcNow() + Kept));
            while (_articles.Count > MostArticles || (_articles.Count > 1 && _articles.Sum(one => one.Article.Weight) > MostBytes))
            {
                _articles.RemoveFirst();
            }
        }
    }

    public void Forget(string id)
    {
        lock (_lock)
        {
            for (var node = _articles.First; node is not null; node = node.Next)
            {
                if (node.Value.Article.Id == id)
                {
                    _articles.Remove(node);
                    return;
                }
            }
        }
    }

    private LinkedList<(PendingArticle Article, DateTimeOffset Until)> Live()
    {
        while (_articles.First is { } first && first.Value.Until <= clock.GetUtcNow())
        {
            _articles.RemoveFirst();
        }

        return _articles;
    }
}
