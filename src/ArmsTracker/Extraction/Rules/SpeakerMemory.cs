using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Who has spoken so far in a document, so that "the official" and "he added" can be told.</summary>
internal sealed class SpeakerMemory(Document document)
{
    private readonly List<string> _spoken = [];
    private readonly List<string> _outlets = [];
    private readonly Lazy<string?> _firstOfficial = new(() => FirstOfficial(document));

    public bool IsOutlet(NamedSource source) => source.Id is not null && document.SourceOf(source.Id).IsOutlet;

    /// <summary>A named outlet, or "the newspaper" where one was named before.</summary>
    public bool IsOutlet(NamedSource source, Reading reading) => IsOutlet(source) || (source is { Role: "outlet", Id: null } && Resolve(reading, source) is not null);

    public bool IsOutlet(string id) => document.SourceOf(id).IsOutlet;

    /// <summary>Whether <paramref name="body"/> is one that <paramref name="part"/> belongs to.</summary>
    public bool IsAbove(string body, string part)
    {
        for (var id = document.SourceOf(part).PartOf; id is not null; id = document.SourceOf(id).PartOf)
        {
            if (id == body)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whoever spoke last, as if named at <paramref name="mark"/>.</summary>
    public List<NamedSource> Last(Mark mark) => _spoken.Count == 0 ? [] : [new NamedSource(mark.First, mark.End, _spoken[^1], null)];

    /// <summary>The person whom a pronoun means: the last of those who spoke that is no outlet.</summary>
    public List<NamedSource> LastPerson(Mark mark)
    {
        var id = _spoken.LastOrDefault(id => document.SourceOf(id).Kind is "person" or "unnamed")
            ?? _spoken.LastOrDefault(id => !document.SourceOf(id).IsOutlet);
        return id is null ? [] : [new NamedSource(mark.First, mark.End, id, null)];
    }

    /// <summary>The id of a source; for a role alone that of the last speaker who can be meant, or null.</summary>
    public string? Resolve(Reading reading, NamedSource source)
    {
        if (source.Role is null)
        {
            return source.Id;
        }

        if (source.Role == "outlet")
        {
            return source.Id ?? (_outlets.Count > 0 ? _outlets[^1] : null);
        }

        var isDefinite = reading.Before(source.First) == Particle.The || StartsWithArticle(reading, source);
        if (isDefinite && source is { Role: "official", Id: not null } && _spoken.LastOrDefault(id => Fits(id, "official")) is { } before
            && document.SourceOf(before).Country == document.SourceOf(source.Id).Country)
        {
            return before;
        }

        // "the foreign ministry", where nobody says whose: that of the government that spoke last.
        if (source is { Id: null, Role: "foreign-ministry" or "defence-ministry" or "embassy" or "un-mission" })
        {
            var country = _spoken.Select(id => document.SourceOf(id)).LastOrDefault(spoken => spoken is { Country: not null, IsOutlet: false })?.Country;
            return country is null ? null : document.Lexicons.Roles.Source(source.Role, country);
        }

        var isPlain = source.Id is null || source.Id == document.Lexicons.Roles.Source(source.Role, null);
        if (isPlain && source.Role is "official" or "source" or "intelligence" && (isDefinite || source.Role != "source"))
        {
            var meant = _spoken.LastOrDefault(id => Fits(id, source.Role));
            meant = source.Role == "source" ? meant : meant ?? _firstOfficial.Value;
            if (meant is not null)
            {
                return source.Role == "intelligence" ? IntelligenceOf(meant) : meant;
            }
        }

        return source.Id;
    }

    public void Remember(Reading reading, List<NamedSource> sources, List<Credit> credits)
    {
        // Each source stands where it spoke last, so that the list is never longer than the gazetteer.
        // An outlet that was told is not whom "he added" means.
        foreach (var credit in credits.OrderByDescending(credit => credit.Link == Link.Outlet))
        {
            _spoken.Remove(credit.Id);
            _spoken.Add(credit.Id);
        }

        _outlets.AddRange(sources.Where(IsOutlet).Select(source => source.Id!));
    }

    private string IntelligenceOf(string official) =>
        document.SourceOf(official).Country is { } country && document.Lexicons.Roles.Source("intelligence", country) is { } intelligence
            ? intelligence
            : official;

    private bool Fits(string id, string role)
    {
        var source = document.SourceOf(id);
        return role switch
        {
            "official" => source.Kind is "person" or "unnamed" && source.Id != "experts",
            "source" => source.Kind == "unnamed" && source.Id != "experts",
            _ => source.Kind == "unnamed" || source.Id.EndsWith("intelligence", StringComparison.Ordinal),
        };
    }

    private static bool StartsWithArticle(Reading reading, NamedSource source) =>
        reading.Find<ParticleSense>(source.First - 1 < reading.First ? reading.First : source.First - 1, source.End)
            .Any(found => found.Sense.Particle == Particle.The && found.Mark.First <= source.First);

    /// <summary>A headline may say "an official" and leave it to the text to say whose.</summary>
    private static string? FirstOfficial(Document document)
    {
        foreach (var reading in document.Readings)
        {
            foreach (var source in SourceFinder.Find(reading))
            {
                if (source is { Id: { } id } && (source.Role is "official" or "intelligence" || document.SourceOf(id) is { Kind: "unnamed", Country: not null }) && document.SourceOf(id).Country is not ("IR" or "RU"))
                {
                    var country = document.SourceOf(id).Country;
                    return document.Lexicons.Roles.Source("official", country) ?? id;
                }
            }
        }

        return null;
    }
}
