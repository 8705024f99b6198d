namespace ArmsTracker.Extraction.Rules;

/// <summary>Puts clauses of one sentence together again that do not differ in event, direction or modality.</summary>
internal static class Joining
{
    public static List<(Clause Clause, PartiesReading Parties)> Merge(List<(Clause Clause, PartiesReading Parties)> found)
    {
        var merged = new List<(Clause Clause, PartiesReading Parties)>();
        foreach (var (clause, parties) in found.OrderBy(pair => pair.Clause.IsNested).ThenBy(pair => pair.Clause.First))
        {
            if (merged.Count > 0 && !clause.IsNested && merged[^1] is var (last, lastParties) && !last.IsNested
                && last.Event!.Event == clause.Event!.Event && last.Modality == clause.Modality
                && lastParties.Supplier == parties.Supplier && lastParties.Recipient == parties.Recipient)
            {
                last.End = clause.End;
                last.Arms = Arms.Read(last.Reading, last.First, last.End) is { Topics.Count: > 0 } whole
                    ? whole with { Topics = [.. whole.Topics.Concat(last.Arms.Topics).Distinct().Order()] }
                    : last.Arms;
            }
            else
            {
                merged.Add((clause, parties));
            }
        }

        return merged;
    }
}
