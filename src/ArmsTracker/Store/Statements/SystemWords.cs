using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Named systems in a sentence.</summary>
internal static class SystemWords
{
    /// <summary>
    /// Systems of one kind: "Fath-360 and Fateh-110 missiles", or just the kind where none is named. A name that says
    /// itself what the system is ("Paveh cruise missile") keeps its own noun.
    /// </summary>
    /// <param name="kind">The noun for those whose name does not say it.</param>
    public static IEnumerable<string> Of(IEnumerable<WeaponSystem> systems, string kind, bool plural)
    {
        var named = systems.ToLookup(SaysWhatItIs, Name);
        if (named[false].Any() || !named[true].Any())
        {
            yield return $"{Join([.. named[false]])} {kind}".TrimStart();
        }

        foreach (var name in named[true])
        {
            yield return plural ? name + "s" : name;
        }
    }

    /// <summary>Without what the gazetteer adds in brackets to tell it from its namesakes.</summary>
    public static string Name(WeaponSystem system) => system.Name.Split(" (")[0];

    public static string Join(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static bool SaysWhatItIs(WeaponSystem system) =>
        Name(system).Split(' ')[^1] is var last && char.IsAsciiLetterLower(last[0]) && last != "family";
}
