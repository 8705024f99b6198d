using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// Pages of the timeline without their HTML, from a store of made-up claims. Set ARMSTRACKER_STORE to its folder, made by
/// <c>store FOLDER COUNT</c>.
/// </summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private readonly Gazetteer _gazetteer = GazetteerReader.Read();
    private ServiceProvider? _services;
    private TimelineReader _timeline = null!;
    private TimelineQuery _filtered = null!;
    private TimelineQuery _search = null!;
    private int _asked;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var folder = Environment.GetEnvironmentVariable("ARMSTRACKER_STORE")
            ?? throw new InvalidOperationException("Set ARMSTRACKER_STORE to the folder of a store, made by: store FOLDER COUNT");
        _services = new ServiceCollection().AddLogging().AddSingleton(_gazetteer).AddStore(Path.Combine(folder, "armstracker.db")).BuildServiceProvider();
        await _services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        _timeline = _services.GetRequiredService<TimelineReader>();
        (_filtered, _search) = (Query(("topic", "drone"), ("direction", "IR-RU")), Query(("q", "qebluna")));
        await _timeline.ReadAsync(TimelineQuery.Everything);
    }

    [GlobalCleanup]
    public async Task CloseAsync() => await _services!.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task<TimelinePage> Plain() => _timeline.ReadAsync(TimelineQuery.Everything);

    [Benchmark]
    public Task<TimelinePage> Filtered() => _timeline.ReadAsync(_filtered);

    /// <summary>A view that nobody has opened since the store last changed: its ranges come again only after five thousand others.</summary>
    [Benchmark]
    public Task<TimelinePage> FilteredForTheFirstTime()
    {
        var day = new DateOnly(2010, 1, 1).AddDays(_asked++ % 5_000);
        return _timeline.ReadAsync(_filtered.InRange(new EdtfPart(day.Year, day.Month, day.Day), null));
    }

    [Benchmark]
    public Task<TimelinePage> Search() => _timeline.ReadAsync(_search);

    /// <summary>What the first request after start waits for.</summary>
    [Benchmark]
    public async Task Load()
    {
        using var index = new TimelineIndex(_services!.GetRequiredService<ReadConnections>());
        await index.BringUpAsync();
    }

    private TimelineQuery Query(params (string Name, string Value)[] parameters) => TimelineQueryString.Parse(
        parameters.Select(one => KeyValuePair.Create(one.Name, new StringValues(one.Value))), _gazetteer).Query;
}
