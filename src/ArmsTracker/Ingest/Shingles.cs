using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>
/// The runs of five words of an article's own text, boilerplate left out, as hashes: what two articles are compared by to
/// tell whether one agency's text stands in both.
/// </summary>
public sealed class Shingles
{
    private const int Words = 5;

    /// <summary>Fewer say too little: two short notices of one event may well share most of their words.</summary>
    private const int Fewest = 20;

    private readonly HashSet<ulong> _hashes;

    private IReadOnlyList<long>? _bands;

    private Shingles(HashSet<ulong> hashes) => _hashes = hashes;

    /// <summary>How many different runs there are.</summary>
    public int Count => _hashes.Count;

    /// <summary>False where the text is too short to be known again.</summary>
    public bool CanBeCompared => _hashes.Count >= Fewest;

    public static Shingles Of(Article article)
    {
        var hashes = new HashSet<ulong>();
        Span<ulong> window = stackalloc ulong[Words];
        var filled = 0;
        foreach (var (word, isBoilerplate) in WordsOf(article))
        {
            if (isBoilerplate)
            {
                continue;
            }

            window[1..].CopyTo(window);
            window[^1] = word;
            if (++filled >= Words)
            {
                hashes.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(window)));
            }
        }

        return new Shingles(hashes);
    }

    /// <summary>
    /// Whether one text is the other, perhaps cut or with some sentences more: four fifths of the shorter stand in the
    /// longer, and the longer is at most twice as long.
    /// </summary>
    public bool IsCopyOf(Shingles other)
    {
        var (fewer, more) = Count <= other.Count ? (_hashes, other._hashes) : (other._hashes, _hashes);
        return CanBeCompared && other.CanBeCompared && more.Count <= 2 * fewer.Count
            && 5 * fewer.Count(more.Contains) >= 4 * fewer.Count;
    }

    /// <summary>
    /// The keys by which copies are looked up: MinHash signatures (Broder, 1997) in bands. Two texts that share eight
    /// tenths of their runs have a key in common in 9,998 of 10,000 cases, two that share three tenths in one of eight.
    /// Empty where the text is too short.
    /// </summary>
    public IReadOnlyList<long> Bands() => _bands ??= CanBeCompared ? MinHash.Bands(_hashes) : [];

    private static IEnumerable<(ulong Word, bool IsBoilerplate)> WordsOf(Article article)
    {
        // The spans count scalar values, the text UTF-16 units: walked side by side.
        var marks = article.Boilerplate.OrderBy(mark => mark.Span.Start).ToArray();
        var (position, mark, wordStart, word) = (0, 0, 0, new List<char>());
        foreach (var rune in article.Text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (word.Count == 0)
                {
                    wordStart = position;
                }

                word.AddRange(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Count > 0)
            {
                yield return (Hash(word), IsMarked(wordStart));
                word.Clear();
            }

            position++;
        }

        if (word.Count > 0)
        {
            yield return (Hash(word), IsMarked(wordStart));
        }

        bool IsMarked(int at)
        {
            while (mark < marks.Length && marks[mark].Span.End <= at)
            {
                mark++;
            }

            return mark < marks.Length && marks[mark].Span.Start <= at;
        }
    }

    private static ulong Hash(List<char> word) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(word)));
}
