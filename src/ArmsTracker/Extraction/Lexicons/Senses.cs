using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>What a pattern means where it stands in a text.</summary>
public abstract record Sense;

public enum ActorForm
{
    /// <summary>The country or what stands for it: "Iran", "Teheran", "il Cremlino", "i russi".</summary>
    Noun,

    /// <summary>"iraniano", "Iranian-made".</summary>
    Adjective,

    /// <summary>Who receives, told by the noun's case, its preposition included where it has one: "Ирану", "в Иран".</summary>
    Dative,

    /// <summary>Whom it comes from or who does it: "из России", "Ираном".</summary>
    Ablative,

    /// <summary>Whose it is: "Ирана".</summary>
    Genitive,

    /// <summary>Where it is: "в России", which only the case tells from "в Россию".</summary>
    Locative,

    /// <summary>With or between whom: "с Ираном".</summary>
    Comitative,
}

/// <param name="Country">ISO 3166-1 alpha-2; EU, XW for "the West" and XM for the Middle East.</param>
public sealed record ActorSense(string Country, ActorForm Form) : Sense
{
    /// <summary>Stands in the lexicons for words that mean the two parties together: "the two countries".</summary>
    public const string Both = "both";
}

/// <summary>How a word speaks of arms.</summary>
public enum ArmsForm
{
    Named,

    /// <summary>"armi", "military equipment": counts only where nothing narrower stands beside it.</summary>
    Vague,

    /// <summary>Points back to arms named before: "l'accordo", "these activities", "the aircraft".</summary>
    Anaphor,

    /// <summary>An anaphor that can be counted: "velivoli", "units".</summary>
    Item,

    /// <summary>"military", "defence" beside a partnership: arms without a weapon.</summary>
    Military,
}

public sealed record ArmsSense(IReadOnlyList<Topic> Topics, QuantityUnit? Unit, ArmsForm Form) : Sense;

/// <summary>Who stands where around a word for an event.</summary>
public enum Frame
{
    /// <summary>The subject gives.</summary>
    Give,

    /// <summary>The subject gets.</summary>
    Get,

    /// <summary>The arms move; only prepositions tell from where to where.</summary>
    Move,

    /// <summary>The subject makes the other's design.</summary>
    Make,

    /// <summary>The subject uses what it got.</summary>
    Use,

    /// <summary>The subject acts against the transfer of others.</summary>
    Against,

    /// <summary>Nothing follows for the direction.</summary>
    Open,
}

public enum WordClass
{
    Verb,
    Noun,

    /// <summary>A participle that is a finite verb after an auxiliary and else a modifier of the noun before it.</summary>
    Participle,
}

/// <param name="Weak">Whether it needs named arms in its own clause: "usare", "fare", "presentare".</param>
public sealed record EventSense(EventKind Event, Frame Frame, WordClass Class, bool Weak) : Sense;

public sealed record CueSense(Modality Modality) : Sense;

public enum Particle
{
    From,
    To,
    In,
    Via,
    By,
    Of,
    Near,
    With,
    And,
    But,
    While,
    Relative,
    That,
    Not,
    NotYet,
    Auxiliary,
    InReturn,
    Both,
    Between,
    Gerund,
    Other,

    /// <summary>"despite", "in violation of", "after": an event that it governs is told beside the matter.</summary>
    Background,

    /// <summary>"ready to", "plans to": the deed that it governs is not done yet, and is spoken of.</summary>
    Ready,

    /// <summary>"refuses to", "has no objection to": what it governs is spoken of, and asserted as such.</summary>
    Refuses,

    /// <summary>The definite article: what follows was named before.</summary>
    The,
}

public sealed record ParticleSense(Particle Particle) : Sense;

public sealed record SystemSense(string Id) : Sense;

public sealed record PlaceSense(string Id) : Sense;

public sealed record SourceSense(string Id) : Sense;

/// <param name="Role">officials, intelligence, media, experts …: with a nationality it names a source (Gazetteer/roles.yaml).</param>
public sealed record RoleSense(string Role) : Sense;

public enum Speech
{
    /// <summary>"ha detto", "reported", "ha reso pubbliche".</summary>
    Say,

    /// <summary>"nega", "denied": the subject speaks for its own clause only.</summary>
    Deny,

    /// <summary>"ritiene", "believes": the subject joins the chain.</summary>
    Believe,

    /// <summary>"secondo", "according to".</summary>
    AccordingTo,

    /// <summary>"citando".</summary>
    Citing,

    /// <summary>"citato da".</summary>
    CitedBy,

    /// <summary>"told", "ha detto a": an outlet that follows is the one told.</summary>
    Tell,

    /// <summary>"Lo riporta …", "È quanto si legge in …": speaks of the sentence before.</summary>
    PointsBack,

    /// <summary>"ha aggiunto": whoever is named beside it, or else whoever spoke last.</summary>
    SameSpeaker,

    /// <summary>"is said to", "si ritiene che": nobody is named who says it.</summary>
    Hearsay,

    /// <summary>"she said", "a-t-il ajouté": whoever spoke last, whomever else the sentence names.</summary>
    Pronoun,
}

public sealed record SpeechSense(Speech Speech) : Sense;

/// <param name="Value">The number, or the multiplier of a scale word.</param>
/// <param name="High">The upper end of a vague number ("hundreds": 200 to 999); 0 where it is exact.</param>
/// <param name="BareLow">Where a scale word stands without a number ("milioni di proiettili"): from this …</param>
/// <param name="BareHigh">… to this; 0 where it then means itself.</param>
public sealed record NumberSense(long Value, long High, bool IsScale, long BareLow = 0, long BareHigh = 0) : Sense;

public enum Bound
{
    AtLeast,
    AtMost,
    About,

    /// <summary>"the majority of": what follows is no quantity of the matter.</summary>
    Share,
}

public sealed record BoundSense(Bound Bound) : Sense;

/// <param name="Month">1 to 12, or 21 to 24 for a season.</param>
public sealed record MonthSense(int Month) : Sense;

/// <param name="Day">1 Monday to 7 Sunday.</param>
public sealed record WeekdaySense(int Day) : Sense;

public enum DateWord
{
    Early,
    Middle,
    Late,
    Since,
    Until,
    InYear,
    Last,
    Next,
    This,
    LastYear,
    NextYear,
    ThisYear,
    LastMonth,
    NextMonth,
    ThisMonth,
    LastWeek,
    Yesterday,
    Today,
    Tomorrow,
    EarlyNextYear,
    LateLastYear,
    EndOfYear,
    EarlyMonth,
    PastMonths,
    OfThatYear,
    After,
    YearsLater,
    YearsAgo,
    MonthsAgo,
    DayBefore,
}

public sealed record DateSense(DateWord Word) : Sense;

/// <summary>A name that must not be read as what its parts say: a firm, a ship, a football club.</summary>
public sealed record IgnoredSense : Sense;
