using System.Collections.Concurrent;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>What a result counts.</summary>
/// <param name="Values">By the number of a value; see <see cref="IndexResult.Count"/>.</param>
internal sealed record CountedResult(int Articles, int[] Values);

/// <summary>
/// The counts of the views that were opened last, as of one moment of the index: the pages of a view and its other order
/// have the same ones, so that going on to the next page counts nothing.
/// </summary>
internal sealed class CountedResults
{
    /// <summary>Each is a number for every value that any claim has.</summary>
    private const int Most = 128;

    private readonly ConcurrentDictionary<TimelineQuery, CountedResult> _results = new();

    public CountedResult Of(TimelineQuery query, IndexResult result)
    {
        var view = query.Sorted(default);
        if (!_results.TryGetValue(view, out var counted))
        {
            counted = new CountedResult(result.Articles(), result.Count());
            if (_results.Count >= Most)
            {
                _results.Clear();
            }

            _results[view] = counted;
        }

        return counted;
    }
}
