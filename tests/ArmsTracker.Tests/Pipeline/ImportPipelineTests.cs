using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Pipeline;

public sealed class ImportPipelineTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public ImportPipelineTests() =>
        _services = new ServiceCollection().AddLogging().AddPipeline(_folder["armstracker.db"]).BuildServiceProvider();

    private ImportPipeline Pipeline => _services.GetRequiredService<ImportPipeline>();

    public async Task InitializeAsync() => await _services.GetRequiredService<DatabaseSetup>().MigrateAsync();

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Outcomes_are_reported_in_the_order_of_the_files_however_fast_each_is_read()
    {
        for (var i = 0; i < 40; i++)
        {
            // The first are the longest.
            _folder.Write($"{i:D2}.txt", string.Concat(Enumerable.Repeat($"La Russia ha ricevuto droni dall'Iran, articolo {i}. ", i < 4 ? 300 : 1)));
        }

        var reports = new Reports();
        var summary = await Pipeline.ImportAsync(new ImportRequest([_folder.Path]), reports);

        Assert.Equal(40, summary.Imported);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:D2}.txt"), reports.All.Select(report => Path.GetFileName(report.Last.Path)));
        Assert.Equal(Enumerable.Range(1, 40), reports.All.Select(report => report.Done));
        Assert.Equal(reports.All[^1].TotalBytes, reports.All[^1].Bytes);
    }

    [Fact]
    public async Task The_same_text_in_two_files_is_one_article()
    {
        _folder.Write("a.txt", "La Russia ha ricevuto droni dall'Iran.\n");
        _folder.Write("b.txt", "La Russia ha ricevuto\r\ndroni  dall'Iran.");

        var summary = await Pipeline.ImportAsync(new ImportRequest([_folder.Path]));

        Assert.Equal((1, 1, 0), (summary.Imported, summary.AlreadyStored, summary.Refused));
        Assert.Equal(1, (await _services.GetRequiredService<ArticleStore>().CountAsync()).Articles);
    }

    [Fact]
    public async Task A_refused_file_does_not_stop_the_rest()
    {
        _folder.Write("a.txt", "");
        _folder.Write("b.txt", "La Russia ha ricevuto droni dall'Iran.");
        var reports = new Reports();

        var summary = await Pipeline.ImportAsync(new ImportRequest([_folder.Path, _folder["gone.txt"]]), reports);

        Assert.Equal((1, 0, 2), (summary.Imported, summary.AlreadyStored, summary.Refused));
        Assert.Equal([ImportResult.Refused, ImportResult.Imported, ImportResult.Refused], reports.All.Select(report => report.Last.Result));
        Assert.StartsWith("a.txt is empty.", reports.All[0].Last.Reason, StringComparison.Ordinal);
        Assert.Contains("gone.txt does not exist", reports.All[2].Last.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_it_leaves_what_it_reported_and_nothing_half()
    {
        for (var i = 0; i < 30; i++)
        {
            _folder.Write($"{i:D2}.txt", $"La Russia ha ricevuto droni dall'Iran, articolo {i}.");
        }

        using var cancellation = new CancellationTokenSource();
        var reports = new Reports(report =>
        {
            if (report.Done == 7)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Pipeline.ImportAsync(new ImportRequest([_folder.Path]), reports, cancellation.Token));
        Assert.InRange(reports.All.Count, 7, 30);
        Assert.Equal(reports.All.Count, (await _services.GetRequiredService<ArticleStore>().CountAsync()).Articles);
        Assert.Equal(30 - reports.All.Count, (await Pipeline.ImportAsync(new ImportRequest([_folder.Path]))).Imported);
    }

    [Fact]
    public async Task The_mentions_of_the_seeds_arrive_in_the_store()
    {
        var reading = ArticleReading.Load();
        var expected = Directory.GetFiles(FixtureFiles.Seeds, "*.txt").Sum(path => reading.Read(Reading.Incoming(path)).Mentions.Count);

        var summary = await Pipeline.ImportAsync(new ImportRequest([FixtureFiles.Seeds]));

        Assert.Equal(expected, summary.Mentions);
        Assert.Equal(expected, (await _services.GetRequiredService<ArticleStore>().CountAsync()).Mentions);
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, within the call.</summary>
    private sealed class Reports(Action<ImportProgress>? then = null) : IProgress<ImportProgress>
    {
        public List<ImportProgress> All { get; } = [];

        public void Report(ImportProgress value)
        {
            All.Add(value);
            then?.Invoke(value);
        }
    }
}
