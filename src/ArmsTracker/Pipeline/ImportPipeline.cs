using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline;

/// <summary>
/// Brings articles through all stages into the store: several are read at once, and what has been read meanwhile is
/// written in one transaction, in its order. Stopped at any moment, every article is stored whole or not at all.
/// </summary>
[SuppressMessage("Reliability", "CA2025:Ensure tasks using 'IDisposable' instances complete before the instances are disposed", Justification = "Each is waited for before its method ends; the analyzer does not see it in a finally.")]
public sealed class ImportPipeline(
    ImportSources sources, IPageFetcher fetcher, ArticleReading reading, ArticleFiling filing, ArticleStore store, TimeProvider clock)
{
    /// <summary>As many articles are in one transaction: more would keep other writers waiting for no gain.</summary>
    private const int MostTogether = 1000;

    /// <summary>Pages that a feed names are fetched as many at once.</summary>
    private const int Fetches = 4;

    /// <exception cref="OperationCanceledException">It was cancelled; what was reported is stored.</exception>
    public async Task<ImportSummary> ImportAsync(
        ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        var tally = new ImportTally(progress);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var inFlight = new InFlight();
        await using var known = store.Known();
        var running = Channel.CreateUnbounded<Task<Reading>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var reader = Task.Run(() => StartAllAsync(request, known, inFlight, running.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in BatchesAsync(running.Reader, cancellation))
            {
                await FileAsync(batch, request, tally, cancellation);
                batch.ForEach(one => inFlight.GiveBack(one.Units));
            }
        }
        finally
        {
            // Also where writing has failed, nothing goes on reading behind it.
            await stop.CancelAsync();
            await reader;
        }

        return tally.Summary(clock.GetElapsedTime(started));
    }

    /// <summary>All that has been read by now, in its order; waits only where nothing has.</summary>
    private static async IAsyncEnumerable<List<Reading>> BatchesAsync(
        ChannelReader<Task<Reading>> running, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await running.WaitToReadAsync(cancellation))
        {
            var batch = new List<Reading>();
            while (batch.Count < MostTogether && running.TryPeek(out var next) && (batch.Count == 0 || next.IsCompleted) && running.TryRead(out _))
            {
                batch.Add(await next.WaitAsync(cancellation));
            }

            yield return batch;
        }
    }

    private async Task StartAllAsync(
        ImportRequest request, KnownArticles known, InFlight inFlight, ChannelWriter<Task<Reading>> running, CancellationToken cancellation)
    {
        Exception? problem = null;
        using var fetching = new SemaphoreSlim(Fetches);
        var tasks = new List<Task>();
        try
        {
            var left = request.Limit ?? int.MaxValue;
            await foreach (var arrival in sources.ReadAsync(request, cancellation))
            {
                if (arrival.Incoming.Problem is null && left-- == 0)
                {
                    break;
                }

                var units = await inFlight.TakeAsync(arrival.Incoming.Bytes.Length, cancellation);
                var task = Task.Run(() => ReadAsync(arrival, units, request, known, fetching, cancellation), CancellationToken.None);
                tasks.RemoveAll(one => one.IsCompleted);
                tasks.Add(task);
                await running.WriteAsync(task, cancellation);
            }
        }
        catch (OperationCanceledException e)
        {
            problem = e;
        }
        finally
        {
            running.Complete(problem);
            // What they came to is in the channel.
            await ((Task)Task.WhenAll(tasks)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever one article does to this program, the rest goes on.")]
    private async Task<Reading> ReadAsync(
        Arrival arrival, int units, ImportRequest request, KnownArticles known, SemaphoreSlim fetching, CancellationToken cancellation)
    {
        try
        {
            var incoming = arrival.Incoming.FullText is null ? arrival.Incoming : await WholeAsync(arrival.Incoming, fetching, cancellation);
            var article = reading.ReadArticle(incoming);
            return article.Published?.Value.Latest < request.Since
                ? new Reading(arrival, units, ImportResult.PassedOver)
                : known.Has(article.Sha256)
                ? new Reading(arrival, units, ImportResult.AlreadyStored) { Read = new ReadArticle(article, []) }
                : new Reading(arrival, units, ImportResult.Imported) { Read = reading.Read(article) };
        }
        catch (Exception e) when (e is UnreadableArticleException or FetchException)
        {
            return new Reading(arrival, units, ImportResult.Refused) { Refusal = e.Message };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Reading(arrival, units, ImportResult.Refused)
            {
                Refusal = $"{arrival.Incoming.Path} could not be read because of a defect of this program ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Please report it with the file.",
            };
        }
    }

    private async Task<Incoming> WholeAsync(Incoming incoming, SemaphoreSlim fetching, CancellationToken cancellation)
    {
        await fetching.WaitAsync(cancellation);
        try
        {
            return await fetcher.WholeAsync(incoming, cancellation);
        }
        finally
        {
            fetching.Release();
        }
    }

    private async Task FileAsync(List<Reading> batch, ImportRequest request, ImportTally tally, CancellationToken cancellation)
    {
        var filed = request.DryRun
            ? []
            : await filing.FileAsync([.. batch.Select(one => one.Read).OfType<ReadArticle>()], cancellation);
        var next = 0;
        foreach (var one in batch)
        {
            var result = one.Read is null || request.DryRun ? one.Result : ImportResults.Of(filed[next++]);
            tally.Add(one.Arrival, new ImportOutcome(
                one.Arrival.Incoming.Path, result, one.Refusal, result == ImportResult.AlreadyStored ? 0 : one.Read?.Mentions.Count ?? 0)
            {
                IsOfMany = one.Arrival.IsOfMany,
                Bytes = one.Arrival.Incoming.Bytes.Length,
                ArticleId = request.DryRun || one.Read is null ? null : PublicId.FromHash(one.Read.Article.Sha256),
            });
        }
    }

    private sealed record Reading(Arrival Arrival, int Units, ImportResult Result)
    {
        public ReadArticle? Read { get; init; }

        public string? Refusal { get; init; }
    }
}
