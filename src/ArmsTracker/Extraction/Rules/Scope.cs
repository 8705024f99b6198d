using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>The matter that an article was on when a sentence begins.</summary>
internal sealed record Thread(IReadOnlyList<Topic> Topics, EventKind? Event, string? Supplier, string? Recipient, int Sentence, int Paragraph)
{
    /// <summary>The matter after one more clause: parts, plants and ships go on speaking of the weapons before them.</summary>
    public static Thread After(Thread? before, Clause clause, PartiesReading parties)
    {
        // A partnership is told between deliveries and leaves the arms spoken of as they were.
        if (clause.Event?.Event == EventKind.Cooperating && before is not null)
        {
            return before with { Sentence = clause.Reading.Index, Paragraph = clause.Reading.Paragraph };
        }

        IEnumerable<Topic> topics = clause.Arms.Weapons.Any() || before is null ? clause.Arms.Topics : clause.Arms.Topics.Union(before.Topics);
        return new Thread(
            [.. topics.Order()], clause.Event?.Event, parties.Supplier ?? before?.Supplier, parties.Recipient ?? before?.Recipient, clause.Reading.Index, clause.Reading.Paragraph);
    }

    /// <summary>The matter after a sentence that states none: one that names its arms ("Das ist das System S-300") stays with it.</summary>
    public Thread Through(Reading reading)
    {
        var arms = Arms.Read(reading, reading.First, reading.End);
        return arms.IsNamed && arms.Weapons.Any(Topics.Contains) ? this with { Sentence = reading.Index - 1 } : this;
    }
}

/// <summary>Whether a clause states a Russia–Iran arms matter at all. Wrong is worse than missing.</summary>
internal static class Scope
{
    private const int Fresh = 4;

    /// <summary>A crosshead of two words ("Le consegne") tells nothing.</summary>
    private const int ShortestAnaphoric = 4;

    /// <param name="before">The clause of the same sentence whose arms this one may mean.</param>
    /// <param name="follows">Whether the clause before this one in the sentence was accepted.</param>
    public static bool Accepts(Clause clause, Thread? thread, Clause? before, bool follows)
    {
        if (clause.Event is not { } happens || (clause.Arms.Topics.Count == 0 && clause.End - clause.First < ShortestAnaphoric && clause.First == clause.Reading.First))
        {
            return false;
        }

        var present = Countries(clause.Reading);
        present.UnionWith(SpeakingParties(clause));
        var both = (present.Contains(Direction.Iran) && present.Contains(Direction.Russia)) || (clause.Reading.Document.IsOnThePair && NamesThePair(clause.Reading));
        var one = present.Contains(Direction.Iran) || present.Contains(Direction.Russia);
        var isFocus = clause.Reading.Document.IsOnThePair;
        var isFresh = thread is not null && clause.Reading.Index - thread.Sentence <= Fresh;
        var isNext = thread is not null && clause.Reading.Index - thread.Sentence <= 1;
        var arms = clause.Arms;
        var isOpen = thread is not null || arms.IsNamed || arms.Systems.Count > 0;
        var hasArms = (arms.Topics.Count > 0 && (thread is not null || arms.Topics.Any(topic => topic != Topic.ShippingRoute))) || (before is not null && before.Arms.Topics.Count > 0) || (arms.PointsBack && (isFresh || (isFocus && both)));
        var continues = isFresh && (arms.PointsBack || arms.Topics.Any(topic => thread!.Topics.Contains(topic)));
        var inClause = arms.Words.Any(word => word.Topic != Topic.ShippingRoute) || arms.PointsBack;
        follows = follows && (inClause || arms.Words.Count > 0 || NamesAParty(clause) || clause.HasMark<PlaceSense>()
            || (!happens.Weak && clause.Reading.Has(Particle.Relative, clause.First, clause.First + 1)));
        return happens.Event switch
        {
            EventKind.Producing when !inClause && !arms.Topics.Contains(Topic.Facility) => false,
            EventKind.Producing when !both && happens.Class == WordClass.Noun && (IsBarePlant(clause) || IsOwnMake(arms)) => false,
            EventKind.Producing when IsNorthKoreasOwn(clause, present) => false,
            EventKind.Using when IsMereQuality(clause, present, follows) => false,
            _ when IsCrosshead(clause) => false,
            _ when IsDenialOfBefore(clause) && isFresh && one => true,
            EventKind.Cooperating => (arms.IsMilitary || arms.IsVague || arms.IsNamed) && (both || (isFresh && happens.Class == WordClass.Noun && !present.Contains("UA")))
                || (isNext && arms.PointsBack && happens.Class == WordClass.Noun && !NamesOthers(clause)),
            EventKind.Responding when happens.Weak && !IsByAThird(clause) => false,
            EventKind.Responding when !both && !(isFresh && thread!.Event == EventKind.Responding)
                && (arms.Topics is [Topic.Component] || (happens.Class == WordClass.Noun && IsGeneralEmbargo(arms, thread))) => false,
            EventKind.Responding => (hasArms && (both || (one && isOpen && arms.Topics.Count > 0 && (isNext || !isFresh || arms.PointsBack)) || continues || (follows && one)))
                || (isFresh && arms.PointsBack) || (isNext && thread!.Supplier is not null)
                || (isFresh && thread!.Event == EventKind.Responding && (both || one)) || (isFresh && happens.Class != WordClass.Noun && NamesBoth(clause)),
            EventKind.Training or EventKind.Displaying when isFresh && one && (inClause || arms.IsMilitary || happens.Event == EventKind.Training) => true,
            // "American parts in a wreck": what is told is the part, and nobody gave it to Russia.
            EventKind.Using when arms.Topics.Contains(Topic.Component) && !present.Contains(Direction.Russia) => false,
            EventKind.Using when IsInAnotherWar(clause, present) => false,
            EventKind.Using when IsFeature(clause, present) || NamesOnlyPlaces(arms) || (!inClause && IsByAThird(clause)) => false,
            EventKind.Using => hasArms && (follows || present.Contains("UA") || present.Contains(Direction.Russia) || (isFresh && IsOfThread(arms, thread!, clause.Reading.Document) && !NamesOthers(clause))) && IsTransferred(clause, follows, thread, isFresh),
            _ when happens.Weak && arms.Topics.Count == 0 && !(arms.PointsBack && (follows || (isNext && one))) => false,
            _ when !inClause && arms.Words.Count == 0 && NamesOthers(clause) => false,
            EventKind.Agreed or EventKind.Negotiating when IsDealOfOthers(clause, present, both, isNext) => false,
            _ when isNext && !happens.Weak && happens.Class != WordClass.Noun && arms.Words.Count == 0 && !NamesOthers(clause)
                && (NamesBoth(clause) || (happens.Event == thread!.Event && NamesAParty(clause) && !present.Contains("UA"))) => true,
            _ => hasArms && (both || IsThirdCountry(present) || (one && continues) || (one && isFocus && isOpen && arms.Topics.Count > 0 && IsTrade(clause, present))
                || follows || (isNext && inClause && arms.Weapons.Any() && happens.Event == thread!.Event && !happens.Weak && !NamesOthers(clause))
                || (continues && present.Count == 0 && clause.Reading.Index - thread!.Sentence <= 2)),
        };
    }

    /// <summary>"the accord", sentences later: another deal may be meant, surely so where another country is named beside it.</summary>
    private static bool IsDealOfOthers(Clause clause, HashSet<string> present, bool both, bool isNext) =>
        clause.Arms is { PointsBack: true, Words.Count: 0, Systems.Count: 0 } && !both && (NamesOthers(clause) || (present.Count == 0 && !isNext));

    /// <summary>Iran's drones over the Gulf or Israel are no arms that Russia got.</summary>
    private static bool IsInAnotherWar(Clause clause, HashSet<string> present) => !present.Contains(Direction.Russia)
        && clause.Reading.Find<ActorSense>().Any(found => found.Sense.Country is "IL" or "XM" or "SA" or "AE" or "QA" or "BH" or "KW" or "IQ" or "YE" or "SY" or "LB")
        && !clause.Reading.Find<ActorSense>().Any(found => found.Sense is { Country: "UA", Form: not ActorForm.Adjective });

    /// <summary>"Kim urges mass production of drones": what Pyongyang makes at home goes to neither of the two.</summary>
    private static bool IsNorthKoreasOwn(Clause clause, HashSet<string> present) =>
        present.Contains("KP") && !Names(clause, Direction.Russia) && !Names(clause, Direction.Iran);

    /// <summary>"cruise missiles, the type most used": a participle that only describes arms tells no use of them.</summary>
    private static bool IsMereQuality(Clause clause, HashSet<string> present, bool follows) => !follows && clause is { Event.Class: WordClass.Participle, EventMark: { } use }
        && !present.Contains(Direction.Russia) && !present.Contains("UA") && !Events.IsFinite(clause.Reading, use, clause.First);

    private static bool NamesAParty(Clause clause) => clause.Reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country is "IR" or "RU" or "KP" or "UA" or ActorSense.Both);

    /// <summary>"The factory is guarded": a plant named where nothing is said to be made in it, and no arms either.</summary>
    private static bool IsBarePlant(Clause clause) => clause is { EventMark: { } word, Arms: { PointsBack: false, Words.Count: > 0 } }
        && clause.Arms.Words.All(found => found.Topic == Topic.Facility)
        && clause.Arms.Words.Any(found => found.Mark.First <= word.First && word.End <= found.Mark.End);

    /// <summary>Fighters and air defence are made by whoever sells them: with one party named, that is no matter of the two.</summary>
    private static bool IsOwnMake(ArmsReading arms) => arms.Topics.Count > 0 && arms.Topics.All(topic => topic is Topic.Aircraft or Topic.Helicopter or Topic.AirDefence);

    /// <summary>"Russian weapon systems for Iran": a paragraph of a few words without a verb and a full stop names what follows it, and states nothing yet.</summary>
    private static bool IsCrosshead(Clause clause)
    {
        const int longest = 7;
        const int lede = 2;
        var reading = clause.Reading;
        return reading.Index >= lede && reading.End - reading.First <= longest && clause.Event!.Class == WordClass.Noun
            && reading.Tokens[reading.First].Gap == Gap.Paragraph && reading.Tokens[reading.End - 1].Kind != TokenKind.Punctuation
            && (reading.End == reading.Tokens.Length || reading.Tokens[reading.End].Gap == Gap.Paragraph)
            && !reading.Has(Particle.Auxiliary, reading.First, reading.End);
    }

    /// <summary>"the UN arms embargo on Iran": restrictions on one country that speak of none of the arms told of before.</summary>
    private static bool IsGeneralEmbargo(ArmsReading arms, Thread? thread) =>
        !arms.PointsBack && !arms.Topics.Any(topic => topic is not (Topic.Arms or Topic.Component) && (thread is null || thread.Topics.Contains(topic)));

    /// <summary>"difficult to intercept", "able to hit": what arms are good for is not yet their use.</summary>
    private static bool IsFeature(Clause clause, HashSet<string> present) => !present.Contains("UA") && !present.Contains(Direction.Russia)
        && clause is { EventMark: { } use, Event.Class: WordClass.Verb } && clause.Reading.Before(use.First) == Particle.To;

    /// <summary>Iran tests missiles of its own in articles on Russian ones: what is used without a user must be the arms told of.</summary>
    private static bool IsOfThread(ArmsReading arms, Thread thread, Document document) => thread.Supplier is not null
        && arms.Systems.All(id => document.Lexicons.Gazetteer.Systems[id].Country is var country && (country is null || country == thread.Supplier));

    private static bool NamesOnlyPlaces(ArmsReading arms) => arms.Words.Count > 0 && arms.Words.All(word => word.Topic is Topic.Facility or Topic.ShippingRoute);

    /// <summary>"The Kremlin called the reports baseless": nothing happens in it but the denial.</summary>
    private static bool IsDenialOfBefore(Clause clause) => clause is { Modality: Modality.Denied, EventMark: { } word }
        && (clause.IsUnderstood || clause.Reading.Find<CueSense>(word.First, word.End).Any(found => found.Mark.Length == word.Length));

    private static bool NamesBoth(Clause clause) => Names(clause, Direction.Iran) && Names(clause, Direction.Russia);

    private static bool Names(Clause clause, string country) => clause.Reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country == country);

    /// <summary>Arms for Ukraine, or between others, are no matter of ours whoever else the sentence names.</summary>
    public static bool IsElsewhere(Clause clause, PartiesReading parties)
    {
        var reading = clause.Reading;
        var toUkraine = reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense is { Country: "UA", Form: not ActorForm.Adjective } && reading.Before(found.Mark, found.Sense) == Particle.To);
        var ours = reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country is Direction.Iran or Direction.Russia);
        if (clause.Event?.Event == EventKind.Cooperating)
        {
            return toUkraine && !ours;
        }

        // Barley crosses the Caspian too, and cars are made in plants.
        if (!reading.Document.IsOnThePair && clause.Arms.Topics.All(topic => topic is Topic.ShippingRoute or Topic.Facility))
        {
            return true;
        }

        // Iran's own use of its own arms is no matter of the two.
        var isIransOwn = clause.Event?.Event == EventKind.Using && clause.EventMark is { } use && !reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country is Direction.Russia or "UA")
            && reading.Find<ActorSense>(clause.First, use.First).Any(found => found.Sense is { Country: Direction.Iran, Form: ActorForm.Noun } && use.First - found.Mark.End <= 3 && reading.Before(found.Mark.First) is null or Particle.The or Particle.Relative)
            && clause.Arms.Systems.All(id => reading.Document.Lexicons.Gazetteer.Systems[id].Country == Direction.Iran)
            && reading.Document.Named.Russian <= reading.Document.Named.Iranian;
        return (toUkraine && !ours) || isIransOwn || IsForAThird(clause) || AreOfAThird(clause) || (toUkraine && clause.Event?.Event is EventKind.Transferring or EventKind.Negotiating or EventKind.Agreed && parties.SupplierMark is null)
            || parties.Supplier is not (null or "IR" or "RU" or "KP" or "CN" or "BY")
            || parties.Recipient is not (null or "IR" or "RU");
    }

    /// <summary>Whether the arms used came from the other side: Iranian ones in Russia's hands, or Russian systems in Iran's.</summary>
    private static bool IsTransferred(Clause clause, bool follows, Thread? thread, bool isFresh)
    {
        var reading = clause.Reading;
        var named = clause.Arms.Systems.Any(id => reading.Document.Lexicons.Gazetteer.Systems[id].Country is "IR" or "KP");
        var adjective = reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country is "IR" or "KP"
            && (found.Sense.Form == ActorForm.Adjective || (reading.Before(found.Mark.First) == Particle.From && clause.EventMark is { } word && found.Mark.First > word.End)));
        var isDefinite = clause.Arms.PointsBack || clause.Arms.Words.Any(word => reading.Before(word.Mark.First) == Particle.The)
            || (thread is { Event: EventKind.Using } && !clause.IsUnderstood && reading.Index - thread.Sentence <= 1 && clause.Arms.Words.Any(word => thread.Topics.Contains(word.Topic)));
        var pointsBack = isFresh && thread!.Supplier is "IR" or "KP" && isDefinite && clause.Arms.Systems.Count == 0 && !NamesOthers(clause);
        var isRussian = clause.Arms.Systems.Any(id => reading.Document.Lexicons.Gazetteer.Systems[id].Country == Direction.Russia)
            && reading.Find<ActorSense>(clause.First, clause.EventMark!.Value.First).Any(found => found.Sense is { Country: Direction.Iran, Form: ActorForm.Noun });
        return named || adjective || follows || (pointsBack && !IsOfUnnamedHands(clause)) || isRussian;
    }

    /// <summary>"Air defence shot down 32 drones": neither these drones nor whose they are is tied to the matter told before.</summary>
    private static bool IsOfUnnamedHands(Clause clause) => !clause.Arms.PointsBack
        && !clause.Arms.Words.Any(word => clause.Reading.Before(word.Mark.First) == Particle.The)
        && !clause.Reading.Find<ActorSense>().Any(found => found.Sense.Country is Direction.Iran or Direction.Russia);

    /// <summary>Whether a country other than the two, Ukraine and North Korea acts in the clause, and not only speaks.</summary>
    private static bool NamesOthers(Clause clause) => clause.Reading.Find<ActorSense>(clause.First, clause.End).Any(found =>
        found.Sense.Country is not ("IR" or "RU" or "UA" or "KP") && !clause.Credits.Any(credit => credit.First <= found.Mark.First && found.Mark.End <= credit.End));

    /// <summary>"The Treasury has hit …" is a measure, "Russian drones have hit …" is none.</summary>
    private static bool IsByAThird(Clause clause) => clause.EventMark is { } word && clause.Reading.Marks.Any(mark => mark.End <= word.First && mark.First >= clause.First
        && mark.Sense switch
        {
            ActorSense actor => actor.Country is not ("IR" or "RU" or "KP" or "UA"),
            SourceSense source => clause.Reading.Document.SourceOf(source.Id) is { Kind: "government", Country: not ("IR" or "RU" or "UA") },
            _ => false,
        });

    /// <summary>Arms for a country that is neither of the two nor one of those who judge them.</summary>
    private static bool IsForAThird(Clause clause)
    {
        var reading = clause.Reading;
        var actors = reading.Find<ActorSense>(clause.First, clause.End).Where(found => found.Sense.Form != ActorForm.Adjective).ToList();
        var foreign = actors.Where(found => found.Sense.Country is not ("IR" or "RU" or "KP" or "CN" or "UA" or "BY" or "US" or "GB" or "FR" or "DE" or "EU" or "IL" or "KR" or "XW" or "XM" or ActorSense.Both)).ToList();
        var isSubject = foreign.Exists(found => clause.EventMark is { } verb && found.Mark.End <= verb.First && verb.First - found.Mark.End <= 3
            && reading.Before(found.Mark.First) is null or Particle.The && !clause.Credits.Any(credit => credit.First <= found.Mark.First && found.Mark.End <= credit.End));
        var partners = actors.Where(found => found.Sense.Country is Direction.Iran or Direction.Russia).Select(found => found.Sense.Country).Distinct().Count();
        var uses = foreign.Exists(found => reading.Before(found.Mark.First) is Particle.In or Particle.To or Particle.By or Particle.Of or Particle.Near
            || (clause.EventMark is { } word && found.Mark.End <= word.First && word.First - found.Mark.End <= 3));
        return (uses && clause.Event?.Event == EventKind.Using)
            || (foreign.Exists(found => IsGivenTo(reading, found.Mark.First))
                && clause.Event?.Event is EventKind.Transferring or EventKind.Agreed or EventKind.Negotiating && partners < 2)
            || (isSubject && clause.Event?.Event is EventKind.Transferring or EventKind.Agreed or EventKind.Negotiating && partners < 2);
    }

    /// <summary>"to Algeria", "by designated terrorist groups": a word may stand between the particle and the name.</summary>
    private static bool IsGivenTo(Reading reading, int name)
    {
        for (var i = name; i > Math.Max(reading.First, name - 2); i--)
        {
            if (reading.Before(i) is { } particle)
            {
                return particle is Particle.To or Particle.In or Particle.Of or Particle.By;
            }
        }

        return false;
    }

    /// <summary>"Western arms", where nobody of the two is named beside them.</summary>
    private static bool AreOfAThird(Clause clause)
    {
        var actors = clause.Reading.Find<ActorSense>(clause.First, clause.End).ToList();
        return !actors.Exists(found => found.Sense.Country is Direction.Iran or Direction.Russia or "KP" or "CN" or ActorSense.Both)
            && actors.Exists(found => found.Sense.Form == ActorForm.Adjective && clause.Arms.Words.Any(word => word.Mark.First == found.Mark.End));
    }

    /// <summary>In an article on the pair, one of the two and arms are enough where something is traded, or made in Russia.</summary>
    private static bool IsTrade(Clause clause, HashSet<string> present) => clause.Event!.Event switch
    {
        EventKind.Producing => present.Contains(Direction.Russia) && clause.Arms.Topics.Any(topic => topic is Topic.Drone or Topic.Facility),
        _ => true,
    };

    private static bool IsThirdCountry(HashSet<string> present) =>
        present.Contains("KP") && (present.Contains(Direction.Russia) || present.Contains(Direction.Iran));

    /// <summary>"the two countries", "le due parti".</summary>
    private static bool NamesThePair(Reading reading) => reading.Find<ActorSense>().Any(found => found.Sense.Country == ActorSense.Both);

    /// <summary>"We have sent no arms", said by Tehran, is about Iran.</summary>
    private static IEnumerable<string> SpeakingParties(Clause clause) => clause.Modality == Modality.Denied || IsQuoted(clause)
        ? clause.Credits.Select(credit => clause.Reading.Document.SourceOf(credit.Id)).Where(source => !source.IsOutlet)
            .Select(source => source.Country).OfType<string>().Where(country => country is Direction.Iran or Direction.Russia)
        : [];

    /// <summary>"We want Russian tanks": what somebody is quoted with is about the speaker's country too.</summary>
    private static bool IsQuoted(Clause clause) => clause.Reading.Document.QuotationAt(clause.End - 1) is { } quotation && quotation.End > clause.First;

    private static HashSet<string> Countries(Reading reading)
    {
        var gazetteer = reading.Document.Lexicons.Gazetteer;
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mark in reading.Marks)
        {
            var country = mark.Sense switch
            {
                ActorSense actor => actor.Country,
                SystemSense system => gazetteer.Systems[system.Id].Country,
                PlaceSense place => gazetteer.Places[place.Id].Country,
                SourceSense source when !reading.Document.SourceOf(source.Id).IsOutlet => reading.Document.SourceOf(source.Id).Country,
                _ => null,
            };
            if (country is not null && (country is "IR" or "RU" or "KP" or "UA"))
            {
                present.Add(country);
            }
        }

        return present;
    }
}
