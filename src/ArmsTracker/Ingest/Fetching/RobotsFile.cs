using System.Buffers;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>What the robots.txt of a host says to one program (RFC 9309).</summary>
internal sealed class RobotsFile(IReadOnlyList<RobotsRule> rules)
{
    public static readonly RobotsFile AllowsAll = new([]);

    private static readonly SearchValues<char> _nameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");

    /// <param name="product">The program's name; its groups count, and those for * where it has none.</param>
    public static RobotsFile Parse(string text, string product)
    {
        List<RobotsRule>? own = null;
        List<RobotsRule> everyone = [];
        HashSet<List<RobotsRule>> addressed = [];
        var isNaming = false;
        foreach (var (key, value) in text.TrimStart('\uFEFF').Split('\r', '\n').Select(Entry))
        {
            if (key == "user-agent")
            {
                // Names that follow each other share what comes behind them.
                if (!isNaming)
                {
                    addressed.Clear();
                }

                isNaming = true;
                if (value.StartsWith('*'))
                {
                    addressed.Add(everyone);
                }
                else if (Token(value).Equals(product, StringComparison.OrdinalIgnoreCase))
                {
                    addressed.Add(own ??= []);
                }
            }
            else if (key is "allow" or "disallow")
            {
                isNaming = false;
                // "Disallow:" alone disallows nothing.
                if (value.Length > 0)
                {
                    foreach (var rules in addressed)
                    {
                        rules.Add(new RobotsRule(key == "allow", value));
                    }
                }
            }
        }

        return new RobotsFile(own ?? everyone);
    }

    public bool Allows(Uri address)
    {
        var path = RobotsRule.Normal(address.PathAndQuery);
        var strongest = rules
            .Where(rule => rule.Matches(path))
            .MaxBy(rule => (rule.Length, rule.Allows));
        return strongest is null or { Allows: true } || path == "/robots.txt";
    }

    private static (string Key, string Value) Entry(string line)
    {
        var entry = line.Split('#')[0];
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (entry[..colon].Trim().ToLowerInvariant(), entry[(colon + 1)..].Trim());
    }

    /// <summary>"ArmsTracker" of "ArmsTracker/1.0 (of someone)".</summary>
    private static ReadOnlySpan<char> Token(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(_nameCharacters);
        return end < 0 ? value : value.AsSpan(0, end);
    }
}
