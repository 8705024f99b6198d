using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// The index keys of a matter. Whatever <see cref="SameClaim"/> says is one claim meets here: a key of <see cref="Of"/>
/// of one is a key of <see cref="Reach"/> of the other, and the reverse. A key holds direction, event, kind of arms and
/// time, so that a block stays small however many articles there are: an event meets those of its months or with its
/// number, news that of its month and the next, and what is of no time only the like.
/// </summary>
public static class Blocks
{
    private const string AnyKind = "arms";

    /// <summary>The keys under which a matter is stored.</summary>
    public static IReadOnlyList<string> Of(Matter matter) => Keys(matter, Kinds(matter), Times(matter, 0));

    /// <summary>The keys under which the matters that may be one claim with it are stored.</summary>
    public static IReadOnlyList<string> Reach(Matter matter) => Keys(matter, KindsReached(matter), Times(matter, matter.Reach()));

    private static IReadOnlyList<string> Keys(Matter matter, IEnumerable<string> kinds, IEnumerable<string> times)
    {
        var frame = string.Create(CultureInfo.InvariantCulture,
            $"{matter.Supplier ?? "-"}>{matter.Recipient ?? "-"} {matter.Event.Name()}{(matter.Stance == Stance.Denied ? " denied" : "")}{(matter.IsAdmission ? " admitted" : "")}");
        string[] all = [.. times];
        return [.. from kind in kinds from time in all select $"{frame} {kind} {time}"];
    }

    private static IEnumerable<string> Kinds(Matter matter) => matter.Kinds().Select(kind => kind.Name()).DefaultIfEmpty(AnyKind);

    /// <summary>Vague arms can be any, and any can be the vague ones.</summary>
    private static IEnumerable<string> KindsReached(Matter matter) => matter.Kinds().Any()
        ? matter.Kinds().Select(kind => kind.Name()).Append(AnyKind)
        : Vocabulary.Topics.All.Where(topic => MatterTopics.IsKind(topic) || topic == Topic.Component).Select(topic => topic.Name()).Append(AnyKind);

    /// <param name="reach">How many months before and after count as well.</param>
    private static IEnumerable<string> Times(Matter matter, int reach)
    {
        if (matter.IsEvent())
        {
            // Months are stored once for events and for news, which meet when they are of one time.
            var months = matter.Period() is { } period ? Months(Footing.Month(period.First) - reach, Footing.Month(period.Last) + reach) : [];
            return [.. months, .. matter.Numbers().Select(number => string.Create(CultureInfo.InvariantCulture, $"n{number}"))];
        }

        if (matter.IsNews())
        {
            return Months(matter.AsOfMonth()!.Value - reach, matter.AsOfMonth()!.Value + reach);
        }

        var run = $"{(matter.IsRoute() ? "route" : "run")} {(matter.Event == EventKind.Negotiating ? "any" : matter.Stance)}";
        return matter.AsOfMonth() is { } month
            ? Months(month - reach, month + reach).Select(near => $"{run} {near}")
            : [run];
    }

    private static IEnumerable<string> Months(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(month => string.Create(CultureInfo.InvariantCulture, $"m{month}"));
}
