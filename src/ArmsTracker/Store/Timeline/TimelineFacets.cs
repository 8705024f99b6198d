using ArmsTracker.Model;
using ArmsTracker.Store.Timeline.Index;

namespace ArmsTracker.Store.Timeline;

/// <summary>What each value of each filter would leave of the result of the other filters, from the counts of the index.</summary>
internal static class TimelineFacets
{
    /// <summary>The values that are listed, in this order, whether or not there are claims of them.</summary>
    private static readonly Dictionary<TimelineFilter, string[]> _offered = new()
    {
        [TimelineFilter.Topic] = [.. Vocabulary.Topics.All.Select(value => value.Name())],
        [TimelineFilter.Event] = [.. Vocabulary.Events.All.Select(value => value.Name())],
        [TimelineFilter.Modality] = [.. Vocabulary.Modalities.All.Select(value => value.Name())],
        [TimelineFilter.Direction] = ["IR-RU", "RU-IR", "none"],
        [TimelineFilter.Origins] = [TimelineFilters.TwoOrigins],
        [TimelineFilter.Disputed] = [TimelineFilters.Disputed],
    };

    /// <param name="counts">By the number of a value.</param>
    public static IReadOnlyList<Facet> Of(TimelineQuery query, IndexSnapshot index, int[] counts, FacetNames names, Gazetteer gazetteer)
    {
        var found = Found(index, counts);
        return [.. TimelineFilters.Names.All.Select(filter =>
        {
            var offered = _offered.GetValueOrDefault(filter, []);
            var numbers = MostFirst(found[(int)filter]);
            var values = new List<FacetValue>(offered.Length + numbers.Length);
            values.AddRange(offered.Select(value => Value(filter, value)));
            foreach (var number in numbers)
            {
                var value = index.Values[number].Text;
                if (!offered.Contains(value))
                {
                    values.Add(new FacetValue(value, names.Labels[number], counts[number], query.Has(filter, value)));
                }
            }

            // What is chosen stands there although nothing is left of it.
            values.AddRange(query.Values(filter).Where(value => !values.Exists(other => other.Value == value)).Select(value => Value(filter, value))
                .OrderBy(value => value.Label, StringComparer.InvariantCultureIgnoreCase));
            return new Facet(filter, values);
        })];

        // Numbers are sorted without calling a comparison for each pair.
        int[] MostFirst(List<int> numbers)
        {
            var keys = numbers.Select(number => ((long)-counts[number] << 32) | (uint)names.Ranks[number]).ToArray();
            var sorted = numbers.ToArray();
            Array.Sort(keys, sorted);
            return sorted;
        }

        FacetValue Value(TimelineFilter filter, string value) => index.Names.Find(filter, value) is { } number && number < counts.Length
            ? new FacetValue(value, names.Labels[number], counts[number], query.Has(filter, value))
            : new FacetValue(value, FacetNames.Label(filter, value, gazetteer), 0, query.Has(filter, value));
    }

    /// <summary>How many claims of each event stand under each heading, in the order of time.</summary>
    public static IReadOnlyList<PeriodCount> Periods(IndexSnapshot index, int[] counts, FacetNames names)
    {
        var periods = new List<PeriodCount>(names.Headings.Length);
        foreach (var number in names.Headings)
        {
            if (counts[number] > 0)
            {
                periods.Add(new PeriodCount(names.Periods[number]!, index.Values[number].Event, counts[number]));
            }
        }

        return periods;
    }

    /// <summary>By filter, the numbers of the values that some claim has.</summary>
    private static List<int>[] Found(IndexSnapshot index, int[] counts)
    {
        List<int>[] found = [.. TimelineFilters.Names.All.Select(_ => new List<int>())];
        for (var number = 0; number < counts.Length; number++)
        {
            if (index.Values[number].Filter is { } filter && counts[number] > 0)
            {
                found[(int)filter].Add(number);
            }
        }

        return found;
    }
}
