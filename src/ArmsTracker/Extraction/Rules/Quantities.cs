using System.Globalization;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>How many arms: a number that stands before a word for arms, never a distance, price, year or share.</summary>
internal static class Quantities
{
    private const int Reach = 5;

    public static (Quantity Quantity, Mark Mark)? Read(Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (NumberAt(clause, i) is { } number && !IsOfSomethingElse(clause, number)
                && (UnitAfter(clause, number.End) is { Unit: not null } found ? found : UnitBefore(clause, number)) is var (unit, unitEnd) && unit is not null
                && Bounded(clause, number) is { } quantity)
            {
                return (quantity with { Unit = unit }, new Mark(number.First, unitEnd, new NumberSense(number.Low, number.High, false)));
            }
        }

        return null;
    }

    private sealed record Number(int First, int End, long Low, long High);

    private static Number? NumberAt(Clause clause, int i)
    {
        var reading = clause.Reading;
        var tokens = reading.Tokens;
        if (reading.Marks.Any(mark => mark.First <= i && i < mark.End && mark.Sense is SystemSense or DateSense or BoundSense))
        {
            return null;
        }

        var comma = reading.Document.Lexicon.Settings.DecimalComma;
        long low;
        long high = 0;
        int end;
        if (tokens[i].IsNumber)
        {
            if (IsPartOfName(reading, i) || IsPartOfDate(reading, i))
            {
                return null;
            }

            if ((i > clause.First && tokens[i - 1].IsNumber && tokens[i].Gap == Gap.Space) || !TryParse(tokens[i].Norm, comma, out var value))
            {
                return null;
            }

            end = i + 1;
            while (end < clause.End && tokens[end].IsNumber && tokens[end].Norm.Length == 3 && tokens[end].Gap is Gap.Space or Gap.Apostrophe && value < 1_000_000
                && int.TryParse(tokens[end].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var group))
            {
                value = (value * 1000) + group;
                end++;
            }

            decimal most = 0;
            if (UpperEnd(clause, i, end) is { } at && TryParse(tokens[at].Norm, comma, out var upper) && upper > value)
            {
                (most, end) = (upper, at + 1);
            }

            // "5,700 drones" where the comma is the decimal mark: nobody counts thousandths of arms.
            var scale = ScaleAt(reading, end, clause.End, out end);
            if (scale == 1 && value != decimal.Truncate(value) && tokens[i].Norm.Length - tokens[i].Norm.IndexOfAny([',', '.']) == 4)
            {
                value *= 1000;
            }

            if (Math.Max(value, most) * scale > long.MaxValue)
            {
                return null;
            }

            (low, high) = ((long)(value * scale), (long)(most * scale));
        }
        else
        {
            var word = reading.Marks.FirstOrDefault(mark => mark.First == i && mark.End <= clause.End && mark.Sense is NumberSense);
            if (word.Sense is not NumberSense number)
            {
                return null;
            }

            var scale = number.IsScale ? 1 : ScaleAt(reading, word.End, clause.End, out end);
            end = word.End;
            if (!number.IsScale)
            {
                ScaleAt(reading, word.End, clause.End, out end);
            }

            (low, high) = number.IsScale && number.BareHigh > 0 ? (number.BareLow, number.BareHigh) : (number.Value * scale, number.High * scale);
        }

        return low <= 0 ? null : new Number(i, end, low, high);
    }

    /// <summary>Where the upper number of a range stands: "200-300", "200 – 300", "8,000 to 10,000", "between 200 and 300".</summary>
    private static int? UpperEnd(Clause clause, int lower, int end)
    {
        var (reading, tokens) = (clause.Reading, clause.Reading.Tokens);
        if (end >= clause.End)
        {
            return null;
        }

        int at;
        if (tokens[end].Gap == Gap.Hyphen)
        {
            at = end;
        }
        else if (tokens[end].Norm is "–" or "-" or "—" || reading.Has(Particle.To, end, end + 1) || (IsBetween(reading, lower) && reading.Has(Particle.And, end, end + 1)))
        {
            at = end + 1;
            at += at < clause.End && reading.Has(Particle.The, at, at + 1) ? 1 : 0;
        }
        else
        {
            return null;
        }

        return at < clause.End && tokens[at].IsNumber ? at : null;
    }

    /// <summary>"between 18", "tra le 18".</summary>
    private static bool IsBetween(Reading reading, int lower) => reading.Before(lower) == Particle.Between
        || (lower > reading.First && reading.Has(Particle.The, lower - 1, lower) && reading.Before(lower - 1) == Particle.Between);

    private static long ScaleAt(Reading reading, int position, int limit, out int end)
    {
        end = position;
        var scale = reading.Marks.FirstOrDefault(mark => mark.First == position && mark.End <= limit && mark.Sense is NumberSense { IsScale: true });
        if (scale.Sense is not NumberSense sense)
        {
            return 1;
        }

        end = scale.End;
        return sense.Value;
    }

    /// <summary>Numbers as the language writes them: "2.400" and "2,4" where the comma is the decimal mark.</summary>
    private static bool TryParse(string text, bool decimalComma, out decimal value)
    {
        var thousands = decimalComma ? '.' : ',';
        var point = decimalComma ? ',' : '.';
        value = 0;
        if (text.Length > 15 || text.AsSpan().IndexOfAny(':', '/') >= 0)
        {
            return false;
        }

        var pieces = text.Split(thousands);
        if (pieces.Length > 1 && (pieces[0].Length is 0 or > 3 || pieces.Skip(1).Any(piece => piece.Split(point)[0].Length != 3)))
        {
            return false;
        }

        return decimal.TryParse(string.Concat(pieces).Replace(point, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"F-16", "M3", "Saeqeh 2": a designation that no list knows is no number either.</summary>
    private static bool IsPartOfName(Reading reading, int i) => i > reading.First && reading.Tokens[i - 1].IsWord
        && (reading.Tokens[i].Gap is Gap.None or Gap.Hyphen
            || (i - 1 > reading.First && reading.Tokens[i - 1].Case == LetterCase.Capital && reading.Tokens[i].Norm.Length <= 3
                && !reading.Marks.Any(mark => mark.First < i && mark.End >= i)));

    /// <summary>"on Aug. 19 with two drones", "by the summer of 2023 a hundred drones".</summary>
    private static bool IsPartOfDate(Reading reading, int i)
    {
        var before = i > reading.First && reading.Tokens[i - 1].Is(".") ? i - 1 : i;
        return (reading.Tokens[i].Norm.Length <= 2 && reading.Document.Lexicon.Settings.DayFollowsMonth && reading.Marks.Any(mark => mark.End == before && mark.Sense is MonthSense))
            || (reading.Tokens[i].Norm.Length == 4 && reading.Tokens[i].Norm[..2] is "19" or "20" && reading.Marks.Any(mark => mark.End == i && mark.Sense is DateSense or MonthSense));
    }

    private static bool IsOfSomethingElse(Clause clause, Number number)
    {
        var reading = clause.Reading;
        var tokens = reading.Tokens;
        var after = number.End < reading.End ? tokens[number.End].Norm : "";
        var before = number.First > reading.First ? tokens[number.First - 1].Norm : "";
        return Dates.IsInYear(reading, number.First) || after is "%" or "$" or "€" or "£" || before is "$" or "€" or "£"
            || reading.Marks.Any(mark => mark.First == number.End && mark.Sense is MonthSense or BoundSense { Bound: Bound.Share });
    }

    /// <summary>The unit of the first word for arms behind a number; words that only describe it may stand between.</summary>
    private static (QuantityUnit? Unit, int End) UnitAfter(Clause clause, int from)
    {
        var reading = clause.Reading;
        var limit = Math.Min(clause.End, from + Reach);
        for (var i = from; i < limit; i++)
        {
            // "1750 «Шахедів»": much of the press sets the name in quotation marks.
            if (i == from && reading.Tokens[i].Norm is "«" or "\"" or "“" or "„")
            {
                continue;
            }

            // "29 of the 31 drones": the first number counts what the second is out of.
            if (i > from && reading.Tokens[i].IsNumber && reading.Find<ParticleSense>(from, i).Any(found => found.Sense.Particle is Particle.Of or Particle.From))
            {
                continue;
            }

            if (reading.Tokens[i].Kind != TokenKind.Word && !reading.Marks.Any(mark => mark.First <= i && i < mark.End && mark.Sense is SystemSense))
            {
                return (null, from);
            }

            foreach (var mark in reading.Marks.Where(mark => mark.First == i && mark.End <= clause.End))
            {
                switch (mark.Sense)
                {
                    case ArmsSense { Form: ArmsForm.Named, Unit: { } unit }:
                        return (unit, mark.End);
                    case SystemSense system:
                        return (UnitOf(reading.Document.Lexicons.Gazetteer.Systems[system.Id].Topics), mark.End);
                    case ArmsSense { Form: ArmsForm.Item }:
                        return (UnitOf([.. clause.Arms.Weapons]), mark.End);
                    case ArmsSense { Form: ArmsForm.Named or ArmsForm.Anaphor }:
                    case ParticleSense { Particle: not (Particle.Of or Particle.The or Particle.And or Particle.From) }:
                    case EventSense { Class: WordClass.Verb }:
                    case NumberSense when i > from:
                        return (null, from);
                    default:
                        break;
                }
            }
        }

        return (null, from);
    }

    /// <summary>"en a envoyé plusieurs centaines": the pronoun before the verb says what is counted.</summary>
    private static (QuantityUnit? Unit, int End) UnitBefore(Clause clause, Number number)
    {
        const int reach = 5;
        var hasItem = clause.Reading.Find<ArmsSense>(Math.Max(clause.First, number.First - reach), number.First).Any(found => found.Sense.Form == ArmsForm.Item);
        var isLast = number.End >= clause.End || clause.Reading.Tokens[number.End].Kind == TokenKind.Punctuation;
        return (hasItem && isLast ? UnitOf([.. clause.Arms.Weapons]) : null, number.End);
    }

    private static QuantityUnit? UnitOf(IReadOnlyList<Topic> topics) => topics switch
    {
        [Topic.Drone, ..] => QuantityUnit.Drone,
        [Topic.Missile, ..] => QuantityUnit.Missile,
        [Topic.Aircraft, ..] => QuantityUnit.Aircraft,
        [Topic.Helicopter, ..] => QuantityUnit.Helicopter,
        [Topic.AirDefence, ..] => QuantityUnit.System,
        [Topic.Munition, ..] => QuantityUnit.Munition,
        _ => null,
    };

    private static Quantity? Bounded(Clause clause, Number number)
    {
        var approximate = number.High > 0 && clause.Reading.Tokens[number.First].IsWord;
        Bound? bound = null;
        foreach (var (mark, sense) in clause.Reading.Find<BoundSense>(Math.Max(clause.IsNested ? clause.First : clause.Reading.First, number.First - 6), number.First))
        {
            // "the majority of the 400" may have a word between; any other bound stands directly before the number.
            if (mark.End == number.First || (mark.End >= number.First - 2 && sense.Bound == Bound.Share))
            {
                bound = sense.Bound;
            }
        }

        return bound switch
        {
            Bound.Share => null,
            Bound.AtLeast => new Quantity(number.Low, null, null, approximate),
            Bound.AtMost => new Quantity(null, number.High > 0 ? number.High : number.Low, null, approximate),
            Bound.About => new Quantity(number.Low, number.High > 0 ? number.High : number.Low, null, true),
            _ => new Quantity(number.Low, number.High > 0 ? number.High : number.Low, null, approximate),
        };
    }
}
