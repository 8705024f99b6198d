using System.Security.Cryptography;
using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Gathers mentions into claims.</summary>
public static class ClaimGrouping
{
    /// <summary>
    /// The claims of these mentions, in the order of their first mentions. A claim gathers mentions that agree in
    /// direction, event, topics, systems and event date, and in being denied or not: a denial is never one claim with the rest.
    /// </summary>
    public static IReadOnlyList<Claim> Group(IReadOnlyList<Mention> mentions) =>
        [.. mentions.Select((mention, position) => (mention, position)).GroupBy(one => Key(one.mention)).Select(group =>
        {
            var first = group.First().mention;
            return new Claim(
                group.Key,
                [.. first.Topics.Distinct().Order()],
                first.Event,
                group.Min(one => one.mention.Modality),
                first.Supplier,
                first.Recipient,
                [.. first.Systems.Distinct().Order(StringComparer.Ordinal)],
                first.EventDate,
                [.. group.Select(one => one.position)]);
        })];

    /// <summary>
    /// Lower-case hexadecimal SHA-256 of what the mentions of a claim agree in, so that claims of articles that are
    /// imported one after the other, or in another order, meet. To change what goes in here is to rename every claim.
    /// </summary>
    private static string Key(Mention mention)
    {
        var parts = string.Join('\n',
            mention.Supplier,
            mention.Recipient,
            mention.Event.Name(),
            string.Join(' ', mention.Topics.Distinct().Order().Select(topic => topic.Name())),
            string.Join(' ', mention.Systems.Distinct().Order(StringComparer.Ordinal)),
            mention.EventDate?.ToString(),
            mention.Modality == Modality.Denied ? "denied" : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}
