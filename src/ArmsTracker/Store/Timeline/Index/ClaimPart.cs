using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>The values that a table beside the claims has of each of them, read along with the claims.</summary>
/// <param name="rows">Claim and value, in the order of the claims.</param>
internal sealed class ClaimPart(SqliteStatement rows, ValueNumbers names)
{
    private readonly List<int> _values = [];
    private bool _hasRow = rows.Read();

    /// <summary>The numbers of the claim's values, ascending. Claims are to be asked for in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<int> Of(int claim)
    {
        _values.Clear();
        while (_hasRow && rows.Int(0) <= claim)
        {
            if (rows.Int(0) == claim)
            {
                _values.Add(names.Of(rows.Utf8(1)));
            }

            _hasRow = rows.Read();
        }

        _values.Sort();
        return CollectionsMarshal.AsSpan(_values);
    }
}

/// <summary>The mentions of each claim with their articles, read along with the claims.</summary>
/// <param name="rows">Claim, mention and article, in the order of the claims.</param>
/// <param name="families">By an article's number, that of its first version.</param>
internal sealed class MentionsReading(SqliteStatement rows, Dictionary<int, int> families)
{
    private readonly HashSet<int> _articles = [];
    private bool _hasRow = rows.Read();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(IndexSegmentBuilder builder, int claim)
    {
        _articles.Clear();
        while (_hasRow && rows.Int(0) <= claim)
        {
            if (rows.Int(0) == claim)
            {
                builder.AddMention(rows.Int(1));
                var article = rows.Int(2);
                article = families.GetValueOrDefault(article, article);
                if (_articles.Add(article))
                {
                    builder.AddArticle(article);
                }
            }

            _hasRow = rows.Read();
        }
    }
}

/// <summary>The numbers of a filter's values, found by their bytes without a string for each.</summary>
internal sealed class ValueNumbers
{
    private readonly Func<string, int> _numberOf;
    private readonly Dictionary<byte[], int> _numbers = new(new BytesComparer());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;

    /// <param name="numberOf">Gives the number of a value that is met for the first time.</param>
    public ValueNumbers(Func<string, int> numberOf) => (_numberOf, _bySpan) = (numberOf, _numbers.GetAlternateLookup<ReadOnlySpan<byte>>());

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Of(ReadOnlySpan<byte> name)
    {
        if (!_bySpan.TryGetValue(name, out var number))
        {
            number = _numberOf(Encoding.UTF8.GetString(name));
            _bySpan[name] = number;
        }

        return number;
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
