using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Rules;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction;

/// <summary>
/// Reads the mentions out of an article: sentences, then clauses, then what each clause says. Pure and safe to share
/// between threads; the same article always gives the same mentions.
/// </summary>
public sealed class ClaimExtractor
{
    private readonly LexiconSet _lexicons;

    /// <exception cref="LexiconException">The gazetteer has an entry that cannot be used.</exception>
    public ClaimExtractor()
        : this(GazetteerReader.Read())
    {
    }

    /// <summary>The lexicon of a language is read with the first article in it.</summary>
    public ClaimExtractor(Gazetteer gazetteer)
        : this(LexiconSet.Of(gazetteer))
    {
    }

    internal ClaimExtractor(LexiconSet lexicons) => _lexicons = lexicons;

    /// <summary>Reads all lexicons and keeps none of them.</summary>
    /// <exception cref="LexiconException">A lexicon file has an entry that cannot be used.</exception>
    public static void CheckLexicons() => LexiconSet.Check();

    /// <summary>Systems, places and sources by id.</summary>
    public Gazetteer Gazetteer => _lexicons.Gazetteer;

    /// <summary>ISO 639-1 codes of the languages that can be read.</summary>
    public IEnumerable<string> Languages => _lexicons.Languages;

    /// <summary>Whether statements are read from texts in this language; not where the language could not be told.</summary>
    public bool Reads(string? language) => _lexicons.Has(language);

    /// <exception cref="LexiconException">The lexicon of the article's language, not read before, has an entry that cannot be used.</exception>
    /// <returns>In the order of the text; none where the article's language is not one of <see cref="Languages"/>, or its text names no party or no arms.</returns>
    public IReadOnlyList<Mention> Extract(Article article)
    {
        if (_lexicons[article.Language] is not { } lexicon || !lexicon.Relevance.MayHoldMentions(article.Text))
        {
            return [];
        }

        var document = new Document(article, lexicon, _lexicons);
        var attribution = Attribution.Read(document);
        var mentions = new List<Mention>();
        Rules.Thread? thread = null;
        foreach (var reading in document.Readings)
        {
            thread = ReadSentence(reading, attribution, thread, mentions);
        }

        return [.. mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End)];
    }

    private static Rules.Thread? ReadSentence(Reading reading, Attribution attribution, Rules.Thread? thread, List<Mention> mentions)
    {
        Clause? before = null;
        var follows = false;
        var found = new List<(Clause Clause, PartiesReading Parties)>();
        foreach (var clause in Clauses.Cut(reading))
        {
            clause.Arms = Arms.Read(reading, clause.First, clause.End);
            clause.Credits = attribution.Of(reading, clause.First, clause.End);
            if (clause.EventMark is null && Understood.Of(clause, thread) is { } understood)
            {
                (clause.EventMark, clause.IsUnderstood) = (understood, true);
            }

            clause.EventMark = Events.Beside(clause) ?? clause.EventMark;
            Modalities.Read(clause);
            var accepted = Scope.Accepts(clause, thread, before, follows);
            follows = false;
            if (accepted)
            {
                clause.Arms = Inheritance.Complete(clause, before, thread);
                var parties = Parties.Read(clause, before is null ? (thread?.Supplier, thread?.Recipient) : (found.Count > 0 ? (found[^1].Parties.Supplier, found[^1].Parties.Recipient) : (null, null)));
                if (clause.Arms.Topics.Count > 0 && !Scope.IsElsewhere(clause, parties))
                {
                    found.Add((clause, parties));
                    follows = true;
                }
            }

            before = clause.Arms.Topics.Count > 0 && !clause.IsNested ? clause : before;
        }

        if (found.Count == 0)
        {
            return thread?.Through(reading);
        }

        foreach (var (clause, parties) in Joining.Merge(found))
        {
            mentions.AddRange(Mentions.Of(clause, parties));
            thread = Rules.Thread.After(thread, clause, parties);
        }

        return thread;
    }
}
