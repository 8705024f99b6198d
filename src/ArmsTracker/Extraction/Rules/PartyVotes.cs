using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>How much the words of a clause say for each country as the one who gives, and as the one who gets.</summary>
internal sealed class PartyVotes
{
    private readonly Dictionary<string, (double Sum, Mark Mark, double Best)> _suppliers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Sum, Mark Mark, double Best)> _recipients = new(StringComparer.Ordinal);

    public IEnumerable<string> Countries => _suppliers.Keys.Concat(_recipients.Keys);

    /// <summary>Whether some words of the clause itself gave a role.</summary>
    public bool Any => _suppliers.Values.Concat(_recipients.Values).Any(vote => vote.Best > Parties.Weak);

    public void Supplier(string country, double weight, Mark mark) => Add(_suppliers, country, weight, mark);

    public void Recipient(string country, double weight, Mark mark) => Add(_recipients, country, weight, mark);

    public double ForSupplier(string country) => _suppliers.TryGetValue(country, out var vote) ? vote.Best + (0.1 * vote.Sum) : 0;

    public double ForRecipient(string country) => _recipients.TryGetValue(country, out var vote) ? vote.Best + (0.1 * vote.Sum) : 0;

    public Mark? SupplierMark(string country) => _suppliers.TryGetValue(country, out var vote) ? vote.Mark : null;

    public Mark? RecipientMark(string country) => _recipients.TryGetValue(country, out var vote) ? vote.Mark : null;

    /// <summary>Another country in the same role, joined to the chosen one by "and": "dall'Iran e dalla Corea del Nord".</summary>
    public string? Coordinated(Reading reading, string country, bool isSupplier)
    {
        var votes = isSupplier ? _suppliers : _recipients;
        if (!votes.TryGetValue(country, out var chosen))
        {
            return null;
        }

        foreach (var (other, vote) in votes)
        {
            var (first, second) = chosen.Mark.First < vote.Mark.First ? (chosen.Mark, vote.Mark) : (vote.Mark, chosen.Mark);

            // "il cinese HQ-9 e il russo S-400": the arms of the first may stand between.
            if (other != country && vote.Best >= chosen.Best - 1 && second.First - first.End is >= 0 and <= 6 && reading.Has(Particle.And, first.End, second.First)
                && (second.First - first.End <= 3 || (isSupplier && reading.Find<SystemSense>(first.End, second.First).Any() && !reading.Find<EventSense>(first.End, second.First).Any())))
            {
                return other;
            }
        }

        return null;
    }

    private static void Add(Dictionary<string, (double Sum, Mark Mark, double Best)> votes, string country, double weight, Mark mark)
    {
        var (sum, old, best) = votes.GetValueOrDefault(country);
        votes[country] = (sum + weight, weight > best ? mark : old, Math.Max(weight, best));
    }
}
