using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// Would an analyst who read both say "that is the same news"? First what rules it out, then a sum of reasons.
/// Symmetrical, and blind to everything but the two matters. What <see cref="Blocks"/> files a matter under follows
/// from what is ruled out here: to loosen a rule is to widen a block.
/// </summary>
public sealed class SameClaim(Gazetteer gazetteer)
{
    /// <summary>
    /// Two general statements on the same arms ("Iran has supplied drones") reach it and no more: whatever differs
    /// takes them apart, unless something that they share outweighs it.
    /// </summary>
    public const double Threshold = 1.5;

    private readonly FrozenSet<string> _families = gazetteer.Systems.Values.Select(system => system.Family).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    private readonly RulingsOut _rulings = new(gazetteer);
    private readonly Weighing _weighing = new(gazetteer);

    public Judgement Judge(Matter a, Matter b)
    {
        var together = new Comparison(a, b, _families);
        if (_rulings.Of(together) is { } ruling)
        {
            return new Judgement(false, 0, [new Reason(ruling, null)]);
        }

        Reason[] reasons = [.. _weighing.Of(together)];
        var score = reasons.Sum(reason => reason.Weight!.Value);
        return new Judgement(score >= Threshold, score, reasons);
    }
}
