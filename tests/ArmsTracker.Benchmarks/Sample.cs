using System.Reflection;
using System.Text;
using ArmsTracker.Extraction;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Benchmarks;

/// <summary>Articles that a benchmark runs over.</summary>
public sealed class Sample
{
    private static readonly TextArticleReader _reader = new(new ClaimExtractor().Gazetteer);

    private readonly string _name;

    private Sample(string name, IEnumerable<byte[]> files)
    {
        _name = name;
        Files = [.. files];
        Articles = [.. Files.Select((file, i) => _reader.Read($"{i}.txt", file))];
        Bytes = Files.Sum(file => (long)file.Length);
    }

    internal TextArticleReader Reader => _reader;

    public IReadOnlyList<byte[]> Files { get; }

    public IReadOnlyList<Article> Articles { get; }

    public long Bytes { get; }

    public static IReadOnlyList<Sample> All() =>
    [
        new("seeds, it", FilesIn("seeds", "*.txt")),
        new("made up, it", FilesIn("written", "*_it_*.txt")),
        new("made up, en", FilesIn("written", "*_en_*.txt")),
        new("one long article, it", [Repeated(FilesIn("written", "*_it_*.txt"), 500_000)]),
        new("irrelevant, it", [Irrelevant("Il consiglio comunale ha approvato ieri sera il bilancio di previsione, con il voto contrario delle minoranze e l'astensione di due consiglieri del gruppo misto")]),
        new("irrelevant, en", [Irrelevant("The town council approved the budget for the coming year on Tuesday evening after a long debate about the new library, schools and the price of water")]),
    ];

    public override string ToString() => _name;

    private static byte[][] FilesIn(string folder, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, folder), pattern)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>A number stands between the copies, so that none is taken for a caption that repeats the text.</summary>
    private static byte[] Repeated(byte[][] files, int bytes)
    {
        var all = string.Join("\n\n", files.Select(Encoding.UTF8.GetString));
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, (bytes / all.Length) + 1).Select(i => $"{all}\n\n{i}\n\n")));
    }

    private static byte[] Irrelevant(string sentence)
    {
        // An article may have 5 MiB.
        const int length = 4_500_000;
        var text = new StringBuilder(length + sentence.Length + 16);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(sentence).Append(' ').Append(i).Append(i % 4 == 3 ? ".\n" : ". ");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
