using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Counts claims by two things at once.</summary>
internal static class IndexTopics
{
    /// <summary>By value of a filter and topic, how many claims have both; without those about arms of third countries.</summary>
    public static IReadOnlyDictionary<(string Value, Topic Topic), int> CountTopics(this IndexSnapshot index, TimelineFilter filter)
    {
        var topics = Vocabulary.Topics.All.ToArray();
        var topicOf = Array.ConvertAll(index.Values, value => value.Filter == TimelineFilter.Topic ? (int)Vocabulary.Topics.Parse(value.Text) : -1);
        var counts = new int[index.Values.Length * topics.Length];
        using var all = index.Find(TimelineQuery.Everything, null);
        foreach (var part in all.Parts)
        {
            var columns = part.Part.Segment.Columns;
            for (var claim = part.Claims.NextFrom(0); claim >= 0; claim = part.Claims.NextFrom(claim + 1))
            {
                foreach (var value in columns[IndexColumns.Of(filter)].ValuesOf(claim))
                {
                    foreach (var topic in columns[IndexColumns.Topics].ValuesOf(claim))
                    {
                        counts[(value * topics.Length) + topicOf[topic]]++;
                    }
                }
            }
        }

        return Enumerable.Range(0, counts.Length).Where(at => counts[at] > 0)
            .ToDictionary(at => (index.Values[at / topics.Length].Text, (Topic)(at % topics.Length)), at => counts[at]);
    }
}
