using System.Runtime.CompilerServices;
using ArmsTracker.Ingest;

namespace ArmsTracker.Pipeline;

/// <summary>
/// Brings files through all stages into the store: several are read at once, one is written at a time, in their order,
/// each in one transaction. Stopped at any moment, every article is stored whole or not at all.
/// </summary>
public sealed class ImportPipeline(ArticleReading reading, ArticleFiling filing, TimeProvider clock)
{
    /// <summary>Enough to keep every core busy while one article is written.</summary>
    private static readonly int _ahead = 2 * Environment.ProcessorCount;

    /// <exception cref="OperationCanceledException">It was cancelled; what was reported is stored.</exception>
    public async Task<ImportSummary> ImportAsync(
        IEnumerable<TextFile> files, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        var all = files.ToArray();
        var outcomes = new List<ImportOutcome>(all.Length);
        await foreach (var (file, read, refusal) in ReadInOrderAsync(all, cancellation))
        {
            var outcome = read is null
                ? new ImportOutcome(file.Path, ImportResult.Refused, refusal, 0)
                : await SaveAsync(file, read, cancellation);
            outcomes.Add(outcome);
            progress?.Report(new ImportProgress(outcomes.Count, all.Length, outcome));
        }

        return new ImportSummary(
            outcomes.Count(outcome => outcome.Result == ImportResult.Imported),
            outcomes.Count(outcome => outcome.Result == ImportResult.AlreadyStored),
            outcomes.Count(outcome => outcome.Result == ImportResult.Refused),
            outcomes.Where(outcome => outcome.Result == ImportResult.Imported).Sum(outcome => outcome.Mentions),
            clock.GetElapsedTime(started));
    }

    private async Task<ImportOutcome> SaveAsync(TextFile file, ReadArticle read, CancellationToken cancellation)
    {
        var (article, mentions) = read;
        var filed = await filing.FileAsync(article, mentions, cancellation);
        var result = filed == FilingOutcome.Filed ? ImportResult.Imported : ImportResult.AlreadyStored;
        return new ImportOutcome(file.Path, result, null, mentions.Count);
    }

    private async IAsyncEnumerable<Reading> ReadInOrderAsync(
        TextFile[] files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var running = new Queue<Task<Reading>>();
        foreach (var file in files)
        {
            running.Enqueue(Task.Run(() => Read(file), cancellation));
            if (running.Count == _ahead)
            {
                yield return await running.Dequeue();
            }
        }

        while (running.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    private Reading Read(TextFile file)
    {
        try
        {
            return new Reading(file, reading.ReadFile(file), null);
        }
        catch (UnreadableArticleException e)
        {
            return new Reading(file, null, e.Message);
        }
    }

    private sealed record Reading(TextFile File, ReadArticle? Read, string? Refusal);
}
