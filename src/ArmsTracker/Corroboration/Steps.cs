using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Which step leads from one claim to another, judged by these two alone.</summary>
internal static class Steps
{
    // Days after which nobody reads one claim as the answer to another: half a year for what is followed from week to week
    // (a cargo, a showing) and for how far off a date a thing may come; a year for talks, visits, threats and denials;
    // two for forecasts and deals; three where both name the system.
    private const int HalfAYear = 200;
    private const int Year = 365;
    private const int TwoYears = 2 * Year;
    private const int ThreeYears = 3 * Year;

    /// <summary>The stages of a deal, in their order. Use follows no single delivery, and production no single deal, so they end no stage here.</summary>
    private static readonly (EventKind From, EventKind To)[] _stages =
    [
        (EventKind.Negotiating, EventKind.Agreed),
        (EventKind.Negotiating, EventKind.Producing),
        (EventKind.Negotiating, EventKind.Transferring),
        (EventKind.Displaying, EventKind.Transferring),
        (EventKind.Agreed, EventKind.Training),
        (EventKind.Agreed, EventKind.Transferring),
        (EventKind.Training, EventKind.Transferring),
    ];

    public static Step? Between(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        if (from.Id == to.Id || from.Thread != to.Thread || to.Stance == Stance.Denied || !SameArms.CanBe(from, to))
        {
            return null;
        }

        if (from.Stance == Stance.Denied)
        {
            return IsAdmission(earlier, later) ? Step.Admitted : null;
        }

        if (from.Event != to.Event)
        {
            return IsStage(earlier, later) ? Step.Stage : null;
        }

        return to.Event == EventKind.Responding ? (IsNextMeasure(earlier, later) ? Step.NextMeasure : null)
            : from.IsComponent != to.IsComponent ? null
            : Outcome(earlier, later)
            ?? (IsPostponement(earlier, later) ? Step.Postponed : IsRepetition(earlier, later) ? Step.Again : null);
    }

    /// <summary>How far along the deal an event stands.</summary>
    public static int Rank(EventKind @event) => @event switch
    {
        EventKind.Displaying => 0,
        EventKind.Negotiating => 1,
        EventKind.Agreed => 2,
        EventKind.Training or EventKind.Producing => 3,
        EventKind.Transferring => 4,
        _ => 5,
    };

    private static bool IsAdmission(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        return from.Event == to.Event && to.Stance == Stance.Told
            && to.Event is EventKind.Transferring or EventKind.Using or EventKind.Producing
            && to.IsAdmission && to.Bodies.Any(from.Bodies.Contains)
            // The denial printed beside an admission is what goes on being denied.
            && !to.Articles.Overlaps(from.Articles)
            && earlier.IsBefore(later) && earlier.DaysUntil(later) < Year;
    }

    private static bool IsNextMeasure(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        return from.Stance is Stance.Told or Stance.Forecast && to.Stance is Stance.Told or Stance.Forecast
            && from.Agents.Count == 1 && to.Agents.Count == 1 && from.Agents[0] == to.Agents[0]
            && earlier.IsBefore(later) && earlier.IsKnown && later.IsKnown
            // A measure has its day; without one it may be the same measure again, unless it was only threatened before.
            && (to.EventDates.Count > 0
                || (from.Stance == Stance.Forecast && to.Stance == Stance.Told && earlier.DaysUntil(later) < Year));
    }

    private static Step? Outcome(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        Step? step = (from.Stance, to.Stance) switch
        {
            (Stance.Forecast, Stance.Told) => Step.CameTrue,
            (Stance.Forecast, Stance.Unproven) => Step.NotCome,
            (Stance.Unproven, Stance.Told) => Step.Happened,
            _ => null,
        };
        if (step is null || !earlier.IsBefore(later) || !SameArms.AreAlike(from, to)
            || earlier.DaysUntil(later) > (SameArms.ShareSystem(from, to) ? ThreeYears : TwoYears)
            // Talks and showings come to something else, and training is no one event that could be waited for.
            || to.Event is EventKind.Negotiating or EventKind.Training or EventKind.Displaying or EventKind.Cooperating
            // Each attack or month's output is no answer to what was foreseen of all of them.
            || (from.Stance == Stance.Forecast && to.Event == EventKind.Using)
            || (to.Event is EventKind.Using or EventKind.Producing && (Figures.Total(later) ?? Figures.Greatest(from)) is not null)
            // That arms were not in use yet is answered by their use, not by one attack with them.
            || (to.Event == EventKind.Using && later.IsOneEvent)
            // What was expected by one route is not settled by what came in general.
            || (from.IsRoute && !to.IsRoute))
        {
            return null;
        }

        // An estimated place does not tell what came first, unless the forecast says itself when it was due.
        var isKnown = earlier.IsKnown && later.IsKnown
            || (later.IsKnown && earlier.Due is { } about && Math.Abs(about.DaysUntil(later.At!.Value)) <= HalfAYear);
        var isDue = earlier.Due is not { } due
            || due.First.DayNumber <= later.At!.Value.Last.DayNumber + (step == Step.NotCome ? 0 : HalfAYear);
        return isKnown && isDue ? step : null;
    }

    private static bool IsPostponement(Placed earlier, Placed later) =>
        later.Claim.Event is EventKind.Transferring or EventKind.Agreed
        && earlier.Due is { } sooner && later.Due is { } due && sooner.IsBefore(due) && earlier.IsBefore(later);

    private static bool IsRepetition(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        if (from.Stance != Stance.Told || !earlier.IsBefore(later) || !earlier.IsKnown || !later.IsKnown)
        {
            return false;
        }

        return to.Event switch
        {
            EventKind.Displaying or EventKind.Training =>
                to.Stance is Stance.Told or Stance.Forecast && later.HasClosedDate && earlier.DaysUntil(later) < Year,
            EventKind.Agreed =>
                to.Stance == Stance.Told && earlier.DaysUntil(later) < TwoYears
                && (SameArms.ShareSystem(from, to) || (from.Systems.Count == 0 && to.Systems.Count == 0 && from.Kinds.SetEquals(to.Kinds)))
                && !Disagreement.FiguresDiffer(earlier, later)
                && !(Figures.Greatest(from) is { } before && Figures.Greatest(to) is { } after && Figures.Value(before) > Figures.Value(after)),
            // Cargo after cargo, told together; told apart, the next cargo carries on the run and not the one before.
            EventKind.Transferring =>
                to.Stance == Stance.Told && earlier.IsOneEvent && later.IsOneEvent && earlier.DaysUntil(later) < HalfAYear
                && from.Kinds.SetEquals(to.Kinds) && from.Articles.Overlaps(to.Articles),
            _ => false,
        };
    }

    private static bool IsStage(Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        return _stages.Contains((from.Event, to.Event)) && earlier.MayPrecede(later)
            && from.Stance is Stance.Told or Stance.Forecast
            && (to.Stance == Stance.Told || (to.Stance == Stance.Forecast && from.Stance == Stance.Told && IsFirm(later)))
            // Whether talks at an estimated time came first is known only where one article tells both.
            && (earlier.IsKnown || from.Articles.Overlaps(to.Articles))
            // Parts come under a deal on making arms all the time: none of it is the deal's delivery.
            && from.IsComponent == to.IsComponent && !(to.IsComponent && from.Event == EventKind.Agreed)
            // An admission is of deliveries long told.
            && !to.IsAdmission
            && IsOfOneDeal(earlier, later);
    }

    /// <summary>Whether a forecast can be held to: it gives a time that is to come, or else a number or a system.</summary>
    private static bool IsFirm(Placed forecast) => forecast.HasClosedDate
        ? forecast.Due is not null
        : forecast.Claim.Systems.Count > 0 || Figures.Greatest(forecast.Claim) is not null;

    private static bool IsOfOneDeal(Placed earlier, Placed later)
    {
        var (from, to, days) = (earlier.Claim, later.Claim, earlier.DaysUntil(later));
        var share = SameArms.ShareSystem(from, to);
        return (share ? days <= ThreeYears : days <= Year && from.Kinds.SetEquals(to.Kinds))
            && (from.Event, to.Event) switch
            {
                // Crews are trained for what is to come: that it is still to come is no step.
                (EventKind.Training, _) => share && to.Stance == Stance.Told,
                (EventKind.Displaying, _) => days <= HalfAYear,
                (_, EventKind.Producing) => from.IsFacility && to.IsFacility && Figures.Greatest(to) is null,
                _ => true,
            };
    }
}
