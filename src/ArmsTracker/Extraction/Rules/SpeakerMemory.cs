using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Who has spoken so far in a document, so that "the official" and "he added" can be told.</summary>
internal sealed class SpeakerMemory(Document document)
{
    private readonly List<string> _spoken = [];
    private readonly List<string> _ministries = [];
    private readonly HashSet<string> _officials = new(StringComparer.Ordinal);
    private readonly Offices _offices = new(document);
    private string? _lastNamed;
    private string? _lastOutlet;
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

    /// <summary>The person whom a pronoun means: the last of those who spoke that is no outlet, or else the last one named.</summary>
    public List<NamedSource> LastPerson(Mark mark)
    {
        var id = _spoken.LastOrDefault(id => document.SourceOf(id).Kind is "person" or "unnamed") ?? _lastNamed
            ?? _spoken.LastOrDefault(id => !document.SourceOf(id).IsOutlet);
        return id is null ? [] : [new NamedSource(mark.First, mark.End, id, null)];
    }

    /// <summary>The id of a source; for a role alone that of the last speaker who can be meant, or null.</summary>
    public string? Resolve(Reading reading, NamedSource source) => source.Role switch
    {
        null => source.Id,
        "outlet" => source.Id ?? _lastOutlet,
        "ministry" => Ministry(source),
        _ => Person(reading, source) ?? Body(reading, source) ?? source.Id,
    };

    /// <summary>"the ministry": the last one named, where a country is said the last of that country.</summary>
    private string? Ministry(NamedSource source)
    {
        var country = source.Id is null ? null : document.SourceOf(source.Id).Country;
        return _ministries.LastOrDefault(id => country is null || document.SourceOf(id).Country == country) ?? source.Id;
    }

    /// <summary>"the Iranian general", "le diplomate": the person with that office, or else the last who spoke and may have it.</summary>
    private string? Person(Reading reading, NamedSource source)
    {
        if (source.Role is not ("official" or "diplomat" or "expert" or "foreign-ministry" or "defence-ministry") || IsCounted(reading, source))
        {
            return null;
        }

        var isDefinite = IsDefinite(reading, source);
        var country = IsPlain(source) ? null : document.SourceOf(source.Id!).Country;
        var isOne = !_offices.IsPlural(reading, source);
        if (isOne && (isDefinite || source.First == reading.First) && _offices.Holder(reading, source, country) is { } holder)
        {
            return holder;
        }

        var isPointedAt = isDefinite || (document.Lexicon.Settings.NoArticles && isOne);
        return isPointedAt && source.Role is "official" or "diplomat" or "expert" && (isOne || source is { Role: "official", Id: not null })
            ? _spoken.LastOrDefault(id => Fits(id, source.Role, isOne) && (country is null || document.SourceOf(id).Country == country))
            : null;
    }

    private string? Body(Reading reading, NamedSource source)
    {
        // "the foreign ministry", where nobody says whose: that of the government that spoke last.
        if (source is { Id: null, Role: "foreign-ministry" or "defence-ministry" or "embassy" or "un-mission" })
        {
            return Country(reading) is { } country ? document.Lexicons.Roles.Source(source.Role, country) : null;
        }

        if (!IsPlain(source) || source.Role is not ("official" or "source" or "intelligence") || IsCounted(reading, source)
            || (source.Role == "source" && !IsDefinite(reading, source)))
        {
            return null;
        }

        var meant = _spoken.LastOrDefault(id => Fits(id, source.Role, !_offices.IsPlural(reading, source)));
        meant = source.Role == "source" ? meant : meant ?? _firstOfficial.Value;
        return meant is not null && source.Role == "intelligence" ? IntelligenceOf(meant) : meant;
    }

    private string? Country(Reading reading)
    {
        var spoken = _spoken.Select(id => document.SourceOf(id)).LastOrDefault(spoken => spoken is { Country: not null, IsOutlet: false })?.Country;
        return spoken ?? (reading.Index > 0 ? HeadOf(document.Readings[reading.Index - 1]) : null) ?? HeadOf(reading);
    }

    /// <summary>The country that a sentence begins with: "Ukraine warnt vor …", "A Kyiv, …".</summary>
    private static string? HeadOf(Reading reading)
    {
        const int reach = 3;
        foreach (var (_, actor) in reading.Find<ActorSense>(reading.First, Math.Min(reading.End, reading.First + reach)))
        {
            if (actor.Form is ActorForm.Noun or ActorForm.Locative)
            {
                return actor.Country;
            }
        }

        return null;
    }

    private bool IsPlain(NamedSource source) => source.Id is null || source.Id == document.Lexicons.Roles.Source(source.Role!, null);

    private static bool IsDefinite(Reading reading, NamedSource source) =>
        reading.Before(source.First) == Particle.The || StartsWithArticle(reading, source)
        // "l'importante analista": one word may stand between.
        || (source.First - 2 >= reading.First && reading.Tokens[source.First - 1].IsWord && reading.Has(Particle.The, source.First - 2, source.First - 1));

    /// <summary>"un portavoce", "two officials": those who were not named before.</summary>
    private static bool IsCounted(Reading reading, NamedSource source) =>
        source.First > reading.First && reading.Find<NumberSense>(source.First - 1, source.First).Any();

    public void Remember(Reading reading, List<NamedSource> sources, List<Credit> credits)
    {
        // Each source stands where it spoke last, so that the list is never longer than the gazetteer.
        // An outlet that was told is not whom "he added" means.
        foreach (var credit in credits.OrderByDescending(credit => credit.Link == Link.Outlet))
        {
            _spoken.Remove(credit.Id);
            _spoken.Add(credit.Id);
            if (document.SourceOf(credit.Id).Kind == "government" && reading.Find<RoleSense>(credit.First, credit.End).Any(found => found.Sense.Role is "official" or "diplomat"))
            {
                _officials.Add(credit.Id);
            }
        }

        foreach (var source in sources)
        {
            if (source.Id is not { } id)
            {
                continue;
            }

            if (IsOutlet(source))
            {
                _lastOutlet = id;
            }
            else if (source.Role is "foreign-ministry" or "defence-ministry" || document.SourceOf(id).Name.Contains("ministry", StringComparison.OrdinalIgnoreCase))
            {
                _ministries.Remove(id);
                _ministries.Add(id);
            }
            else if (document.SourceOf(id).Kind == "person")
            {
                _lastNamed = id;
            }
        }
    }

    private string IntelligenceOf(string official) =>
        document.SourceOf(official).Country is { } country && document.Lexicons.Roles.Source("intelligence", country) is { } intelligence
            ? intelligence
            : official;

    private bool Fits(string id, string role, bool isOne)
    {
        var source = document.SourceOf(id);
        var isPerson = isOne && source.Kind == "person";
        return role switch
        {
            "official" => (isPerson || source.Kind == "unnamed" || _officials.Contains(id)) && id != "experts",
            "diplomat" => isPerson,
            "expert" => isPerson && (source.PartOf is not { } body || document.SourceOf(body).Kind != "government"),
            "source" => source.Kind == "unnamed" && id != "experts",
            _ => source.Kind == "unnamed" || id.EndsWith("intelligence", StringComparison.Ordinal),
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
            foreach (var source in reading.Sources)
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
