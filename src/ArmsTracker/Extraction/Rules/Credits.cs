using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>How a source came into a chain; the order is the order in the chain, nearest first.</summary>
internal enum Link
{
    /// <summary>An outlet that cites, or was told by, those after it.</summary>
    Outlet,
    Speaker,
    Believer,
    Cited,
}

internal sealed record Credit(string Id, Link Link, int First, int End, string Rule);

/// <summary>Whom one sentence credits by its own words, and where they point back, by what was said before.</summary>
internal sealed class Credits
{
    public const string Denial = "attribution/denial";

    private readonly Reading _reading;
    private readonly SpeakerMemory _memory;
    private readonly List<NamedSource> _sources;
    private readonly List<NamedSource> _speakers;
    private readonly List<Credit> _credits = [];

    private Credits(Reading reading, SpeakerMemory memory)
    {
        (_reading, _memory, _sources) = (reading, memory, reading.Sources);

        // "CNN, citing officials, reported": those cited stand nearer to the verb, but are not its subject.
        var cited = reading.Find<SpeechSense>().Where(found => found.Sense.Speech == Speech.Citing).SelectMany(found => Subjects.After(reading, _sources, found.Mark.End));
        _speakers = [.. _sources.Except(cited)];
    }

    public static List<Credit> Of(Reading reading, SpeakerMemory memory) => new Credits(reading, memory).Read();

    private List<Credit> Read()
    {
        foreach (var (mark, sense) in _reading.Find<SpeechSense>())
        {
            if (!IsSilent(mark))
            {
                ReadSpeech(mark, sense.Speech);
            }
        }

        foreach (var source in _sources)
        {
            if (Headings.IsHeading(_reading, source) || Headings.IsSuffix(_reading, source, _memory))
            {
                Add([source], Link.Speaker, "attribution/heading");
            }
        }

        ReadOutletsTold();
        ReadSourcesOfOutlets();
        if (_credits.Count == 0 && IsWhollyQuoted(_reading))
        {
            Add(_memory.Last(new Mark(_reading.First, _reading.First + 1, new SpeechSense(Speech.SameSpeaker))), Link.Speaker, "attribution/quotation");
        }

        var settled = Settle(_credits, _memory);
        _memory.Remember(_reading, _sources, settled);
        return settled;
    }

    private void ReadSpeech(Mark mark, Speech speech)
    {
        switch (speech)
        {
            case Speech.Pronoun:
                Add(_memory.LastPerson(mark), Link.Speaker, "attribution/pronoun");
                break;
            case Speech.AccordingTo:
                Add(Subjects.After(_reading, _sources, mark.End), Link.Speaker, "attribution/according-to");
                break;
            case Speech.Citing:
                Add(Subjects.After(_reading, _sources, mark.End), Link.Cited, "attribution/citing");
                break;
            case Speech.CitedBy:
                Add(Subjects.After(_reading, _sources, mark.End).Take(1), Link.Outlet, "attribution/cited-by");
                Add(Subjects.Before(_reading, _sources, mark.First), Link.Speaker, "attribution/cited");
                break;
            case Speech.Tell:
                Add(Subjects.After(_reading, _sources, mark.End).Where(source => _memory.IsOutlet(source)), Link.Outlet, "attribution/told");
                Add(Subjects.Of(_reading, _speakers, mark), Link.Speaker, "attribution/speaker");
                break;
            case Speech.Deny:
                // "The minister rejected the Bloomberg report": an outlet is what is denied.
                Add(Subjects.Of(_reading, [.. _speakers.Where(source => !_memory.IsOutlet(source))], mark), Link.Speaker, Denial);
                break;
            case Speech.Believe:
                Add(Subjects.Of(_reading, _speakers, mark), Link.Believer, "attribution/believer");
                break;
            // "continues to supply" goes on with a deed and not with a speech.
            case Speech.SameSpeaker when _reading.Has(Particle.To, mark.End, Math.Min(_reading.End, mark.End + 1)):
                break;
            case Speech.SameSpeaker:
                Add(Subjects.Of(_reading, _speakers, mark) is { Count: > 0 } subject ? subject : _memory.Last(mark), Link.Speaker, "attribution/same-speaker");
                break;
            // "Iran was accused by the EU", "was announced by Kirby": whoever speaks stands behind "by".
            case Speech.Hearsay or Speech.Say when _reading.Has(Particle.By, mark.End, Math.Min(_reading.End, mark.End + 1)):
                Add(Subjects.After(_reading, _sources, mark.End), Link.Speaker, "attribution/passive");
                break;
            case Speech.Hearsay:
                break;
            default:
                Add(Subjects.Of(_reading, _speakers, mark), Link.Speaker, "attribution/speaker");
                break;
        }

        // "…», ha detto.": where the verb needs no pronoun, a quotation with a bare verb behind it is whoever's spoke last.
        if (speech == Speech.Say && _credits.Count == 0 && EndsBareAfterQuotation(mark))
        {
            Add(_memory.LastPerson(mark), Link.Speaker, "attribution/same-speaker");
        }
    }

    private bool EndsBareAfterQuotation(Mark verb)
    {
        const int longestRest = 2;
        return _reading.End - verb.End <= longestRest && verb.First - 2 >= 0
            && _reading.HasPunctuation("”»\"“", Math.Max(_reading.First, verb.First - 2), verb.First);
    }

    /// <summary>Whether a verb of saying lets nobody speak who stands beside it.</summary>
    private bool IsSilent(Mark verb)
    {
        foreach (var (mark, sense) in _reading.Find<SpeechSense>())
        {
            // The verb in "she said" has its subject; but in "Peskov said he had no such data" the pronoun is none.
            if (sense.Speech == Speech.Pronoun && mark.Covers(verb) && mark != verb && !HasSubjectBefore(mark))
            {
                return true;
            }

            if (sense.Speech == Speech.Hearsay && mark.Covers(verb) && mark != verb)
            {
                return true;
            }
        }

        return (verb.Sense is SpeechSense { Speech: Speech.Pronoun } && HasSubjectBefore(verb))
            || _reading.Find<ParticleSense>().Any(found => found.Sense.Particle == Particle.While && found.Mark.Length > verb.Length && found.Mark.Covers(verb));
    }

    private bool HasSubjectBefore(Mark pronoun) => _sources.Exists(source => source.End == pronoun.First);

    /// <summary>"ha dichiarato all'agenzia Sputnik l'ambasciatore", "said Reuters" behind a subject: who speaks tells an outlet.</summary>
    private void ReadOutletsTold()
    {
        if (!_credits.Exists(credit => credit.Link == Link.Speaker && !_memory.IsOutlet(credit.Id)))
        {
            return;
        }

        foreach (var source in _sources)
        {
            if (_memory.IsOutlet(source, _reading) && !_credits.Exists(credit => credit.First == source.First) && IsTold(source))
            {
                Add([source], Link.Outlet, "attribution/told");
            }
        }
    }

    private bool IsTold(NamedSource outlet)
    {
        const int reach = 11;
        var isGiven = _reading.Before(outlet.First) == Particle.To || _reading.Has(Particle.To, outlet.First, Math.Min(outlet.End, outlet.First + 1));
        foreach (var (verb, sense) in _reading.Find<SpeechSense>(Math.Max(_reading.First, outlet.First - reach), outlet.First))
        {
            var isDirect = outlet.First - verb.End <= (_reading.HasPunctuation("\"“„«", verb.End, outlet.First) ? 1 : 0)
                && _credits.Exists(credit => credit.Link == Link.Speaker && credit.End <= verb.First);
            if (sense.Speech is Speech.Say or Speech.Tell or Speech.SameSpeaker or Speech.Pronoun or Speech.PointsBack && (isGiven || isDirect)
                && !_reading.HasPunctuation(";:.", verb.End, outlet.First) && !_reading.HasPunctuation(",\"”»", verb.First - 1, verb.First) | isGiven
                && !_reading.Find<EventSense>(verb.End, outlet.First).Any(found => found.Sense.Class == WordClass.Verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Bloomberg's source", "la fonte di Bloomberg": whoever speaks, speaks there to that outlet.</summary>
    private void ReadSourcesOfOutlets()
    {
        const int beside = 2;
        foreach (var source in _sources)
        {
            if (source.Role != "source" || !_credits.Exists(credit => credit.First == source.First))
            {
                continue;
            }

            var outlet = _sources.Find(other => _memory.IsOutlet(other) && (other.First - source.End is >= 0 and <= beside || source.First - other.End is >= 0 and < beside)
                && !_reading.HasPunctuation(",;:", Math.Min(other.End, source.End), Math.Max(other.First, source.First)));
            if (outlet is not null && !_credits.Exists(credit => credit.First == outlet.First))
            {
                Add([outlet], Link.Outlet, "attribution/source-of");
            }
        }
    }

    private void Add(IEnumerable<NamedSource> found, Link link, string rule)
    {
        foreach (var source in found)
        {
            if (_memory.Resolve(_reading, source) is { } id)
            {
                _credits.Add(new Credit(id, link, source.First, source.End, rule));
            }
        }
    }

    /// <summary>
    /// A source that both speaks and is cited is the cited one; where a body and one of its people speak, the person does.
    /// </summary>
    private static List<Credit> Settle(List<Credit> credits, SpeakerMemory memory)
    {
        var settled = new List<Credit>();

        // "…, the spokesman told reporters, Mehr reported": the outlet reports whoever speaks.
        if (credits.Exists(credit => credit.Link == Link.Speaker && !memory.IsOutlet(credit.Id)))
        {
            credits = [.. credits.Select(credit => credit.Link == Link.Speaker && memory.IsOutlet(credit.Id) ? credit with { Link = Link.Outlet } : credit)];
        }

        credits.RemoveAll(upper => upper.Link is Link.Speaker or Link.Believer && credits.Exists(lower => lower.Link == Link.Speaker && lower.Id != upper.Id && memory.IsAbove(upper.Id, lower.Id)));
        foreach (var credit in credits.OrderByDescending(credit => credit.Link == Link.Cited).ThenBy(credit => credit.Link))
        {
            if (!settled.Any(other => other.Id == credit.Id))
            {
                settled.Add(credit);
            }
        }

        return [.. settled.OrderBy(credit => credit.First)];
    }

    private static bool IsWhollyQuoted(Reading reading) => reading.Document.QuotationAt(reading.First + 1) is { } quotation
        && quotation.End >= reading.End - 3 && quotation.End - quotation.First > 3;
}
