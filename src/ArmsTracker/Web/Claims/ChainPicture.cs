using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Claims;

/// <summary>A name in the picture of who tells something on whose word.</summary>
/// <param name="Parent">The row of whom it takes the word from; null at the root.</param>
/// <param name="IsCredit">Whether the words credit the parent; otherwise the name only goes back to it, as an office to its government.</param>
public sealed record ChainRow(string Name, int Depth, int? Parent, bool IsCredit, bool IsInLoop);

/// <summary>
/// Who tells something on whose word, from the root above to the outlets below it: a tree, one name a row. Where those
/// who tell it only cite each other it is a loop: each takes the word of the row above, and the first that of the last.
/// </summary>
public sealed class ChainPicture
{
    private const int MostRows = 18;

    private readonly Dictionary<string, List<string>> _citers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<ChainRow> _rows = [];

    private ChainPicture(ClaimOrigin origin)
    {
        foreach (var mention in origin.Mentions)
        {
            foreach (var link in mention.Chain)
            {
                _names.TryAdd(link.Id, Name(link, origin));
                _citers.TryAdd(link.Id, []);
            }

            foreach (var (citer, cited) in mention.Chain.Zip(mention.Chain.Skip(1)).Where(pair => pair.First.Id != pair.Second.Id))
            {
                if (!_citers[cited.Id].Contains(citer.Id))
                {
                    _citers[cited.Id].Add(citer.Id);
                }
            }
        }

        var loop = origin.IsCircular ? Loop() : [];
        if (loop.Count > 0)
        {
            DrawLoop(loop);
        }
        else
        {
            DrawTree(origin.Body);
        }
    }

    public IReadOnlyList<ChainRow> Rows => _rows;

    /// <summary>How many names found no room.</summary>
    public int LeftOut { get; private set; }

    public bool IsLoop => _rows.Count > 0 && _rows[0].IsInLoop;

    /// <summary>The picture as sentences.</summary>
    public string Words => string.Join(' ', IsLoop
        ? LoopWords().Concat(TreeWords()).Append("Nobody is the root.")
        : TreeWords().Prepend($"{_rows[0].Name} is the root."));

    /// <summary>Null where there is nobody but the origin itself.</summary>
    public static ChainPicture? Of(ClaimOrigin origin) => new ChainPicture(origin) is { Rows.Count: > 1 } picture ? picture : null;

    private static string Name(Named link, ClaimOrigin origin) => Credit.ArticleOf(link.Id) is { } article
        && origin.Mentions.FirstOrDefault(mention => mention.Quote.ArticleId == article)?.Quote is { } own
            ? own.ArticleTitle ?? own.File
            : link.Name;

    private void DrawTree(Named body)
    {
        var credits = _citers.Values.SelectMany(citers => citers).ToHashSet(StringComparer.Ordinal);
        _names.TryAdd(body.Id, body.Name);
        Draw(body.Id, 0, null, isCredit: false, []);
        foreach (var root in _citers.Keys.Where(name => !credits.Contains(name) && name != body.Id))
        {
            Draw(root, 1, 0, isCredit: false, [body.Id]);
        }
    }

    private void Draw(string name, int depth, int? parent, bool isCredit, IReadOnlyList<string> above)
    {
        if (_rows.Count >= MostRows)
        {
            LeftOut++;
            return;
        }

        var row = _rows.Count;
        _rows.Add(new ChainRow(_names[name], depth, parent, isCredit, IsInLoop: false));
        DrawCiters(name, depth, row, above);
    }

    private void DrawCiters(string name, int depth, int row, IReadOnlyList<string> above)
    {
        foreach (var citer in _citers.GetValueOrDefault(name, []).Where(citer => citer != name && !above.Contains(citer)))
        {
            Draw(citer, depth + 1, row, isCredit: true, [.. above, name]);
        }
    }

    private void DrawLoop(IReadOnlyList<string> loop)
    {
        foreach (var name in loop)
        {
            var row = _rows.Count;
            _rows.Add(new ChainRow(_names[name], 0, null, IsCredit: true, IsInLoop: true));
            DrawCiters(name, 0, row, loop);
        }
    }

    /// <summary>Names of which each cites the one before it, and the first the last; none where nobody is cited by whom he cites.</summary>
    private List<string> Loop()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _citers.Keys)
        {
            if (Walk(start, []) is { } loop)
            {
                return loop;
            }
        }

        return [];

        List<string>? Walk(string name, List<string> path)
        {
            if (path.IndexOf(name) is >= 0 and var again)
            {
                return path[again..];
            }

            return done.Add(name)
                ? _citers[name].Select(citer => Walk(citer, [.. path, name])).FirstOrDefault(loop => loop is not null)
                : null;
        }
    }

    private IEnumerable<string> LoopWords()
    {
        var loop = _rows.Where(row => row.IsInLoop).ToList();
        return loop.Select((row, i) => $"{row.Name} cites {loop[i == 0 ? ^1 : i - 1].Name}.");
    }

    private IEnumerable<string> TreeWords() => _rows.Where(row => row.Parent is not null)
        .Select(row => $"{row.Name} {(row.IsCredit ? "cites" : "goes back to")} {_rows[row.Parent!.Value].Name}.");
}
