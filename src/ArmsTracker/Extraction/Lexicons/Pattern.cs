using System.Runtime.InteropServices;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// One surface form of a lexicon. Words stand apart by blanks; <c>word*</c> begins so, <c>*word</c> ends so, <c>a|b</c>
/// is either, <c>word?</c> may be missing, and <c>..</c> stands for up to four words. A capital in the pattern asks for
/// a capital in the text, all capitals for all capitals. "Su-35" also matches "Su35", and "Su 35" also "Su-35".
/// </summary>
internal sealed class Pattern
{
    private const int LongestGap = 4;

    private readonly Slot[] _slots;

    private Pattern(IEnumerable<Slot> slots) => _slots = [.. slots];

    public bool MayBeginWith(string norm) => _slots[0].Words.Exists(word => word.AcceptsNorm(norm));

    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>Equal for two patterns that match the same words, however the lexicons write them.</summary>
    public string Key => string.Join(' ', Slots.Select(slot => slot.Key));

    /// <summary>The pattern in all its readings: one for each choice of optional words.</summary>
    /// <param name="accentsTell">Whether a word written with an accent or umlaut matches no word without one.</param>
    /// <exception cref="FormatException">The pattern has no word that must be there.</exception>
    public static IReadOnlyList<Pattern> Parse(string text, bool accentsTell = false)
    {
        List<List<Slot>> readings = [[]];
        var isGap = false;
        foreach (var piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece == "..")
            {
                isGap = true;
                continue;
            }

            var isOptional = piece.EndsWith('?');
            var slots = ReadSlots(isOptional ? piece[..^1] : piece, isGap, accentsTell);
            isGap = false;
            readings = isOptional
                ? [.. readings, .. readings.Select(reading => reading.Concat(slots).ToList())]
                : [.. readings.Select(reading => reading.Concat(slots).ToList())];
        }

        if (readings.Any(reading => reading.Count == 0))
        {
            throw new FormatException($"'{text}' has no word that must be there.");
        }

        return [.. readings.Select(reading => new Pattern(reading))];
    }

    /// <summary>Where the pattern ends if it begins at token <paramref name="first"/>, else -1.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int first, int limit)
    {
        var position = first;
        for (var i = 0; i < _slots.Length; i++)
        {
            var slot = _slots[i];
            var tries = slot.AfterGap ? LongestGap : 0;
            while (position < limit && !(slot.Accepts(in tokens[position]) && (i == 0 || slot.AcceptsGap(in tokens[position]))))
            {
                if (i > 0 && !slot.IsTight && IsPassedOver(in tokens[position]))
                {
                    position++;
                    continue;
                }

                if (tries-- == 0 || tokens[position].Kind == TokenKind.Punctuation)
                {
                    return -1;
                }

                position++;
            }

            if (position >= limit)
            {
                return -1;
            }

            position++;
        }

        return position;
    }

    /// <summary>A name in quotation marks is read as if it stood without: "production of “Gerans”".</summary>
    public static bool IsPassedOver(in Token token) => token.Norm is "«" or "“" or "\"" or "„" or "»" or "”";

    private static List<Slot> ReadSlots(string piece, bool afterGap, bool accentsTell)
    {
        var slots = new List<Slot>();
        var alternatives = piece.Split('|');
        foreach (var alternative in alternatives)
        {
            var tokens = Tokenizer.Tokenize(alternative.Trim('*'));
            if (tokens.Count == 0 || (tokens.Count > 1 && alternatives.Length > 1))
            {
                throw new FormatException($"'{piece}': one word on each side of '|'.");
            }

            for (var i = 0; i < tokens.Count; i++)
            {
                var norm = tokens[i].Norm;
                var written = alternative.AsSpan().Trim('*')[tokens[i].Start..tokens[i].End];
                var word = new WordPattern(
                    norm,
                    // Most words are written as they are compared, and there are a hundred thousand of them.
                    written.SequenceEqual(norm) ? norm : written.ToString(),
                    MustBeAccented: accentsTell && tokens[i].IsAccented,
                    OpenEnd: alternative.EndsWith('*') && i == tokens.Count - 1,
                    OpenStart: alternative.StartsWith('*') && i == 0,
                    tokens[i].Case);
                if (slots.Count == i)
                {
                    slots.Add(new Slot([], i == 0 && afterGap, isTight: i > 0 && tokens[i].Gap is Gap.Hyphen or Gap.None));
                }

                slots[i].Words.Add(word);
            }
        }

        return slots;
    }
}

/// <summary>What may stand at one place of a pattern.</summary>
internal sealed class Slot(List<WordPattern> words, bool afterGap, bool isTight)
{
    /// <summary>Some verbs have more than a hundred forms; so many are looked up and not compared one by one.</summary>
    private const int Many = 8;

    private Forms? _forms;

    public List<WordPattern> Words { get; } = words;

    /// <summary>Whether up to four words may stand before it.</summary>
    public bool AfterGap { get; } = afterGap;

    /// <summary>Whether it was written with a hyphen, so that a blank before it does not match.</summary>
    public bool IsTight { get; } = isTight;

    public bool Accepts(in Token token) => Words.Count > Many
        ? (_forms ??= new Forms(Words)).Accept(in token)
        : AnyAccepts(CollectionsMarshal.AsSpan(Words), in token);

    public string Key => (AfterGap ? ".." : "") + (IsTight ? "-" : "") + string.Join('|', Words.Select(word => word.Key).Order(StringComparer.Ordinal));

    public bool AcceptsGap(in Token token) => !IsTight || token.Gap is Gap.None or Gap.Hyphen or Gap.Apostrophe;

    private static bool AnyAccepts(ReadOnlySpan<WordPattern> words, in Token token)
    {
        foreach (var word in words)
        {
            if (word.Accepts(in token))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Forms(List<WordPattern> words)
    {
        private readonly Dictionary<string, WordPattern[]> _whole = words.Where(word => !word.IsOpen)
            .GroupBy(word => word.Norm, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        private readonly WordPattern[] _open = [.. words.Where(word => word.IsOpen)];

        public bool Accept(in Token token) =>
            (_whole.TryGetValue(token.Norm, out var forms) && AnyAccepts(forms, in token)) || AnyAccepts(_open, in token);
    }
}

/// <param name="Written">The word as the lexicon writes it, accents and all.</param>
/// <param name="MustBeAccented">Whether the word is another one without its accent: "könnte".</param>
internal sealed record WordPattern(string Norm, string Written, bool MustBeAccented, bool OpenEnd, bool OpenStart, LetterCase Case)
{
    public string Key => $"{(OpenStart ? "*" : "")}{Norm}{(OpenEnd ? "*" : "")}{(MustBeAccented ? "'" : "")}{(int)Case}";

    public bool IsOpen => OpenStart || OpenEnd;

    public bool Accepts(in Token token) => AcceptsCase(token.Case) && (!MustBeAccented || token.IsAccented) && AcceptsNorm(token.Norm);

    public bool AcceptsNorm(string norm) => (OpenStart, OpenEnd) switch
    {
        (false, false) => string.Equals(norm, Norm, StringComparison.Ordinal),
        (false, true) => norm.StartsWith(Norm, StringComparison.Ordinal),
        (true, false) => norm.EndsWith(Norm, StringComparison.Ordinal),
        _ => norm.Contains(Norm, StringComparison.Ordinal),
    };

    private bool AcceptsCase(LetterCase text) => Case switch
    {
        LetterCase.Lower => true,
        LetterCase.Capital => text != LetterCase.Lower,
        _ => text == LetterCase.AllCapitals,
    };
}
