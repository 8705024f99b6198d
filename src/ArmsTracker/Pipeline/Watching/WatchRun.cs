using System.Globalization;
using System.Security.Cryptography;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Store.Watches;

namespace ArmsTracker.Pipeline.Watching;

/// <summary>Looks once at what is watched, and imports what is new in it.</summary>
public sealed class WatchRun(StoredWatches watches, ImportRun run, ArticleImport import, ArticleFormats formats, IPageFetcher fetcher, TimeProvider clock)
{
    /// <summary>As many pages of a feed are fetched in one run; the rest comes in the next.</summary>
    private const int MostPages = 50;

    private static readonly EnumerationOptions _everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link could lead out of the folder, or round in it.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <returns>The watch with what is known after the run. When it is due next is not said yet.</returns>
    /// <exception cref="FetchException">The address cannot be had.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public Task<Watch> RunAsync(Watch watch, CancellationToken cancellation) =>
        watch.Kind == WatchKind.Folder ? LookIntoAsync(watch, cancellation) : FetchAsync(watch, cancellation);

    private async Task<Watch> LookIntoAsync(Watch watch, CancellationToken cancellation)
    {
        var tally = new WatchTally();
        var seen = await watches.SeenAsync(watch.Id, cancellation);
        var now = Files(watch.Source).ToDictionary(path => path, Mark, StringComparer.Ordinal);
        var changed = now.Where(file => !seen.TryGetValue(file.Key, out var mark) || mark != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal).ToArray();
        if (changed.Length > 0)
        {
            await run(changed, tally, cancellation);
        }

        // Only now: a run that breaks off looks at them again.
        await watches.SetSeenAsync(watch.Id, now, cancellation);
        return watch with { LastResult = tally.ToString() };
    }

    /// <summary>Files of kinds that articles come in.</summary>
    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", _everywhere)
        .Where(SourceFiles.IsOfArticles);

    /// <summary>How a file is, with what people wrote down beside it.</summary>
    private static string Mark(string path)
    {
        var file = new FileInfo(path);
        var sidecar = new FileInfo(path + Sidecar.Ending);
        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}:{(sidecar.Exists ? sidecar.LastWriteTimeUtc.Ticks : 0)}")
            : "gone";
    }

    private async Task<Watch> FetchAsync(Watch watch, CancellationToken cancellation)
    {
        var page = await fetcher.FetchAsync(new Uri(watch.Source), new FetchConditions(watch.ETag, watch.LastModified), cancellation);
        if (page.IsNotModified)
        {
            return watch with { LastResult = "Not changed since the last look." };
        }

        var seen = await watches.SeenAsync(watch.Id, cancellation);
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        var (tally, items, pages, isWhole) = (new WatchTally(), 0, 0, true);
        await foreach (var incoming in formats.ReadFetchedAsync(page, cancellation))
        {
            items++;
            var (item, mark) = ((incoming.Facts.Url?.Value ?? incoming.FetchedFrom)?.AbsoluteUri ?? incoming.Path, Mark(incoming));
            if (seen.TryGetValue(item, out var before) && before == mark)
            {
                now[item] = mark;
            }
            else if (incoming.FullText is not null && ++pages > MostPages)
            {
                isWhole = false;
            }
            else
            {
                var (step, isTemporary) = await ImportAsync(incoming, cancellation);
                tally.Report(step);
                // What may be had later is asked for in the next run again.
                isWhole &= !isTemporary;
                if (!isTemporary)
                {
                    now[item] = mark;
                }
            }
        }

        await watches.SetSeenAsync(watch.Id, now, cancellation);
        return watch with
        {
            Kind = items > 1 ? WatchKind.Feed : watch.Kind,
            // Where something is left, the same feed must be sent once more.
            ETag = isWhole ? page.ETag : null,
            LastModified = isWhole ? page.LastModified : null,
            LastResult = tally.ToString(),
            LastRun = clock.GetUtcNow(),
        };
    }

    private async Task<(ImportOutcome Step, bool IsTemporary)> ImportAsync(Incoming incoming, CancellationToken cancellation)
    {
        try
        {
            return (await import.ImportAsync(incoming, cancellation), false);
        }
        catch (FetchException e)
        {
            return (new ImportOutcome(incoming.Path, ImportResult.Refused, e.Message, 0), e.IsTemporary);
        }
    }

    private static string Mark(Incoming incoming) => Convert.ToHexStringLower(SHA256.HashData(incoming.Bytes.Span))[..16];
}
