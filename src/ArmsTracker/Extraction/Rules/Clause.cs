using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>A stretch of a sentence that may state one matter, with what the rules have read of it so far.</summary>
internal sealed class Clause(Reading reading, int first, int end)
{
    public Reading Reading { get; } = reading;

    public int First { get; set; } = first;

    public int End { get; set; } = end;

    /// <summary>True for a noun phrase inside another clause: "400 drones bought earlier from Tehran".</summary>
    public bool IsNested { get; init; }

    /// <summary>True for a sentence read a second time for its "but not afterwards".</summary>
    public bool IsNegatedRest { get; init; }

    /// <summary>The word for the event, or where <see cref="IsUnderstood"/> the word that it is understood from.</summary>
    public Mark? EventMark { get; set; }

    public bool IsUnderstood { get; set; }

    public EventSense? Event => EventMark?.Sense as EventSense;

    public ArmsReading Arms { get; set; } = ArmsReading.None;

    public Modality Modality { get; set; }

    public IReadOnlyList<Credit> Credits { get; set; } = [];

    public List<Evidence> Evidence { get; } = [];

    public bool HasMark<T>()
        where T : Sense => Reading.Find<T>(First, End).Any();

    public void Explain(string attribute, string value, string rule, Mark? mark) =>
        Evidence.Add(new Evidence(attribute, value, rule, mark is { } found ? Reading.Document.SpanOf(found.First, found.End) : null));
}
