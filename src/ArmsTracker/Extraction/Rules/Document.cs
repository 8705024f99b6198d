using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>An article cut into sentences, each with its marks; boilerplate that reports nothing is left out.</summary>
internal sealed class Document
{
    private static readonly BoilerplateKind[] Silent =
    [
        BoilerplateKind.SectionLabel, BoilerplateKind.AggregatorNotice, BoilerplateKind.DateHeader, BoilerplateKind.Dateline,
        BoilerplateKind.Byline, BoilerplateKind.SourceLine, BoilerplateKind.RelatedLinks, BoilerplateKind.SiteFurniture,
    ];

    private readonly List<Reading> _readings;
    private IReadOnlyList<Topic>? _focusTopics;
    private readonly Lazy<ArmsNamed> _named;
    private readonly PersonFinder _people;

    public Document(Article article, LanguageLexicon lexicon, LexiconSet lexicons)
    {
        _named = new Lazy<ArmsNamed>(() => ArmsNamed.In(this));
        Article = article;
        Lexicon = lexicon;
        Lexicons = lexicons;
        Offsets = new ScalarOffsets(article.Text);
        Tokens = [.. Tokenizer.Tokenize(article.Text)];
        Quotations = QuotationFinder.Find(Tokens);
        var silent = article.Boilerplate.Where(part => Silent.Contains(part.Kind))
            .Select(part => (Start: Offsets.ToUtf16(part.Span.Start), End: Offsets.ToUtf16(part.Span.End)))
            .OrderBy(part => part.Start).ToArray();
        _people = new PersonFinder(this);
        var readings = new List<Reading>();
        var passed = 0;
        var marks = new List<Mark>();
        foreach (var sentence in lexicon.Sentences.Split(Tokens))
        {
            // Both are in the order of the text: no article may make this a search of all boilerplate for each sentence.
            while (passed < silent.Length && silent[passed].End <= Tokens[sentence.First].Start)
            {
                passed++;
            }

            if (Outside(silent.AsSpan(passed), sentence) is { } piece)
            {
                marks.Clear();
                lexicon.Patterns.Find(Tokens, piece.First, piece.End, marks);
                var settled = MarkFilter.Settle(marks);
                if (lexicon.Settings.CommaBeforeRelative)
                {
                    TellArticles(settled);
                }

                readings.Add(new Reading(this, piece, readings.Count, settled));
            }
        }

        _readings = _people.WithPeople(readings);
    }

    public Article Article { get; }

    public LanguageLexicon Lexicon { get; }

    public LexiconSet Lexicons { get; }

    public ScalarOffsets Offsets { get; }

    public Token[] Tokens { get; }

    public List<Quotation> Quotations { get; }

    public IReadOnlyList<Reading> Readings => _readings;

    /// <summary>The arms of the first sentence in which something happens between both parties: what the article is about.</summary>
    public IReadOnlyList<Topic> FocusTopics => _focusTopics ??= _readings.Find(IsOnPair) is { } reading ? Arms.Read(reading, reading.First, reading.End).Topics : [];

    /// <summary>Whose arms the article speaks of, and of what kind.</summary>
    public ArmsNamed Named => _named.Value;

    /// <summary>Whether some sentence of the article names Iran, Russia and arms together.</summary>
    public bool IsOnThePair => FocusTopics.Count > 0;

    /// <summary>Those credited who are in no list.</summary>
    public IReadOnlyDictionary<string, Source> People => _people.People;

    /// <summary>A source of the lists, or one whom only this article names.</summary>
    public Source SourceOf(string id) => Lexicons.Gazetteer.Sources.TryGetValue(id, out var source) ? source : _people.People[id];

    /// <summary>The article's words from token <paramref name="first"/> to before token <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => Offsets.ToScalar(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The last quotation that begins at or before token <paramref name="position"/>; quotations never overlap.</summary>
    public Quotation? QuotationAt(int position)
    {
        var low = -1;
        var high = Quotations.Count;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Quotations[middle].First <= position)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low < 0 ? null : Quotations[low];
    }

    /// <summary>Where the relative pronoun is written like the article, only a comma before it makes it one: "die Raketen".</summary>
    private void TellArticles(Mark[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] is { Sense: ParticleSense { Particle: Particle.Relative }, Length: 1 } && marks[i].First > 0 && Tokens[marks[i].First - 1].Kind != TokenKind.Punctuation)
            {
                marks[i] = marks[i] with { Sense = new ParticleSense(Particle.The) };
            }
        }
    }

    /// <summary>Arms with an event, and both parties named beside them or in the sentences next to it: "Vogliamo i T-90 russi", says an Iranian general.</summary>
    private bool IsOnPair(Reading reading) =>
        NamesNearby(reading, Direction.Iran)
        && NamesNearby(reading, Direction.Russia)
        && reading.Marks.Any(mark => mark.Sense is SystemSense
            or ArmsSense { Form: ArmsForm.Named or ArmsForm.Vague, Topics: not ([Topic.Facility] or [Topic.ShippingRoute]) })
        && Events.Ruling(reading, reading.First, reading.End)?.Sense is EventSense happens && (!happens.Weak || reading.Marks.Any(mark => mark.Sense is SystemSense));

    private bool NamesNearby(Reading reading, string country) => Names(reading, country)
        || (reading.Index > 0 && Names(_readings[reading.Index - 1], country))
        || (reading.Index + 1 < _readings.Count && Names(_readings[reading.Index + 1], country));

    private static bool Names(Reading reading, string country)
    {
        foreach (var mark in reading.Marks)
        {
            if (mark.Sense is ActorSense actor && actor.Country == country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is left of a sentence when the boilerplate at its beginning or end is taken off; null where nothing is.</summary>
    private Sentence? Outside(ReadOnlySpan<(int Start, int End)> silent, Sentence sentence)
    {
        var (first, end) = (sentence.First, sentence.End);
        foreach (var (start, stop) in silent)
        {
            if (start >= Tokens[sentence.End - 1].End)
            {
                break;
            }

            while (first < end && Tokens[first].Start >= start && Tokens[first].Start < stop)
            {
                first++;
            }

            while (end > first && Tokens[end - 1].Start >= start && Tokens[end - 1].Start < stop)
            {
                end--;
            }
        }

        while (first < end && Tokens[first].Kind == TokenKind.Punctuation && Tokens[first].Norm is "-" or "–" or "—" or "." or ")" or ":" or "|" or "*" or "•" or "·")
        {
            first++;
        }

        return first < end ? sentence with { First = first, End = end } : null;
    }
}
