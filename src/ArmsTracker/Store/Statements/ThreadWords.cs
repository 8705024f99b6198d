using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Names of threads, from the keys that Corroboration/Threads.cs makes.</summary>
internal static class ThreadWords
{
    private const string Partnership = "partnership";

    /// <summary>Stands for a supplier or recipient that is not told.</summary>
    private const string Unknown = "XX";

    private const int LongestKey = 60;

    /// <summary>Whether a text could be a key: one of no thread gives an empty page that says so.</summary>
    public static bool IsKey(string key) => key.Length is > 0 and <= LongestKey
        && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    /// <summary>"Iran → Russia: making drones in Russia", "Russia → Iran: S-300", "North Korea → Russia", "To Iran: drones".</summary>
    public static string Of(string key, Gazetteer gazetteer)
    {
        if (key == Partnership)
        {
            return "Partnership and military cooperation";
        }

        if (key.Split('.') is not [{ Length: 5 } direction, .. var story])
        {
            return key;
        }

        var (from, to) = (Country(direction[..2]), Country(direction[3..]));
        var ends = Words.Direction(from, to);
        ends = char.ToUpperInvariant(ends[0]) + ends[1..];
        return story.Length == 0 ? ends : $"{ends}: {Story(story, to is null ? "" : $" in {Words.Country(to)}", gazetteer)}";
    }

    private static string? Country(string code) => code == Unknown ? null : code;

    private static string Story(string[] story, string there, Gazetteer gazetteer) => story switch
    {
        [_, "making"] => "making drones" + there,
        [_, "training"] => "training drone crews",
        [_, "route"] => "the route of the drones",
        [_, var system] => gazetteer.System(system).Name,
        ["drone" or "missile" or "munition"] => story[0] + "s",
        ["aircraft"] => "aircraft and helicopters",
        ["air-defence"] => "air defence",
        _ => story[0],
    };
}
