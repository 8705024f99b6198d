using System.Diagnostics;
using System.Globalization;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary>Tells what an import does: a line for each file that is one article, a running line for files of many, each refusal.</summary>
/// <param name="refusals">Where refusals are listed as well; null for nowhere.</param>
internal sealed class ImportReport(TextWriter output, TextWriter error, RefusalFile? refusals = null) : IProgress<ImportProgress>
{
    private readonly ImportLine _line = new(output, isTerminal: ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);

    /// <summary>Called in order by the one writer, so that what is printed is stored.</summary>
    public void Report(ImportProgress value)
    {
        var (path, result, reason, mentions, isOfMany) = value.Last;
        var place = Invariant($"[{value.Done}]");
        if (result == ImportResult.Refused)
        {
            _line.Clear();
            error.WriteLine($"{place} refused: {Printable(reason!)}");
            refusals?.Add(value.Last);
        }
        else if (!isOfMany)
        {
            _line.Clear();
            output.WriteLine($"{place} {Printable(Path.GetFileName(path))}: {Words(result, mentions)}");
        }

        if (isOfMany)
        {
            _line.Show(value);
        }
    }

    /// <summary>Takes the running line away.</summary>
    public void End() => _line.Clear();

    public static string Of(ImportSummary summary, StoreCounts counts, string databasePath, bool dryRun = false) => string.Join(Environment.NewLine,
        $"{(dryRun ? "Would be: " : "")}{Counts(summary)}, in {Invariant($"{summary.Elapsed.TotalSeconds:F1}")} s",
        Of(counts, databasePath));

    public static string Of(StoreCounts counts, string databasePath) =>
        $"The store has {Count(counts.Articles, "article")}, {Count(counts.Mentions, "mention")}, {Count(counts.Claims, "claim")}: {databasePath}";

    internal static string Count(int number, string what) => Invariant($"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Counts(ImportSummary summary) => string.Join(", ",
        new[]
        {
            Invariant($"{summary.Imported} imported"),
            summary.NewVersions > 0 ? Invariant($"{summary.NewVersions} as new versions") : null,
            Invariant($"{summary.AlreadyStored} already stored"),
            summary.PassedOver > 0 ? Invariant($"{summary.PassedOver} older and passed over") : null,
            Invariant($"{summary.Refused} refused"),
        }.OfType<string>());

    private static string Words(ImportResult result, int mentions) => result switch
    {
        ImportResult.AlreadyStored => "already stored",
        ImportResult.PassedOver => "older, passed over",
        ImportResult.NewVersion => $"{Count(mentions, "mention")}, a new version",
        _ => Count(mentions, "mention"),
    };

    /// <summary>A file's name may hold what moves a terminal's cursor.</summary>
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How far an import of many articles is: one line that is written over in a terminal, and now and then a line elsewhere.</summary>
internal sealed class ImportLine(TextWriter output, bool isTerminal)
{
    private const int Width = 24;

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _every = isTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);
    private TimeSpan _last;
    private int _mentions;
    private int _shown;

    public void Show(ImportProgress progress)
    {
        _mentions += progress.Last.Mentions;
        var elapsed = Stopwatch.GetElapsedTime(_started);
        if (elapsed - _last < _every)
        {
            return;
        }

        _last = elapsed;
        var text = Text(progress, elapsed);
        if (isTerminal)
        {
            output.Write('\r' + text.PadRight(_shown));
            _shown = text.Length;
        }
        else
        {
            output.WriteLine(text);
        }
    }

    public void Clear()
    {
        if (_shown > 0)
        {
            output.Write('\r' + new string(' ', _shown) + '\r');
            _shown = 0;
        }
    }

    private string Text(ImportProgress progress, TimeSpan elapsed)
    {
        var rate = progress.Done / elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{progress.Done:N0} articles, {Megabytes(progress.Bytes)} MB, {ImportReport.Count(_mentions, "mention")}, {rate:N0} articles/s");
        // What is left can be told once something has been seen of the speed.
        if (progress.TotalBytes is not > 0 || progress.Bytes == 0 || elapsed < TimeSpan.FromSeconds(2))
        {
            return text;
        }

        var part = Math.Min(1, (double)progress.Bytes / progress.TotalBytes.Value);
        var left = elapsed * ((1 - part) / part);
        var bar = new string('█', (int)(part * Width)).PadRight(Width, '░');
        return string.Create(CultureInfo.InvariantCulture, $"{bar} {part:P0}  {text}, {Words(left)} left");
    }

    private static string Megabytes(long bytes) => (bytes / (1024.0 * 1024)).ToString("N1", CultureInfo.InvariantCulture);

    private static string Words(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:F1} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:F0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s"),
    };
}
