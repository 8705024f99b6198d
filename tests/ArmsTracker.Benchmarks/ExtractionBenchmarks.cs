using ArmsTracker.Extraction;
using BenchmarkDotNet.Attributes;

namespace ArmsTracker.Benchmarks;

/// <summary>Whole articles on one core: what is relevant is read, what is not is passed over.</summary>
[MemoryDiagnoser]
// A project generated beside this one would have to pass the analyzers as well.
[InProcess]
[Throughput]
public class ExtractionBenchmarks
{
    private readonly ClaimExtractor _extractor = new();

    public static IEnumerable<Sample> Samples { get; } = Sample.All();

    [ParamsSource(nameof(Samples))]
    public required Sample Text { get; set; }

    /// <summary>Each article by itself, as an import does.</summary>
    [Benchmark]
    public int Extract()
    {
        var mentions = 0;
        foreach (var article in Text.Articles)
        {
            mentions += _extractor.Extract(article).Count;
        }

        return mentions;
    }

    /// <summary>Decoding, language, head and boilerplate of the same files.</summary>
    [Benchmark]
    public int Read()
    {
        var reader = Text.Reader;
        var length = 0;
        foreach (var file in Text.Files)
        {
            length += reader.Read("article.txt", file).Text.Length;
        }

        return length;
    }
}
