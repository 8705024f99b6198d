using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>What two matters of one claim cannot differ in.</summary>
internal sealed class RulingsOut(Gazetteer gazetteer)
{
    private readonly PlaceDistance _distance = new(gazetteer);

    /// <returns>The first thing that rules it out, in words for a reader; null where nothing does.</returns>
    public string? Of(Comparison both) => Frame(both) ?? Arms(both) ?? Figures(both) ?? Time(both) ?? Places(both) ?? Standing(both);

    private static string? Frame(Comparison both)
    {
        var (a, b) = (both.A, both.B);
        return a.Supplier != b.Supplier || a.Recipient != b.Recipient ? "not the same direction"
            : a.Event != b.Event ? $"{a.Event.Name()} is not {b.Event.Name()}"
            : both.OnlyOne(matter => matter.Stance == Stance.Denied) ? "one is a denial"
            : both.OnlyOne(matter => matter.IsAdmission) ? "one is the supplier's own admission"
            : null;
    }

    private string? Arms(Comparison both)
    {
        var (a, b) = (both.A, both.B);
        var (one, other) = (a.Kinds().ToList(), b.Kinds().ToList());
        return one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any() ? "not the same kind of arms"
            : one.Count == 0 && other.Count == 0 && !a.Topics.Intersect(b.Topics).Any() ? "not about the same thing"
            // What is supplied to build a plant is not the arms that it makes.
            : a.Event == EventKind.Transferring && both.OnlyOne(MatterTopics.IsComponent) && both.OnlyOne(MatterTopics.IsFacility) ? "only one is supplied for a plant"
            // Of a show of arms, each report names what it likes.
            : a.Event != EventKind.Displaying && a.Systems.Count > 0 && b.Systems.Count > 0 && !Contradictions.CanBeTheSame(a.Systems, b.Systems, gazetteer) ? "they name different systems"
            : null;
    }

    private static string? Figures(Comparison both) =>
        both.CountTheSame && !Contradictions.CanBothBeTrue(both.A.Quantity!, both.B.Quantity!) ? "the numbers cannot both be true" : null;

    private static string? Time(Comparison both)
    {
        var (a, b) = (both.A, both.B);
        return a.EventDate is not null && b.EventDate is not null && !Contradictions.CanBothBeTrue(a.EventDate, b.EventDate) ? "the dates cannot both be true"
            : a.Period() is { } one && b.Period() is { } other && !both.SameNumber && Contradictions.AreMomentAndLongTime(one, other) ? "one is of a moment, the other of a long time"
            : both.Either(Footing.IsNews) && !both.AreOfOneTime ? "one is news of another time"
            : both.OnlyOne(Footing.IsEvent) && !both.AreOfOneTime ? "one is an event, the other no one event"
            : both.Both(Footing.IsEvent) && !both.SamePeriod && !both.SameNumber ? "they share neither date nor number"
            : null;
    }

    private string? Places(Comparison both)
    {
        var (a, b) = (both.A, both.B);
        return a.Places.Count > 0 && b.Places.Count > 0 && !both.Both(MatterTopics.IsRoute) && !_distance.AnyNear(a.Places, b.Places) ? "the places are far from each other" : null;
    }

    private static string? Standing(Comparison both)
    {
        var (a, b) = (both.A, both.B);
        return both.OnlyOne(MatterTopics.IsRoute) && !both.ShareAnEvent ? "only one tells a route"
            // Wanting and planning to buy are one stage; being told and being expected are two.
            : a.Stance != b.Stance && a.Event != EventKind.Negotiating && !both.ShareAnEvent ? "one is told as fact, the other not"
            : a.Stance == Stance.Denied && !a.Bodies.Intersect(b.Bodies).Any() ? "not the same body denies it"
            // Many bodies take measures in the same days: those of two are two.
            : a.Event == EventKind.Responding && !both.SamePeriod && !a.Bodies.Intersect(b.Bodies).Any() ? "not known to be the same measure"
            : both.Either(Footing.IsPassing) && !both.Either(Footing.IsEvent) && !AreNear(a, b) ? "too long between them"
            : null;
    }

    /// <summary>What passes is compared with what was said in the same months; of an article without date, only with the like.</summary>
    private static bool AreNear(Matter a, Matter b) => (a.AsOfMonth(), b.AsOfMonth()) switch
    {
        ({ } one, { } other) => Math.Abs(one - other) <= a.Reach(),
        (null, null) => true,
        _ => false,
    };
}
