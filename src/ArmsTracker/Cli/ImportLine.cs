using System.Diagnostics;
using System.Globalization;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

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
