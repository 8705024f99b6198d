namespace ArmsTracker.Extraction.Text;

/// <summary>Cuts text into tokens in one pass; work grows with the length of the text and nothing else.</summary>
public static class Tokenizer
{
    /// <summary>A word longer than this is cut: no word of the press is, but a hostile text may hold one of megabytes.</summary>
    private const int LongestWord = 256;

    /// <summary>In a shorter text, such as the hundred thousand words of the lexicons, no word comes often enough to be kept.</summary>
    private const int Pooling = 64;

    public static List<Token> Tokenize(string text)
    {
        var pool = text.Length < Pooling ? (Dictionary<string, (string Norm, bool IsAccented)>.AlternateLookup<ReadOnlySpan<char>>?)null
            : new Dictionary<string, (string Norm, bool IsAccented)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new List<Token>((text.Length / 5) + 1);
        var isWrapped = LineWrap.IsIn(text);
        var gap = Gap.Paragraph;
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            var letter = text[position];
            if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u00AD')
            {
                position = SkipSpace(text, position, isWrapped, out var isParagraph);
                gap = isParagraph || gap == Gap.Paragraph ? Gap.Paragraph : Gap.Space;
                continue;
            }

            if (EndOfAddress(text, position) is var end && end > position)
            {
                position = end;
                tokens.Add(new Token(start, position, TokenKind.Word, gap, LetterCase.Lower, "http"));
            }
            else if (IsWordPart(text, position))
            {
                position = EndOfWord(text, position);
                if (IsAccentedE(text, start, position))
                {
                    // "e' arrivato": typewriters had no È.
                    tokens.Add(new Token(start, ++position, TokenKind.Word, gap, CaseOf(text.AsSpan(start, 1)), "è"));
                    gap = Gap.None;
                    continue;
                }

                var word = text.AsSpan(start, position - start);
                var (norm, isAccented) = pool is { } known ? Pooled(known, word) : Folded(word);
                tokens.Add(new Token(start, position, TokenKind.Word, gap, CaseOf(word), norm, isAccented));
            }
            else if (char.IsAsciiDigit(letter))
            {
                position = EndOfNumber(text, position);
                tokens.Add(new Token(start, position, TokenKind.Number, gap, LetterCase.Lower, text[start..position]));
            }
            else if (JoinsWords(text, position) is { } join)
            {
                position++;
                gap = join;
                continue;
            }
            else
            {
                position = EndOfPunctuation(text, position);
                tokens.Add(new Token(start, position, TokenKind.Punctuation, gap, LetterCase.Lower, text[start..position]));
            }

            gap = Gap.None;
        }

        return tokens;
    }

    private static (string Norm, bool IsAccented) Pooled(
        Dictionary<string, (string Norm, bool IsAccented)>.AlternateLookup<ReadOnlySpan<char>> pool, ReadOnlySpan<char> word)
    {
        if (!pool.TryGetValue(word, out var folded))
        {
            folded = Folded(word);
            pool[word] = folded;
        }

        return folded;
    }

    private static (string Norm, bool IsAccented) Folded(ReadOnlySpan<char> word)
    {
        var norm = Normaliser.Fold(word);
        return (norm, !word.Equals(norm, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A blank line ends a paragraph; so does a line end, unless the next line goes on in the middle of a sentence.</summary>
    private static int SkipSpace(string text, int position, bool isWrapped, out bool isParagraph)
    {
        var lineEnd = -1;
        var lines = 0;
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '\u200B' or '\uFEFF' or '\u00AD'))
        {
            if (text[position] is '\n' or '\u2028' or '\u2029')
            {
                lineEnd = lines++ == 0 ? position : lineEnd;
            }

            position++;
        }

        isParagraph = lines > 1 || (lines == 1 && !LineWrap.GoesOn(text, lineEnd, position, isWrapped));
        return position;
    }

    /// <summary>The end of a web address that begins here, else the position itself: the words in an address say nothing.</summary>
    private static int EndOfAddress(string text, int position)
    {
        if (text[position] != 'h' || !(text.AsSpan(position).StartsWith("http://", StringComparison.Ordinal) || text.AsSpan(position).StartsWith("https://", StringComparison.Ordinal)))
        {
            return position;
        }

        while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not (')' or ']' or '>' or '"' or '”' or '»'))
        {
            position++;
        }

        return text[position - 1] is '.' or ',' or ';' ? position - 1 : position;
    }

    private static bool IsWordPart(string text, int position) =>
        char.IsLetter(text[position]) || char.IsSurrogatePair(text, position) && char.IsLetter(text, position)
        || text[position] is >= '\u0300' and <= '\u036F';

    private static int EndOfWord(string text, int position)
    {
        var limit = Math.Min(text.Length, position + LongestWord);
        while (position < limit && IsWordPart(text, position))
        {
            position += char.IsHighSurrogate(text[position]) ? 2 : 1;
        }

        return position;
    }

    private static bool IsAccentedE(string text, int start, int end) =>
        end - start == 1 && text[start] is 'e' or 'E' && end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == ' ';

    private static int EndOfNumber(string text, int position)
    {
        var limit = Math.Min(text.Length, position + LongestWord);
        while (position < limit
            && (char.IsAsciiDigit(text[position])
                || (text[position] is '.' or ',' or ':' or '/' && position + 1 < limit && char.IsAsciiDigit(text[position + 1]))))
        {
            position++;
        }

        return position;
    }

    private static Gap? JoinsWords(string text, int position)
    {
        if (position == 0 || position + 1 >= text.Length || !char.IsLetterOrDigit(text[position - 1]) || !char.IsLetterOrDigit(text[position + 1]))
        {
            return null;
        }

        return text[position] switch
        {
            '-' or '\u2010' or '\u2011' => Gap.Hyphen,

            // "Su–35": an en dash between a letter and a digit is a hyphen, between two numbers it is a range.
            '\u2013' when char.IsLetter(text[position - 1]) && char.IsDigit(text[position + 1]) => Gap.Hyphen,
            '\'' or '\u2019' or '\u02BC' or '`' => Gap.Apostrophe,
            _ => null,
        };
    }

    private static int EndOfPunctuation(string text, int position)
    {
        var letter = text[position];
        if (letter is '.' or '\'' or '-' && position + 1 < text.Length && text[position + 1] == letter)
        {
            var limit = Math.Min(text.Length, position + LongestWord);
            while (position < limit && text[position] == letter)
            {
                position++;
            }

            return position;
        }

        return position + (char.IsSurrogatePair(text, position) ? 2 : 1);
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return LetterCase.Lower;
        }

        if (word.Length == 1)
        {
            return LetterCase.Capital;
        }

        foreach (var letter in word[1..])
        {
            if (char.IsLower(letter))
            {
                return LetterCase.Capital;
            }
        }

        return LetterCase.AllCapitals;
    }
}
