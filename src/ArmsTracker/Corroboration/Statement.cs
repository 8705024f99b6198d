using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// A mention on its way to its matter: what it says itself, and then what it takes over from the other statements of
/// its article. Statements in one <see cref="Group"/> have become one and end in equal matters.
/// </summary>
internal sealed class Statement
{
    public Statement(Mention mention, int position) => (Mention, Position, Group) = (mention, position, [this]);

    public Mention Mention { get; }

    /// <summary>Its place among the mentions of the article.</summary>
    public int Position { get; }

    public required Stance Stance { get; set; }

    public required bool IsAdmission { get; init; }

    /// <summary>Whether the article tells it as of now: it gives the day on which it was said, and no other.</summary>
    public bool IsOfNow { get; set; }

    public required HashSet<Topic> Topics { get; set; }

    public required HashSet<string> Systems { get; set; }

    /// <summary>Named before in the article for the same direction and kind: what "the missiles" means where no system is named.</summary>
    public HashSet<string> SystemsMeant { get; set; } = [];

    public required Quantity? Quantity { get; set; }

    public required EdtfDate? Date { get; set; }

    public required HashSet<string> Places { get; set; }

    public required HashSet<string> Bodies { get; set; }

    /// <summary>The beginnings of its longer words, so that inflected forms meet.</summary>
    public required HashSet<string> Words { get; init; }

    public IReadOnlyList<Statement> Group { get; set; }

    public EventKind Event => Mention.Event;

    public IEnumerable<Topic> Kinds => Topics.Where(MatterTopics.IsKind);

    public bool IsDenied => Stance == Stance.Denied;

    public bool HasDetails => Date is not null || Quantity is not null || Places.Count > 0;

    public bool IsAbout(Topic topic) => Topics.Contains(topic);

    public bool AgreesOn(Topic topic, Statement other) => IsAbout(topic) == other.IsAbout(topic);

    /// <summary>The same event in the same direction, both denied or neither, both an admission or neither.</summary>
    public bool HasFrameOf(Statement other) =>
        Mention.Supplier == other.Mention.Supplier && Mention.Recipient == other.Mention.Recipient && Event == other.Event
        && IsDenied == other.IsDenied && IsAdmission == other.IsAdmission;

    public bool HasKindsOf(Statement other) => Kinds.ToHashSet().SetEquals(other.Kinds);

    public int CommonWords(Statement other) => Words.Count(other.Words.Contains);

    /// <summary>The share of the words of the shorter one that both have, 0 to 1.</summary>
    public double Likeness(Statement other) => (double)CommonWords(other) / Math.Max(1, Math.Min(Words.Count, other.Words.Count));
}
