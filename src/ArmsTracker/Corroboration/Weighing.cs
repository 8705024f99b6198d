using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// What counts for and against two matters that nothing keeps apart. The weights are few and round: they were chosen by
/// what the rule of claim-model.md says and kept where the annotated articles agree; most may move by a quarter with no
/// claim changed.
/// </summary>
internal sealed class Weighing(Gazetteer gazetteer)
{
    public IEnumerable<Reason> Of(Comparison both) => [.. Arms(both), .. Systems(both), .. Figures(both), .. Time(both), .. Places(both), .. Voices(both)];

    private static IEnumerable<Reason> Arms(Comparison both)
    {
        var (one, other) = (both.A.Kinds().ToHashSet(), both.B.Kinds().ToHashSet());
        yield return (one.Count, other.Count) switch
        {
            (0, 0) => new Reason("both leave the arms vague", 0.75),
            (0, _) or (_, 0) => new Reason("only one says which arms", -0.5),
            _ when one.SetEquals(other) => new Reason($"both are about {Listed(one.Select(KindWords))}", 1),
            _ => new Reason($"both are also about {Listed(one.Intersect(other).Select(KindWords))}", 0.5),
        };
        if (both.OnlyOne(MatterTopics.IsComponent))
        {
            yield return new Reason("only one is about components or know-how", -1);
        }

        // Of training and shows, a base or ground says no more than a place does.
        if (both.OnlyOne(MatterTopics.IsFacility) && both.A.Event is EventKind.Producing or EventKind.Negotiating or EventKind.Transferring)
        {
            yield return new Reason("only one is about a plant", -0.5);
        }

        if (both.Both(MatterTopics.IsRoute))
        {
            yield return new Reason("both tell the route", 0.5);
        }
    }

    private IEnumerable<Reason> Systems(Comparison both)
    {
        var (a, b) = (both.A.Systems, both.B.Systems);
        if (a.Intersect(b).ToList() is { Count: > 0 } shared)
        {
            yield return new Reason($"both name the {Listed(shared.Select(id => gazetteer.Systems.GetValueOrDefault(id)?.Name ?? id))}", 0.75);
        }
        else if (Contradictions.CanBeTheSame(a, b, gazetteer))
        {
            // Of one family, yet not by the same name: likelier the same than different systems are, and less than no name is.
            yield return new Reason("they name systems of one family", -0.25);
        }
    }

    private static IEnumerable<Reason> Figures(Comparison both)
    {
        var (a, b) = (both.A.Quantity, both.B.Quantity);
        if (both.CountTheSame)
        {
            yield return (a!.Min, a.Max) == (b!.Min, b.Max)
                ? new Reason($"both say {Corroboration.Figures.Words(a)}", 1)
                : new Reason($"{Corroboration.Figures.Words(a)} and {Corroboration.Figures.Words(b)} can both be true", both.SameNumber ? 1 : 0.25);
        }
        else if ((a ?? b) is { } only)
        {
            // "Dozens" and "hundreds" are what "drones" leaves open; a number or "thousands" says more than that.
            yield return new Reason($"only one says {Corroboration.Figures.Words(only)}", only.IsExact() || only.Min >= 1000 ? -0.5 : 0);
        }
    }

    private static IEnumerable<Reason> Time(Comparison both)
    {
        var (a, b) = (both.A.EventDate, both.B.EventDate);
        if (a is not null && a == b)
        {
            yield return new Reason($"both date it {a}", 1.75);
        }
        else if (both.SamePeriod)
        {
            yield return new Reason($"{a} and {b} can both be true", 1.75);
        }
        else if (a is null != b is null)
        {
            yield return new Reason($"only one dates it {a ?? b}", -0.5);
        }
        else if (a is { YearUnknown: false } && b is { YearUnknown: false })
        {
            yield return new Reason($"{a} and {b} are not the same time", -0.5);
        }

        if (both.AreOfOneTime)
        {
            yield return new Reason("both are of the same weeks", 1);
        }

        if (!both.Either(Footing.IsEvent))
        {
            yield return new Reason("neither is of one event", 0.5);
        }

        if (both.Both(Footing.IsPassing) && Math.Abs(both.A.AsOfMonth() - both.B.AsOfMonth() ?? int.MaxValue) <= 1)
        {
            yield return new Reason("both were said in the same weeks", 0.5);
        }
    }

    private IEnumerable<Reason> Places(Comparison both)
    {
        var (a, b) = (both.A.Places, both.B.Places);
        if (a.Intersect(b).ToList() is { Count: > 0 } shared)
        {
            yield return new Reason($"both name {Listed(shared.Select(id => gazetteer.Places.GetValueOrDefault(id)?.Name ?? id))}", 0.25);
        }
        else if (a.Count > 0 && b.Count > 0)
        {
            yield return new Reason("the places can be the same", 0.25);
        }
        else if ((a.Count > 0 || b.Count > 0) && !both.ShareAnEvent)
        {
            // There are few plants, so that one without a name is likelier the known one than any other place is.
            yield return new Reason("only one says where", both.A.Event == EventKind.Producing ? -0.5 : -1);
        }
        else if (both.A.Event == EventKind.Producing && both.Both(MatterTopics.IsFacility) && !both.ShareAnEvent)
        {
            yield return new Reason("neither says which plant", -0.25);
        }
    }

    private static IEnumerable<Reason> Voices(Comparison both)
    {
        if (both.A.Stance != both.B.Stance && both.A.Event != EventKind.Negotiating)
        {
            yield return new Reason("one is told as fact, the other not", -0.5);
        }

        if (both.A.Bodies.Intersect(both.B.Bodies).Any())
        {
            yield return new Reason("the same body says it", 0.25);
        }

        // Of partnerships and measures so much is said that alike is not yet the same.
        if (both.A.Event is EventKind.Responding or EventKind.Cooperating)
        {
            yield return new Reason("partnerships and measures are many", -0.5);
        }
    }

    private static string KindWords(Topic kind) => kind switch
    {
        Topic.Drone => "drones",
        Topic.Missile => "missiles",
        Topic.Helicopter => "helicopters",
        Topic.AirDefence => "air defences",
        Topic.Munition => "ammunition",
        Topic.Component => "components",
        _ => kind.Name(),
    };

    private static string Listed(IEnumerable<string> words) => string.Join(" and ", words);
}
