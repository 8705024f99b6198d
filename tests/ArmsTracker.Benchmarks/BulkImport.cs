using System.Diagnostics;
using System.Globalization;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// A bulk import, measured as a whole: too long for BenchmarkDotNet, and what matters is whether it slows down. Prints the
/// rate of each tenth and the most memory that the process had.
/// </summary>
internal static class BulkImport
{
    public static async Task ImportAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("armstracker-import-");
        var dump = Path.Combine(folder.FullName, "made-up.jsonl");
        MadeUpDump.WriteRecords(dump, count);
        await using (var services = new ServiceCollection().AddLogging().AddPipeline(Path.Combine(folder.FullName, "made-up.db")).BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
            var tenths = new Tenths(count);
            var summary = await services.GetRequiredService<ImportPipeline>().ImportAsync(new ImportRequest([dump]), tenths);
            Print($"{summary.Imported:N0} imported, {summary.Mentions:N0} mentions, {new FileInfo(dump).Length / 1e6:F0} MB in {summary.Elapsed.TotalSeconds:F1} s: {summary.Imported / summary.Elapsed.TotalSeconds:N0} articles/s");
            Print($"each tenth, articles/s: {string.Join(" ", tenths.Rates.Select(rate => rate.ToString("F0", CultureInfo.InvariantCulture)))}");
        }

        Print($"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
        folder.Delete(recursive: true);
    }

    /// <summary>How fast a crawl is taken apart, nothing being read of it.</summary>
    public static async Task PassAsync(int count)
    {
        var path = Path.GetTempFileName();
        MadeUpDump.WriteCrawl(path, count);
        var bytes = new FileInfo(path).Length;
        var started = Stopwatch.GetTimestamp();
        var records = 0;
        await using (var stream = File.OpenRead(path))
        {
            await foreach (var incoming in new ArticleFormats().ReadAsync(stream, "made-up.wet", null))
            {
                records += incoming.Problem is null ? 1 : 0;
            }
        }

        Print($"{records:N0} records, {bytes / 1e6:F0} MB: {bytes / 1e6 / Stopwatch.GetElapsedTime(started).TotalSeconds:F0} MB/s");
        File.Delete(path);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class Tenths(int count) : IProgress<ImportProgress>
    {
        private long _last = Stopwatch.GetTimestamp();

        public List<double> Rates { get; } = [];

        public void Report(ImportProgress value)
        {
            if (value.Done % (count / 10) == 0)
            {
                Rates.Add(count / 10 / Stopwatch.GetElapsedTime(_last).TotalSeconds);
                _last = Stopwatch.GetTimestamp();
            }
        }
    }
}
