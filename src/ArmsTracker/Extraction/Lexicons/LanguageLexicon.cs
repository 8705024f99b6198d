using System.Collections.Frozen;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>All that is known of one language: its patterns with the gazetteer's, and its habits of writing.</summary>
internal sealed record LanguageLexicon(string Language, PatternIndex Patterns, RelevanceFilter Relevance, LanguageSettings Settings)
{
    public SentenceSplitter Sentences { get; } = new(Settings.Abbreviations, Settings.DotMakesOrdinal);
}

/// <param name="Abbreviations">Words after which a full stop ends no sentence.</param>
/// <param name="DotMakesOrdinal">Whether "10." means "10th".</param>
/// <param name="DecimalComma">Whether "2,4" is two and four tenths and "2.400" two thousand four hundred.</param>
/// <param name="PossibleEndings">Endings of a verb that make it future or conditional: "-rebbe".</param>
/// <param name="ConditionalEndings">Those of them that no noun has, so that they can be looked for in any word of a clause.</param>
/// <param name="DayFollowsMonth">Whether the day may follow the month: "Aug. 19".</param>
/// <param name="AttackingMissiles">How words begin that make a missile one of attack: "ballistic", "cruise".</param>
/// <param name="NounsHaveCapitals">Whether every noun is written with a capital, so that a capital makes no name.</param>
/// <param name="VerbSecond">Whether the subject stands behind its verb where something else begins the sentence.</param>
/// <param name="AdjectiveFirst">Whether an adjective always stands before its noun.</param>
/// <param name="AccentsTell">Whether words are other words without their accents, and no press leaves these out: "könnte" and "konnte".</param>
/// <param name="Latin">What each letter of another alphabet is in Latin letters, for the ids of people: "х" is "kh".</param>
/// <param name="CommaBeforeRelative">Whether a relative clause always begins behind a comma, as where the pronoun is the article: "die".</param>
/// <param name="PluralEndings">How a noun for people ends when there are several of them: "officials", "funzionari".</param>
/// <param name="NoArticles">Whether no article tells "the official" from "an official".</param>
internal sealed record LanguageSettings(
    FrozenSet<string> Abbreviations,
    bool DotMakesOrdinal,
    bool DecimalComma,
    IReadOnlyList<string> PossibleEndings,
    IReadOnlyList<string> ConditionalEndings,
    IReadOnlyList<string> AttackingMissiles,
    bool DayFollowsMonth,
    FrozenDictionary<char, string> Latin,
    bool AccentsTell,
    bool NounsHaveCapitals,
    bool VerbSecond,
    bool AdjectiveFirst,
    bool CommaBeforeRelative,
    IReadOnlyList<string> PluralEndings,
    bool NoArticles);
