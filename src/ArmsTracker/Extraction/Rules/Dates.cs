using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>When the matter of a clause happened, as precisely as its words say and no more.</summary>
internal static class Dates
{
    public static (EdtfDate Date, Mark Mark)? Read(Clause clause)
    {
        var found = DateParts.Parts(clause).Where(part => !IsOfTheSaying(clause, part.Mark) && !IsOfAnEarlierEvent(clause, part.Mark)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        // The most precise date is the event's; of two alike the first.
        var best = found.MaxBy(part => Precision(part.Part))!;
        var reading = clause.Reading;
        if (Interval(reading, found, best) is { } interval)
        {
            return interval;
        }

        var isOpen = IsSince(reading, clause, best.Mark);
        return (isOpen ? EdtfDate.Since(best.Part) : EdtfDate.Of(best.Part), best.Mark);
    }

    private static int Precision(EdtfPart part) => part.Day is not null ? 3 : part.IsSeason ? 1 : part.Month is not null ? 2 : 0;

    /// <summary>Two dates that make one stretch of time: "fra il 2027 e il 2029", and last week, which has two ends.</summary>
    private static (EdtfDate Date, Mark Mark)? Interval(Reading reading, List<DateParts.Found> found, DateParts.Found best)
    {
        if (best.From is { } firstDay)
        {
            return (EdtfDate.Interval(firstDay, best.Part), best.Mark);
        }

        var published = DateParts.Published(reading);
        var week = reading.Find<DateSense>(best.Mark.First, best.Mark.End).Any(date => date.Sense.Word == DateWord.LastWeek);
        if (week && published is { Day: not null })
        {
            var monday = published.Earliest!.Value.AddDays(-(((int)published.Earliest.Value.DayOfWeek + 6) % 7) - 7);
            return (EdtfDate.Interval(DateParts.PartOf(monday), DateParts.PartOf(monday.AddDays(6))), best.Mark);
        }

        if (best.Mark.Sense is DateSense { Word: DateWord.PastMonths } && published is { Month: <= 12, Year: not null })
        {
            var end = new DateOnly(published.Year.Value, published.Month.Value, 1);
            return (EdtfDate.Interval(best.Part, DateParts.MonthOf(end)), best.Mark);
        }

        var alike = found.Where(part => Precision(part.Part) == Precision(best.Part)).OrderBy(part => part.Mark.First).ToList();
        if (alike.Count >= 2 && alike[1].Mark.First - alike[0].Mark.End <= 3 && Joins(reading, alike[0].Mark, alike[1].Mark))
        {
            // "between 18 July and 15 August 2023": the year is said once for both.
            var from = alike[0].Part with { Year = alike[1].Part.Year is { } year && IsYearOfBoth(alike[0].Part, alike[1].Part) ? year : alike[0].Part.Year };
            return (EdtfDate.Interval(from, alike[1].Part), new Mark(alike[0].Mark.First, alike[1].Mark.End, best.Mark.Sense));
        }

        return null;
    }

    /// <summary>"between … and …", "from … to …".</summary>
    private static bool Joins(Reading reading, Mark first, Mark second)
    {
        var before = Math.Max(reading.First, first.First - 2);
        return DateParts.EndsYears(reading, second.First) || (reading.Has(Particle.And, first.End, second.First) && reading.Has(Particle.Between, before, first.First))
            || (reading.Has(Particle.To, first.End, second.First) && reading.Has(Particle.From, before, first.First))
            || IsSpan(reading, first, second);
    }

    /// <summary>"de 2027 à 2029", "с 2027 по 2029": two years with one word between that is no "and", behind the word that begins a stretch.</summary>
    private static bool IsSpan(Reading reading, Mark first, Mark second) => second.First == first.End + 1 && second.Sense is DateSense { Word: DateWord.InYear }
        && reading.Tokens[first.End].IsWord && !reading.Has(Particle.And, first.End, second.First)
        && (reading.Before(first.First) is Particle.From or Particle.Of or Particle.With
            || reading.Find<DateSense>(Math.Max(reading.First, first.First - 2), first.First).Any(found => found.Sense.Word == DateWord.Since));

    private static bool IsYearOfBoth(EdtfPart first, EdtfPart second) => first.Month is { } month && month <= second.Month;

    private static bool IsSince(Reading reading, Clause clause, Mark mark)
    {
        const int reach = 4;
        return reading.Find<DateSense>(Math.Max(clause.First, mark.First - reach), mark.First).Any(found =>
            (found.Sense.Word == DateWord.Since && mark.First - found.Mark.End <= 2)
            || found.Sense.Word == DateWord.After)
            || (reading.Find<DateSense>(clause.First, mark.First).Any(found => found.Sense.Word == DateWord.After || IsSinceTheEventOf(reading, found.Mark, found.Sense, mark)));
    }

    /// <summary>"since Russia's invasion of Ukraine in February 2022"; a word that also means "from" must not have a giver behind it.</summary>
    private static bool IsSinceTheEventOf(Reading reading, Mark since, DateSense word, Mark date)
    {
        const int reach = 12;
        return word.Word == DateWord.Since && date.First - since.End <= reach && !reading.HasPunctuation(",;:", since.End, date.First) && !IsBackground(reading, since)
            && !reading.Find<EventSense>(since.End, date.First).Any(found => found.Sense.Class == WordClass.Verb)
            && (!reading.Has(Particle.From, since.First, since.End) || reading.Find<ActorSense>(since.End + 2, date.First).Any(found => found.Sense.Country == "UA"));
    }

    private static bool IsBackground(Reading reading, Mark since) => reading.Has(Particle.Background, since.First, since.End);

    /// <summary>
    /// A date beside the verb of saying dates the saying; it holds for the matter only where that was under way or done
    /// by then, never for a denial, a lack of proof or the future.
    /// </summary>
    private static bool IsOfTheSaying(Clause clause, Mark date)
    {
        if (clause.Modality is not (Modality.Possible or Modality.Unconfirmed or Modality.Denied)
            || (clause.Modality == Modality.Possible && clause.Event?.Event == EventKind.Negotiating)
            || date.Sense is DateSense { Word: DateWord.NextYear or DateWord.EarlyNextYear or DateWord.EndOfYear or DateWord.NextMonth or DateWord.Tomorrow or DateWord.InYear }
            || DateParts.HasUntil(clause.Reading, date))
        {
            return false;
        }

        const int reach = 4;
        return clause.Reading.Find<SpeechSense>(clause.First, clause.End).Any(found => found.Sense.Speech is Speech.Say or Speech.Deny or Speech.Tell or Speech.SameSpeaker
            && !clause.Reading.HasPunctuation(",\"“”«»", Math.Min(date.End, found.Mark.End), Math.Max(date.First, found.Mark.First))
            && Math.Min(Math.Abs(date.First - found.Mark.End), Math.Abs(found.Mark.First - date.End)) <= reach);
    }

    /// <summary>"After the embargo ended in October 2020, Iran …": the date is the other event's.</summary>
    private static bool IsOfAnEarlierEvent(Clause clause, Mark date)
    {
        const int adjacent = 2;
        var reading = clause.Reading;
        return clause.EventMark is { } word && word.First > date.End && reading.HasPunctuation(",", date.End, word.First)
            && reading.Find<DateSense>(clause.First, date.First).Any(found => (found.Sense.Word == DateWord.After || (found.Sense.Word == DateWord.Since && !IsSinceTheEventOf(reading, found.Mark, found.Sense, date)))
                && date.First - found.Mark.End > adjacent && found.Mark.First - clause.First <= adjacent && !reading.HasPunctuation(",", found.Mark.End, date.First));
    }

    /// <summary>"In 2022 missiles were …" is no number of missiles.</summary>
    public static bool IsInYear(Reading reading, int i) => DateParts.YearAt(reading, i) is not null && reading.Has(Particle.In, i - 1, i);
}
