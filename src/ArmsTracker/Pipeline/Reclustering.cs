using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Pipeline;

/// <param name="Done">How many articles are done.</param>
public sealed record ReclusteringProgress(int Done, int Total);

/// <summary>
/// Gathers all claims anew from the mentions, as if the articles came in again in their order. One transaction: until
/// it ends, and where it is stopped, the store is as it was.
/// </summary>
public sealed class Reclustering(ArticleStore store, ClaimJoining joining, Gazetteer gazetteer)
{
    /// <summary>To be raised when the same mentions would give other claims, threads or relations than before.</summary>
    private const int RulesVersion = 1;

    private const string Fact = "corroboration";
    private const int Chunk = 100;

    private readonly string _state = string.Create(CultureInfo.InvariantCulture, $"{RulesVersion} {Fingerprint(gazetteer)}");

    /// <summary>Does nothing where the claims were gathered by these rules and with this gazetteer.</summary>
    public async Task RunIfNeededAsync(IProgress<ReclusteringProgress> progress, CancellationToken cancellation = default)
    {
        if (store.Fact(Fact) != _state)
        {
            await RunAsync(progress, cancellation);
        }
    }

    public async Task RunAsync(IProgress<ReclusteringProgress> progress, CancellationToken cancellation = default)
    {
        await using var writing = await store.BeginAsync(cancellation);
        var total = await writing.CountArticlesAsync(cancellation);
        if (total > 0)
        {
            await writing.Renewal.BeginAsync(cancellation);
            await AttachAllAsync(writing, total, progress, cancellation);
            await writing.Renewal.EndAsync(cancellation);
        }

        await writing.SetFactAsync(Fact, _state, cancellation);
        await writing.CommitAsync(cancellation);
    }

    private async Task AttachAllAsync(ArticleWriting writing, int total, IProgress<ReclusteringProgress> progress, CancellationToken cancellation)
    {
        var (done, last) = (0, 0L);
        while (await writing.Renewal.ReadAsync(last, Chunk, cancellation) is { Count: > 0 } articles)
        {
            foreach (var (id, article, mentions) in articles)
            {
                var changed = await writing.AttachAsync(id, await joining.JoinAsync(writing, article, mentions, Shingles.Of(article), id, cancellation), cancellation);
                await ClaimJudging.JudgeAsync(writing, gazetteer, changed, cancellation);
                last = id;
                progress.Report(new ReclusteringProgress(++done, total));
            }
        }
    }

    /// <summary>What of the gazetteer decides which claims there are.</summary>
    private static string Fingerprint(Gazetteer gazetteer)
    {
        var lines = gazetteer.Sources.Values.Select(source => $"{source.Id} {source.PartOf} {source.Kind}")
            .Concat(gazetteer.Systems.Values.Select(system => $"{system.Id} {system.Family} {string.Join(' ', system.Topics)}"))
            .Concat(gazetteer.Places.Values.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Id} {place.Latitude} {place.Longitude} {place.Kind}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
    }
}
