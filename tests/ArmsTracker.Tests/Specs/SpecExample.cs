using ArmsTracker.Model;

namespace ArmsTracker.Tests.Specs;

/// <summary>A text and every mention that it holds, from <c>Specs/&lt;lang&gt;/&lt;family&gt;.yaml</c>.</summary>
/// <param name="Place">File and line, for whoever reads a failure.</param>
internal sealed record SpecExample(
    string Language, string Family, string Name, string Place, string Text, EdtfDate? Published, IReadOnlyList<ExpectedMention> Mentions)
{
    /// <summary>What the list of tests shows.</summary>
    public string Title => $"{Language}/{Family}: {Name}";

    /// <summary>Whether it says of some text that it is no mention, or of some attribute that it has no value.</summary>
    public bool IsNegative => Mentions.Count == 0 || Mentions.Any(mention => mention.Values.Values.Any(value => value == ExpectedMention.None));
}

/// <summary>One mention as an example tells it.</summary>
/// <param name="Quote">Exactly the words of its span.</param>
/// <param name="Values">By attribute's name in JSON; only the attributes that the example is about.</param>
internal sealed record ExpectedMention(string Quote, IReadOnlyDictionary<string, string> Values)
{
    public const string None = "none";
}
