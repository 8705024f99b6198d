using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Takes claims in any order and makes a segment of them. Only flat arrays grow with it, so that a million claims leave no garbage.</summary>
internal sealed class IndexSegmentBuilder
{
    private readonly Growing<int> _ids = new();
    private readonly Growing<long> _publicIds = new();
    private readonly Line _happened = new();
    private readonly Line _published = new();
    private readonly Growing<int>[] _codes = [.. Enumerable.Range(0, IndexColumns.Count).Select(_ => new Growing<int>())];
    private readonly CodeBook[] _books = [.. Enumerable.Range(0, IndexColumns.Count).Select(_ => new CodeBook())];
    private readonly Growing<int> _articleStarts = new();
    private readonly Growing<int> _articles = new();
    private readonly Growing<int> _mentions = new();
    private readonly Growing<int> _mentionClaims = new();

    /// <summary>Begins a claim. Its values, articles and mentions are to follow.</summary>
    public void Begin(int id, long publicId, IndexPlace happened, IndexPlace published)
    {
        _ids.Add(id);
        _publicIds.Add(publicId);
        _happened.Add(happened);
        _published.Add(published);
        _articleStarts.Add(_articles.Count);
    }

    /// <param name="values">Ascending.</param>
    public void Set(int column, ReadOnlySpan<int> values) => _codes[column].Add(_books[column].Of(values));

    /// <param name="article">Each once.</param>
    public void AddArticle(int article) => _articles.Add(article);

    public void AddMention(int mention)
    {
        _mentions.Add(mention);
        _mentionClaims.Add(_ids.Count - 1);
    }

    /// <summary>Takes over the claims of another segment that are still alive.</summary>
    public void AddAll(IndexPart part)
    {
        var segment = part.Segment;
        var mentions = segment.Mentions.ByClaim();
        for (var claim = 0; claim < segment.Count; claim++)
        {
            if (part.Gone[claim])
            {
                continue;
            }

            Begin(segment.Ids[claim], segment.PublicIds[claim], segment.Happened.PlaceOf(claim), segment.Published.PlaceOf(claim));
            for (var column = 0; column < IndexColumns.Count; column++)
            {
                Set(column, segment.Columns[column].ValuesOf(claim));
            }

            foreach (var article in segment.Articles.Of(claim))
            {
                AddArticle(segment.Articles.Id(article));
            }

            foreach (var mention in mentions[claim])
            {
                AddMention(mention);
            }
        }
    }

    public IndexSegment Build()
    {
        var arrived = _ids.Count;
        _articleStarts.Add(_articles.Count);
        // Claims are numbered in the order in which they happened: a page is then a run of neighbours, and so are a month's.
        var numbered = Sorted(_happened, arrived);
        var publicIds = Arrange(_publicIds, numbered);
        var published = _published.Arranged(numbered);
        var newNumbers = new int[arrived];
        for (var claim = 0; claim < arrived; claim++)
        {
            newNumbers[numbered[claim]] = claim;
        }

        var happened = _happened.Arranged(numbered);
        return new IndexSegment(
            Arrange(_ids, numbered),
            publicIds,
            new IndexTimeLine(happened.Sorts, happened.Firsts, happened.Lasts, publicIds, null),
            new IndexTimeLine(published.Sorts, published.Firsts, published.Lasts, publicIds, Order(published.Sorts, publicIds)),
            Columns(numbered),
            IndexArticles.Of(_articleStarts.Span, _articles.Span, numbered),
            IndexMentions.Of(_mentions.Span, _mentionClaims.Span, newNumbers));
    }

    /// <summary>Each by itself, so that all processors are at work.</summary>
    private IndexColumn[] Columns(int[] numbered)
    {
        var columns = new IndexColumn[IndexColumns.Count];
        Parallel.For(0, columns.Length, column => columns[column] = new IndexColumn(Arrange(_codes[column], numbered), _books[column].ToArray()));
        return columns;
    }

    private int[] Sorted(Line line, int count) => Order(line.Sorts.Span[..count], _publicIds.Span);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Order(ReadOnlySpan<int> sorts, ReadOnlySpan<long> publicIds)
    {
        // Plain numbers are sorted without calling a comparison for each pair.
        var order = new int[sorts.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(publicIds[..sorts.Length].ToArray(), order);
        var ranked = new long[order.Length];
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            ranked[rank] = ((long)sorts[order[rank]] << 32) | (uint)rank;
        }

        Array.Sort(ranked);
        return Array.ConvertAll(ranked, key => order[(int)(uint)key]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T[] Arrange<T>(Growing<T> arrived, int[] order)
    {
        var arranged = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            arranged[i] = arrived.Span[order[i]];
        }

        return arranged;
    }

    /// <summary>An array that grows and can be read as a whole.</summary>
    private sealed class Growing<T>
    {
        private T[] _items = new T[16];

        public int Count { get; private set; }

        public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(T item)
        {
            if (Count == _items.Length)
            {
                Array.Resize(ref _items, Count + (Count / 2) + 1);
            }

            _items[Count++] = item;
        }
    }

    private sealed class Line
    {
        public Growing<int> Sorts { get; } = new();

        public Growing<int> Firsts { get; } = new();

        public Growing<int> Lasts { get; } = new();

        public void Add(IndexPlace place)
        {
            Sorts.Add(place.Sort);
            Firsts.Add(place.First);
            Lasts.Add(place.Last);
        }

        public (int[] Sorts, int[] Firsts, int[] Lasts) Arranged(int[] order) => (Arrange(Sorts, order), Arrange(Firsts, order), Arrange(Lasts, order));
    }

    /// <summary>Gives each set of values a code.</summary>
    private sealed class CodeBook
    {
        private readonly Dictionary<int[], int> _codes = new(new SetComparer());
        private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _bySpan;
        private readonly List<int[]> _sets = [];

        public CodeBook() => _bySpan = _codes.GetAlternateLookup<ReadOnlySpan<int>>();

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Of(ReadOnlySpan<int> values)
        {
            if (!_bySpan.TryGetValue(values, out var code))
            {
                code = _sets.Count;
                var set = values.ToArray();
                _sets.Add(set);
                _codes.Add(set, code);
            }

            return code;
        }

        public int[][] ToArray() => [.. _sets];
    }

    private sealed class SetComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] int[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = alternate.Length;
            foreach (var value in alternate)
            {
                hash = (hash * 31) + value;
            }

            return hash;
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }
}
