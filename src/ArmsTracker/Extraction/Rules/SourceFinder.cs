using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>A source that a sentence names, or points back to.</summary>
/// <param name="Id">Null where only the role is said ("il funzionario").</param>
/// <param name="Role">The role where it was a role that named it.</param>
internal sealed record NamedSource(int First, int End, string? Id, string? Role, bool IsCountry = false);

/// <summary>Finds who could be speaking in a sentence: named sources, roles with a nationality, roles alone, countries.</summary>
internal static class SourceFinder
{
    public static List<NamedSource> Find(Reading reading)
    {
        var sources = new List<NamedSource>();
        foreach (var mark in reading.Marks)
        {
            switch (mark.Sense)
            {
                case SourceSense source:
                    var isCountry = reading.Document.SourceOf(source.Id).PartOf is null && reading.Marks.Any(other => other.First == mark.First && other.End == mark.End && other.Sense is ActorSense);
                    sources.Add(new NamedSource(mark.First, mark.End, source.Id, null, isCountry));
                    break;
                case RoleSense role:
                    var named = OfRole(reading, mark, role.Role);
                    sources.AddRange(OtherNations(reading, Named(reading, mark) ?? named, role.Role));
                    sources.Add(named);
                    break;
                case ActorSense actor when CanSpeak(reading, mark, actor) && reading.Document.Lexicons.Roles.Source("government", actor.Country) is { } government
                    && !reading.Marks.Any(other => other.First == mark.First && other.End == mark.End && other.Sense is SourceSense):
                    sources.Add(new NamedSource(mark.First, mark.End, government, null, IsCountry: true));
                    break;
                default:
                    break;
            }
        }

        return Merge(reading, sources);
    }

    /// <summary>"Тегеран отрицает"; at the head of a clause also "в Тегеране отрицают".</summary>
    private static bool CanSpeak(Reading reading, Mark mark, ActorSense actor) => actor.Form == ActorForm.Noun
        || (actor.Form == ActorForm.Locative && (mark.First == reading.First || reading.Tokens[mark.First - 1].Kind == Text.TokenKind.Punctuation));

    /// <summary>The name in the lists that a role is part of: "responsables américains".</summary>
    private static NamedSource? Named(Reading reading, Mark role)
    {
        foreach (var (mark, source) in reading.Find<SourceSense>())
        {
            if (mark.Covers(role))
            {
                return new NamedSource(mark.First, mark.End, source.Id, null);
            }
        }

        return null;
    }

    /// <summary>"American, Ukrainian and European officials" are three sources: those of the adjectives beside the one found.</summary>
    private static IEnumerable<NamedSource> OtherNations(Reading reading, NamedSource found, string role)
    {
        var adjectives = reading.Find<ActorSense>().Where(other => other.Sense.Form == ActorForm.Adjective).ToList();
        var first = found.First;
        for (var i = adjectives.Count - 1; i >= 0; i--)
        {
            if (adjectives[i].Mark is var mark && IsListed(mark.End, first))
            {
                first = mark.First;
                if (reading.Document.Lexicons.Roles.Source(role, adjectives[i].Sense.Country) is { } id)
                {
                    yield return new NamedSource(mark.First, mark.End, id, role);
                }
            }
        }

        var end = found.End;
        foreach (var (mark, actor) in adjectives)
        {
            if (IsListed(end, mark.First))
            {
                end = mark.End;
                if (reading.Document.Lexicons.Roles.Source(role, actor.Country) is { } id)
                {
                    yield return new NamedSource(mark.First, mark.End, id, role);
                }
            }
        }

        bool IsListed(int after, int before) => before - after == 1 && (reading.Tokens[after].Is(",") || reading.Has(Particle.And, after, before));
    }

    private static NamedSource OfRole(Reading reading, Mark mark, string role)
    {
        var country = NationalityOf(reading, mark, out var first, out var end);
        var id = reading.Document.Lexicons.Roles.Source(role, country) ?? (country is null || role is "outlet" or "media" or "expert" ? null : OfCountry(reading, role, country));
        return new NamedSource(first, end, id, role);
    }

    /// <summary>"A former Syrian officer", "German sources": nobody's spokesman, so no one that is known by a name.</summary>
    private static string? OfCountry(Reading reading, string role, string country)
    {
        var roles = reading.Document.Lexicons.Roles;
        return (role == "source" ? null : roles.Source("government", country)) ?? roles.Source("source", null);
    }

    /// <summary>The nationality in the words of a role: "senior U.S. official", "ministro della Difesa russo".</summary>
    private static string? NationalityOf(Reading reading, Mark role, out int first, out int end)
    {
        const int reach = 3;
        (first, end) = (role.First, role.End);
        foreach (var (mark, actor) in reading.Find<ActorSense>())
        {
            var isAfter = mark.First >= role.First && mark.First - role.End < reach;
            var isBefore = mark.End <= role.First && role.First - mark.End < reach && actor.Form == ActorForm.Adjective;
            if (isAfter && actor.Form == ActorForm.Noun && mark.First > role.End && reading.Before(mark.First) is not (Particle.Of or Particle.From or Particle.In or Particle.To))
            {
                isAfter = false;
            }

            if ((isAfter || isBefore) && !reading.HasPunctuation(",;:()\"“”«»–—", Math.Min(mark.End, role.End), Math.Max(mark.First, role.First))
                && !reading.Find<SpeechSense>(Math.Min(mark.End, role.End), Math.Max(mark.First, role.First)).Any()
                && !reading.Find<ArmsSense>(Math.Min(mark.End, role.End), Math.Max(mark.First, role.First)).Any()
                && !(isBefore && reading.Has(Particle.And, mark.End, role.First) && !reading.Find<ActorSense>(mark.End, role.First).Any()))
            {
                (first, end) = (Math.Min(first, mark.First), Math.Max(end, mark.End));
                return actor.Country;
            }
        }

        return null;
    }

    /// <summary>"Il portavoce della Casa Bianca John Kirby" is one source, the most particular of those named.</summary>
    private static List<NamedSource> Merge(Reading reading, List<NamedSource> sources)
    {
        sources.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var merged = new List<NamedSource>();
        foreach (var next in sources)
        {
            if (merged.Count > 0 && AreOne(reading, merged[^1], next))
            {
                var one = Prefer(reading, merged[^1], next);
                merged[^1] = one with { First = Math.Min(merged[^1].First, next.First), End = Math.Max(merged[^1].End, next.End) };
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    private static bool AreOne(Reading reading, NamedSource a, NamedSource b)
    {
        const int reach = 3;
        const int reachOfOfficial = 7;
        if (b.First < a.End || IsSecondOffice(reading, a, b))
        {
            return true;
        }

        if (b.First - a.End > (a.Role == "official" && !reading.HasPunctuation(",", a.End, b.First) ? reachOfOfficial : reach) || reading.Has(Particle.And, a.End, b.First) || reading.HasPunctuation(a.Role == "outlet" ? ";:-–—" : ";:\"“”«»-–—", a.End, b.First)
            || reading.Has(Particle.Relative, a.End, b.First) || reading.Has(Particle.That, a.End, b.First)
            || reading.Find<SpeechSense>(a.End, b.First).Any() || reading.Find<EventSense>(a.End, b.First).Any())
        {
            return false;
        }

        var hasComma = reading.HasPunctuation(",(", a.End, b.First);
        return (!hasComma && a.Id is not null && a.Id == b.Id && b.First - a.End <= 1)
            || (IsPerson(reading, b) && (a.Role is not null || IsAbove(reading, a, b) || (IsBody(reading, a) && SameCountry(reading, a, b))))
            || (IsPerson(reading, a) && hasComma && (b.Role is not null || IsUnnamed(reading, b) || IsAbove(reading, b, a)))
            || (!hasComma && a.Role is not null && b.Role is not null && !(a.Role == "outlet" && b.Role == "source"))
            || (!hasComma && a.Role == "outlet" && b.Id is not null && reading.Document.SourceOf(b.Id).IsOutlet)
            || (!hasComma && a.Role is "official" or "expert" or "diplomat" or "source" && IsBody(reading, b));
    }

    private static NamedSource Prefer(Reading reading, NamedSource a, NamedSource b)
    {
        if (b.First >= a.First && b.End <= a.End && a.Id is not null)
        {
            return a;
        }

        // "the administration of President Joe Biden" is his government.
        if (a.Role == "government" && IsPerson(reading, b))
        {
            return b with { Id = reading.Document.Lexicons.Roles.Source("government", reading.Document.SourceOf(b.Id!).Country) ?? b.Id };
        }

        if (IsPerson(reading, a) != IsPerson(reading, b))
        {
            return IsPerson(reading, a) ? a : b;
        }

        if (a.Id is null || b.Id is null)
        {
            return a.Id is null ? b : a;
        }

        // Of "officials of the intelligence" the intelligence is the more particular.
        if (a.Role is "official" or "source" && b.Role is not null)
        {
            return b;
        }

        return IsAbove(reading, a, b) ? b : IsAbove(reading, b, a) ? a : a.IsCountry ? b : a.Role is not null && b.Role is null ? b : a;
    }

    /// <summary>"Roe, an MP and member of the security committee, said": what stands between the commas is all said of Roe.</summary>
    private static bool IsSecondOffice(Reading reading, NamedSource a, NamedSource b)
    {
        const int reach = 4;
        const int longestRest = 6;
        var next = Math.Min(reading.End, a.End + 1);
        var rest = Math.Min(reading.End, b.End + longestRest);
        return IsPerson(reading, a) && !IsPerson(reading, b) && b.First - a.End <= reach
            && (b.First == a.End || reading.Has(Particle.And, a.End, next) || reading.Has(Particle.Of, a.End, next))
            && reading.HasPunctuation(",", a.First, a.End) && reading.HasPunctuation(",", b.End, rest)
            && !reading.Find<SpeechSense>(a.End, b.First).Any();
    }

    private static bool IsUnnamed(Reading reading, NamedSource source) =>
        source.Id is not null && reading.Document.SourceOf(source.Id).Kind == "unnamed";

    private static bool SameCountry(Reading reading, NamedSource a, NamedSource b)
    {
        var document = reading.Document;
        return document.SourceOf(a.Id!).Country == document.SourceOf(b.Id!).Country;
    }

    private static bool IsPerson(Reading reading, NamedSource source) =>
        source.Id is not null && reading.Document.SourceOf(source.Id).Kind == "person";

    private static bool IsBody(Reading reading, NamedSource source) =>
        source.Id is not null && reading.Document.SourceOf(source.Id).Kind is "government" or "think-tank";

    private static bool IsAbove(Reading reading, NamedSource body, NamedSource part)
    {
        for (var id = part.Id; id is not null; id = reading.Document.SourceOf(id).PartOf)
        {
            if (id == body.Id)
            {
                return true;
            }
        }

        return false;
    }
}
