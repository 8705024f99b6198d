using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// Tells at the speed of a text search that an article cannot hold a mention: because neither party and no Iranian
/// weapon is named in it, or no arms at all. Most of the world's news ends here. Nothing is allocated.
/// </summary>
internal sealed class RelevanceFilter
{
    /// <summary>What the tokenizer takes for nothing or for a hyphen between two words.</summary>
    private static readonly string[] _joints = ["", "-", "\u2010", "\u2011", "'", "\u2019", "\u02BC", "`"];

    private readonly TermSearch _parties;
    private readonly TermSearch _arms;

    public RelevanceFilter(IReadOnlyCollection<PatternEntry> entries, Gazetteer gazetteer)
    {
        _parties = Search(entries.Where(entry => entry.Sense switch
        {
            ActorSense actor => actor.Country is Direction.Iran or Direction.Russia,
            SystemSense system => gazetteer.Systems[system.Id].Country == Direction.Iran,
            _ => false,
        }));
        _arms = Search(entries.Where(entry => entry.Sense is ArmsSense { Topics.Count: > 0 } or SystemSense));
    }

    public bool MayHoldMentions(string text) => _parties.IsIn(text) && _arms.IsIn(text);

    private static TermSearch Search(IEnumerable<PatternEntry> entries)
    {
        var terms = new List<string>();
        foreach (var pattern in entries.Select(entry => entry.Pattern).OrderBy(pattern => pattern.Slots.Count))
        {
            // What holds "iran" need not be searched for "Iranian government".
            if (!pattern.Slots.Any(slot => slot.Words.All(word => terms.Exists(term => word.Norm.Contains(term, StringComparison.OrdinalIgnoreCase)))))
            {
                terms.AddRange(Terms(pattern));
            }
        }

        return new TermSearch(terms);
    }

    /// <summary>
    /// Of the words that must all be there those that say most: the slot whose shortest word has the most letters. Where
    /// even that has only one or two, as in "Su-35", the words that are written together are searched for together.
    /// </summary>
    private static IEnumerable<string> Terms(Pattern pattern)
    {
        var best = pattern.Slots.MaxBy(slot => slot.Words.Min(Letters))!;
        if (best.Words.Min(Letters) <= 2 && pattern.Slots is [{ Words: [var first] }, { IsTight: true, Words: [var second] }, ..])
        {
            return _joints.Select(joint => first.Norm + joint + second.Norm);
        }

        return best.Words.SelectMany(word => new[] { word.Norm, word.Written });
    }

    private static int Letters(WordPattern word) => word.Norm.Count(char.IsLetter);
}
