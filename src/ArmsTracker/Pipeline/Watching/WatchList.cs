using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Store.Watches;

namespace ArmsTracker.Pipeline.Watching;

/// <summary>What is watched, and the rules for adding to it.</summary>
public sealed class WatchList(StoredWatches watches, FetchSettings fetching, WatchSettings settings, TimeProvider clock, ILogger<WatchList> log)
{
    /// <param name="written">A folder of this machine, or an address.</param>
    /// <returns>Null, or a sentence that says why it cannot be watched and what to do.</returns>
    public async Task<string?> AddAsync(string? written, int minutes, CancellationToken cancellation = default)
    {
        if (minutes is < 1 or > WatchSettings.MostMinutes)
        {
            return $"It can be looked at every minute at most and every week at least: write a number from 1 to {WatchSettings.MostMinutes}.";
        }

        var (source, kind, problem) = Parse(written?.Trim() ?? "");
        return problem
            ?? (await watches.AddAsync(kind, source, minutes, clock.GetUtcNow(), cancellation) ? null : $"{source} is watched already. Remove it first to change how often.");
    }

    /// <summary>Adds what the configuration names, and sets its minutes; what people added stays.</summary>
    internal async Task SynchroniseAsync(CancellationToken cancellation)
    {
        foreach (var setting in settings.Watches)
        {
            var (source, kind, problem) = Parse(setting.Path ?? setting.Url!);
            if (problem is not null)
            {
                log.LogWarning("The configuration's {Section} names what cannot be watched: {Problem}", WatchSettings.Section, problem);
            }
            else if (!await watches.AddAsync(kind, source, setting.Minutes, clock.GetUtcNow(), cancellation))
            {
                await watches.SetMinutesAsync(source, setting.Minutes, cancellation);
            }
        }
    }

    private (string Source, WatchKind Kind, string? Problem) Parse(string written)
    {
        if (written.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || written.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            return Address(written);
        }

        if (written.Length is 0 or > 1000 || written.Any(char.IsControl))
        {
            return (written, default, "Write the address of a feed or a page, with its https:// at the beginning, or the path of a folder.");
        }

        if (!Path.IsPathFullyQualified(written))
        {
            return (written, default, $"{written} is neither an address nor the whole path of a folder. An address begins with https://, a path with {Path.GetPathRoot(AppContext.BaseDirectory)}.");
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(written));
        return Directory.Exists(path)
            ? (path, WatchKind.Folder, null)
            : (path, default, $"{path} is no folder of the machine that this program runs on. Make it first, or correct the path.");
    }

    private (string Source, WatchKind Kind, string? Problem) Address(string written)
    {
        try
        {
            return Uri.TryCreate(written, UriKind.Absolute, out var address)
                ? (new AddressRules(fetching).Check(address).AbsoluteUri, WatchKind.Page, null)
                : (written, default, "That is no whole address. Copy it from a browser, with its https:// at the beginning.");
        }
        catch (FetchException e)
        {
            return (written, default, e.Message);
        }
    }
}
