using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Rules;

/// <summary>A sentence with everything that the lexicons find in it. Positions are indices of the document's tokens.</summary>
internal sealed class Reading(Document document, Sentence sentence, int index, Mark[] marks)
{
    private readonly Mark[] _marks = marks;
    private List<NamedSource>? _sources;

    public Document Document { get; } = document;

    public int Index { get; } = index;

    public int First { get; } = sentence.First;

    public int End { get; } = sentence.End;

    public int Paragraph { get; } = sentence.Paragraph;

    /// <summary>In the order of their first tokens; a name inside a longer name is not among them.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    public Token[] Tokens => Document.Tokens;

    /// <summary>Who could be speaking in it, in the order of the text; looked for once, since many rules ask.</summary>
    public List<NamedSource> Sources => _sources ??= SourceFinder.Find(this);

    /// <summary>The same sentence with more marks.</summary>
    public Reading With(IEnumerable<Mark> more) =>
        new(Document, new Sentence(First, End, Paragraph), Index, [.. Marks.Concat(more).OrderBy(mark => mark.First)]);

    public MarksOf<T> Find<T>()
        where T : Sense => Find<T>(First, End);

    /// <summary>The marks of one kind that begin from <paramref name="first"/> on and end before <paramref name="end"/>.</summary>
    public MarksOf<T> Find<T>(int first, int end)
        where T : Sense => new(_marks, IndexFrom(first), end);

    /// <summary>The index of the first mark that begins at <paramref name="first"/> or later.</summary>
    private int IndexFrom(int first)
    {
        var low = 0;
        var high = first <= First ? 0 : _marks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].First < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public bool Has(Particle particle, int first, int end)
    {
        foreach (var (_, sense) in Find<ParticleSense>(first, end))
        {
            if (sense.Particle == particle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The particle that governs what begins at <paramref name="position"/>: directly before it, or before its article.</summary>
    public Particle? Before(int position)
    {
        Particle? found = null;
        foreach (var mark in _marks)
        {
            if (mark.First >= position)
            {
                break;
            }

            if (mark.Sense is ParticleSense { Particle: not Particle.Auxiliary } sense
                && (mark.End == position || (mark.End == position - 1 && Tokens[mark.End].IsWord && Tokens[mark.End].Norm.Length <= 4)))
            {
                // "per la Russia": the article does not hide the preposition before it.
                found = sense.Particle == Particle.The && found is not null && mark.End == position ? found : sense.Particle;
            }
        }

        return found;
    }

    /// <summary>What governs an actor: its case where that tells, else the particle before it.</summary>
    public Particle? Before(Mark mark, ActorSense actor) => actor.Form switch
    {
        ActorForm.Dative => Particle.To,
        // The bare case is whoever does it ("Ираном"), with a preposition it is whom it comes from ("из Ирана").
        ActorForm.Ablative => mark.Length == 1 ? Particle.By : Particle.From,
        ActorForm.Genitive => Particle.Of,
        ActorForm.Locative => Particle.In,
        ActorForm.Comitative => Particle.With,
        _ => Before(mark.First),
    };

    public bool HasPunctuation(string marks, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Punctuation && marks.Contains(Tokens[i].Norm, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
