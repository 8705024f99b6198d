using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Statements of one article that are one: the news it opens with and goes on about, and what it says twice.</summary>
internal static class SharedStory
{
    /// <summary>Two statements that share this part of their words repeat each other: headline and lead, text and caption.</summary>
    private const double Repetition = 0.5;

    /// <summary>News is no older than this, in days; what lies further back in the article is background.</summary>
    private const int DaysOfNews = 31;

    /// <summary>
    /// What an article opens with is its news, and what it goes on to say of the same event without contradicting it
    /// are details of that news.
    /// </summary>
    public static void ShareNews(IReadOnlyList<Statement> statements, EdtfDate? published, Gazetteer gazetteer)
    {
        if (statements is not [{ Stance: Stance.Told or Stance.Forecast } opening, ..]
            || opening.Event is EventKind.Producing or EventKind.Using or EventKind.Responding or EventKind.Cooperating)
        {
            return;
        }

        var group = new List<Statement> { opening };
        foreach (var statement in statements.Skip(1))
        {
            if (GoesOnAbout(opening, statement, published) && NamesTheSame(opening.Systems, statement.Systems, gazetteer) && !group.Any(one => Clash(one, statement, gazetteer)))
            {
                group.Add(statement);
            }
        }

        Share(group);
    }

    public static void ShareRepetitions(IReadOnlyList<Statement> statements, Gazetteer gazetteer)
    {
        var alone = statements.Where(statement => statement.Group.Count == 1).ToList();
        foreach (var first in alone)
        {
            if (first.Group.Count > 1)
            {
                continue;
            }

            var group = new List<Statement> { first };
            foreach (var other in alone.Where(other => other.Position > first.Position && other.Group.Count == 1))
            {
                if (Repeats(first, other) && !group.Any(one => Clash(one, other, gazetteer)))
                {
                    group.Add(other);
                }
            }

            Share(group);
        }
    }

    private static bool GoesOnAbout(Statement opening, Statement other, EdtfDate? published) =>
        other.HasFrameOf(opening) && other.AgreesOn(Topic.Component, opening)
        && (other.Event != EventKind.Transferring || other.AgreesOn(Topic.Facility, opening))
        && (other.Stance == opening.Stance
            || (opening.Event is EventKind.Negotiating or EventKind.Agreed && other.Stance is Stance.Told or Stance.Forecast))
        && (!other.Kinds.Any() || !opening.Kinds.Any() || other.Kinds.Intersect(opening.Kinds).Any())
        && IsRecent(opening, other, published)
        // A number that the opening doesn't give may be that of a part, a stage or another account.
        && (IsLead(other) || opening.Quantity is not null || !other.Quantity.IsExact());

    /// <summary>Right after the opening: of a headline, the sentence that tells it in full.</summary>
    private static bool IsLead(Statement statement) => statement.Position == 1;

    private static bool IsRecent(Statement opening, Statement other, EdtfDate? published) =>
        other.Date is null or { YearUnknown: true }
        || (IsLead(other) && opening.Date is null)
        || (other.Date is { Earliest: not null, Latest: { } last }
            && (other.Event == EventKind.Displaying || other.Date == opening.Date
                || published?.Earliest is not { } now || last >= now.AddDays(-DaysOfNews)));

    /// <summary>Whether each system of one is one of the other, or of its family: news of two systems is not that of one of them.</summary>
    private static bool NamesTheSame(HashSet<string> a, HashSet<string> b, Gazetteer gazetteer) => a.Count == 0 || b.Count == 0
        || (a.All(one => Contradictions.CanBeTheSame([one], b, gazetteer)) && b.All(one => Contradictions.CanBeTheSame([one], a, gazetteer)));

    /// <remarks>Measures of two bodies are told in the same words, and are two.</remarks>
    private static bool Repeats(Statement first, Statement other) =>
        first.HasFrameOf(other) && first.Event != EventKind.Responding && first.HasKindsOf(other) && first.AgreesOn(Topic.Component, other) && first.AgreesOn(Topic.Facility, other)
        && first.Stance == Stance.Unproven == (other.Stance == Stance.Unproven) && first.Likeness(other) >= Repetition;

    private static bool Clash(Statement a, Statement b, Gazetteer gazetteer) =>
        (a.Quantity is not null && b.Quantity is not null && Contradictions.CountTheSame(a.Quantity, b.Quantity)
            && !Contradictions.CanBothBeTrue(a.Quantity, b.Quantity))
        || (a.Date is { YearUnknown: false } && b.Date is { YearUnknown: false }
            && (!Contradictions.CanBothBeTrue(a.Date, b.Date)
                || (a.Date is { Earliest: { } first, Latest: { } last } && b.Date is { Earliest: { } otherFirst, Latest: { } otherLast }
                    && Contradictions.AreMomentAndLongTime((first, last), (otherFirst, otherLast)))))
        || (a.Systems.Count > 0 && b.Systems.Count > 0 && !Contradictions.CanBeTheSame(a.Systems, b.Systems, gazetteer));

    /// <summary>All that they say, taken together, is what each of them says.</summary>
    private static void Share(List<Statement> group)
    {
        if (group.Count == 1)
        {
            return;
        }

        var date = group.Select(one => one.Date).FirstOrDefault(date => date is not null);
        var quantity = group.Select(one => one.Quantity).FirstOrDefault(quantity => quantity is not null);
        var stance = group.Min(one => one.Stance);
        var ofNow = group.Any(one => one.IsOfNow);
        var (topics, systems, meant) = (Union(group, one => one.Topics), Union(group, one => one.Systems), Union(group, one => one.SystemsMeant));
        var (places, bodies) = (Union(group, one => one.Places), Union(group, one => one.Bodies));
        foreach (var one in group)
        {
            (one.Date, one.Quantity, one.Stance, one.IsOfNow) = (date, quantity, stance, ofNow);
            (one.Topics, one.Systems, one.SystemsMeant, one.Places, one.Bodies) = (topics, systems, meant, places, bodies);
            one.Group = group;
        }
    }

    private static HashSet<T> Union<T>(List<Statement> group, Func<Statement, HashSet<T>> values) => [.. group.SelectMany(values)];
}
