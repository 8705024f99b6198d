using System.Reflection;
using System.Text;
using ArmsTracker.Extraction;
using ArmsTracker.Ingest;
using ArmsTracker.Model;
using BenchmarkDotNet.Attributes;

namespace ArmsTracker.Benchmarks;

/// <summary>Reading and extracting one article on one core: the five seeds in turn, and one of the seeds a hundred times over.</summary>
[MemoryDiagnoser]
// A project generated beside this one would have to pass the analyzers as well.
[InProcess]
public class ExtractionBenchmarks
{
    private readonly ClaimExtractor _extractor = new();
    private byte[][] _files = [];
    private Article[] _articles = [];
    private Article _long = null!;
    private TextArticleReader _reader = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "seeds");
        _reader = new TextArticleReader(_extractor.Gazetteer);
        _files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        _articles = [.. _files.Select((bytes, i) => _reader.Read($"{i}.txt", bytes))];
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => $"{Encoding.UTF8.GetString(_files[0])}\n\n{i}\n\n"));
        _long = _reader.Read("long.txt", Encoding.UTF8.GetBytes(text));
    }

    /// <summary>14.8 kB of relevant Italian text in five articles.</summary>
    [Benchmark]
    public int Extract_five_articles()
    {
        var mentions = 0;
        foreach (var article in _articles)
        {
            mentions += _extractor.Extract(article).Count;
        }

        return mentions;
    }

    /// <summary>519 kB of relevant Italian text in one article.</summary>
    [Benchmark]
    public int Extract_one_long_article() => _extractor.Extract(_long).Count;

    [Benchmark]
    public int Read_five_files()
    {
        var length = 0;
        foreach (var file in _files)
        {
            length += _reader.Read("article.txt", file).Text.Length;
        }

        return length;
    }
}
