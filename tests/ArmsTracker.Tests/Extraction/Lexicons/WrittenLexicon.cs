using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Rules;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>A small lexicon written in a test; files that it does not write are empty.</summary>
internal static class WrittenLexicon
{
    public static LanguageLexicon Read(params (string Name, string Yaml)[] files)
    {
        var roles = RoleTable.Read(Open(("Extraction/Gazetteer/roles.yaml", "- {role: official, country: any, source: someone}")), Someone());
        return LexiconReader.Read("xx", Open([.. files, .. files.Any(file => file.Name == "settings.yaml") ? [] : new[] { ("settings.yaml", "decimal_comma: true") }]), [], Someone(), roles);
    }

    public static Gazetteer Someone() => GazetteerReader.Read(Open(("Extraction/Gazetteer/sources.yaml", "- {id: someone, name: Somebody, kind: unnamed}")));

    public static Func<string, YamlFile> Open(params (string Name, string Yaml)[] files) => name =>
    {
        using var reader = new StringReader(files.FirstOrDefault(file => file.Name == name).Yaml ?? "");
        return YamlFile.Parse(name, reader);
    };

    /// <summary>The words of every mark that stands in a text, in order: "[l'accordo] ArmsSense".</summary>
    public static string[] Marks(LanguageLexicon lexicon, string text, bool settle = false)
    {
        var tokens = Tokenizer.Tokenize(text).ToArray();
        var marks = new List<Mark>();
        lexicon.Patterns.Find(tokens, 0, tokens.Length, marks);
        return [.. (settle ? MarkFilter.Settle(marks) : [.. marks])
            .Select(mark => $"[{text[tokens[mark.First].Start..tokens[mark.End - 1].End]}] {mark.Sense.GetType().Name}")];
    }
}
