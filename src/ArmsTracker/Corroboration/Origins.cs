using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>One independent root of a claim.</summary>
/// <param name="Body">The topmost body, a publisher or <c>article:</c> and an article's id.</param>
/// <param name="Credits">Those that lead to it.</param>
/// <param name="IsCircular">Whether those who tell it only cite each other, so that nobody is the root.</param>
public sealed record Origin(string Body, IReadOnlyList<Credit> Credits, bool IsCircular);

/// <summary>Follows who cites whom to the roots of a claim.</summary>
public static class Origins
{
    /// <summary>
    /// The independent origins, the most told first; every credit is in exactly one. Where a teller credits an outlet that
    /// tells the same claim on the word of others, the outlet's own credit is followed; where that leads back, all who
    /// stand in the circle are one origin.
    /// </summary>
    /// <param name="credits">All credits of one claim, in any order.</param>
    public static IReadOnlyList<Origin> Of(IReadOnlyCollection<Credit> credits)
    {
        var next = credits.GroupBy(credit => credit.Teller, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Next, StringComparer.Ordinal);
        var bodies = credits.GroupBy(credit => credit.Root, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Body, StringComparer.Ordinal);
        return
        [
            .. credits.Select(credit => (Credit: credit, End: Follow(credit.Root, next)))
                .GroupBy(one => (Body: bodies[one.End.Root], one.End.IsCircular))
                .Select(group => new Origin(group.Key.Body, [.. group.Select(one => one.Credit)], group.Key.IsCircular))
                .OrderByDescending(origin => origin.Credits.Sum(credit => credit.Mentions))
                .ThenBy(origin => origin.Body, StringComparer.Ordinal).ThenBy(origin => origin.IsCircular),
        ];
    }

    /// <summary>
    /// Whose word an outlet takes: nobody's where it also speaks for itself; otherwise that of whom it credits most, the
    /// first by name where several are credited as often.
    /// </summary>
    private static string? Next(IGrouping<string, Credit> told) => told.Any(credit => credit.Root == credit.Teller)
        ? null
        : told.OrderByDescending(credit => credit.Mentions).ThenBy(credit => credit.Root, StringComparer.Ordinal).First().Root;

    private static (string Root, bool IsCircular) Follow(string root, Dictionary<string, string?> next)
    {
        var passed = new List<string>();
        while (next.GetValueOrDefault(root) is { } following)
        {
            var again = passed.IndexOf(root);
            if (again >= 0)
            {
                // The first by name stands for the circle, from wherever it is entered.
                return (passed[again..].Min(StringComparer.Ordinal)!, true);
            }

            passed.Add(root);
            root = following;
        }

        return (root, false);
    }
}
