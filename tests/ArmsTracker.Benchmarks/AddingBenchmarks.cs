using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// A hundred articles, each with one to four mentions, join the claims of a store that has many already. The store is
/// made once and copied for each run. Set ARMSTRACKER_BENCH to a folder to keep the stores for the next time.
/// </summary>
[Config(typeof(OneStoreEachRun))]
public class AddingBenchmarks
{
    private const int Added = 100;

    private readonly Gazetteer _gazetteer = GazetteerReader.Read();
    private readonly string _folder = Environment.GetEnvironmentVariable("ARMSTRACKER_BENCH") ?? Directory.CreateTempSubdirectory("armstracker-bench-").FullName;
    private ServiceProvider? _services;

    [Params(1_000, 10_000, 100_000)]
    public int Stored { get; set; }

    private string Full => Path.Combine(_folder, $"made-up-{Stored}.db");

    private string Copy => Path.Combine(_folder, "made-up-copy.db");

    [GlobalSetup]
    public async Task MakeAsync()
    {
        Directory.CreateDirectory(_folder);
        if (File.Exists(Full))
        {
            return;
        }

        var path = Full + ".part";
        File.Delete(path);
        await using (var services = Open(path))
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
            await AddAsync(services, 0, Stored, 100);
        }

        SqliteConnection.ClearAllPools();
        File.Move(path, Full);
    }

    [IterationSetup]
    public void CopyStore()
    {
        foreach (var file in Directory.GetFiles(_folder, "made-up-copy.db*"))
        {
            File.Delete(file);
        }

        File.Copy(Full, Copy);
        _services = Open(Copy);
    }

    [Benchmark(OperationsPerInvoke = Added)]
    public Task Add() => AddAsync(_services!, Stored, Added, 1);

    [Benchmark(OperationsPerInvoke = Added)]
    public Task AddTogether() => AddAsync(_services!, Stored, Added, Added);

    [IterationCleanup]
    public void Close()
    {
        _services?.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private async Task AddAsync(ServiceProvider services, int first, int count, int together)
    {
        var news = new MadeUpNews(_gazetteer);
        var filing = services.GetRequiredService<ArticleFiling>();
        foreach (var numbers in Enumerable.Range(first, count).Chunk(together))
        {
            await filing.FileAsync([.. numbers.Select(news.Of).Select(made => new ReadArticle(made.Article, made.Mentions))]);
        }
    }

    private static ServiceProvider Open(string path) => new ServiceCollection().AddLogging().AddPipeline(path).BuildServiceProvider();

    /// <summary>A project generated beside this one would have to pass the analyzers as well, and what is added once is there.</summary>
    private sealed class OneStoreEachRun : ManualConfig
    {
        public OneStoreEachRun() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(5).WithInvocationCount(1).WithUnrollFactor(1));
    }
}
