using System.Collections.Frozen;

namespace ArmsTracker.Extraction.Text;

/// <summary>Finds the sentences of a text. What a language writes with a full stop comes from its lexicon.</summary>
/// <param name="abbreviations">Normalised words after which a full stop ends no sentence.</param>
/// <param name="dotMakesOrdinal">Whether "10." is "10th", as in German.</param>
public sealed class SentenceSplitter(FrozenSet<string> abbreviations, bool dotMakesOrdinal)
{
    /// <summary>
    /// No sentence has more tokens: the rules compare the words of a sentence with each other, and a hostile text may
    /// go on for megabytes without a full stop.
    /// </summary>
    public const int LongestSentence = 500;

    /// <summary>From so many tokens on a sentence is cut at the next comma or blank.</summary>
    private const int LongEnough = 400;

    /// <summary>Marks that close a sentence together, "?!»)": more of them end nothing.</summary>
    private const int MostClosingMarks = 16;

    public List<Sentence> Split(IReadOnlyList<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        var paragraph = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > first && tokens[i].Gap == Gap.Paragraph)
            {
                sentences.Add(new Sentence(first, i, paragraph++));
                first = i;
            }

            if (EndsSentence(tokens, i, out var end))
            {
                sentences.Add(new Sentence(first, end, paragraph));
                first = end;
                i = end - 1;
                if (end < tokens.Count && tokens[end].Gap == Gap.Paragraph)
                {
                    paragraph++;
                }
            }
            else if (IsTooLong(tokens, first, i + 1))
            {
                sentences.Add(new Sentence(first, i + 1, paragraph));
                first = i + 1;
            }
        }

        if (first < tokens.Count)
        {
            sentences.Add(new Sentence(first, tokens.Count, paragraph));
        }

        return sentences;
    }

    private static bool IsTooLong(IReadOnlyList<Token> tokens, int first, int end) => end - first >= LongEnough && end < tokens.Count
        && (tokens[end - 1].Is(",") || tokens[end].Gap == Gap.Space || end - first >= LongestSentence - MostClosingMarks);

    private bool EndsSentence(IReadOnlyList<Token> tokens, int i, out int end)
    {
        end = i + 1;
        if (tokens[i].Kind != TokenKind.Punctuation || tokens[i].Norm[0] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        // French sets a blank before its closing mark.
        while (end < tokens.Count && end - i <= MostClosingMarks && (tokens[end].Gap == Gap.None && IsClosing(tokens[end]) || tokens[end].Gap == Gap.Space && tokens[end].Is("»")))
        {
            end++;
        }

        if (end == tokens.Count)
        {
            return true;
        }

        if (tokens[end].Gap is not (Gap.Space or Gap.Paragraph))
        {
            return IsRunOn(tokens, i, end);
        }

        return tokens[end].Gap == Gap.Paragraph || (BeginsSentence(tokens, end) && !IsAbbreviation(tokens, i));
    }

    /// <summary>"… Teheran.Per il ministro": scraped texts lose the blank between sentences; "Ph.D" and "U.S." are not meant.</summary>
    private static bool IsRunOn(IReadOnlyList<Token> tokens, int i, int end)
    {
        const int shortestWord = 3;
        var next = end < tokens.Count && tokens[end].Kind == TokenKind.Punctuation && tokens[end].Norm is "\"" or "“" or "«" ? end + 1 : end;
        return next < tokens.Count && tokens[next] is { IsWord: true, Case: LetterCase.Capital } && tokens[next].End - tokens[next].Start > 1
            && (end > i + 1 || (i > 0 && tokens[i - 1] is { IsWord: true } before && tokens[i].Gap == Gap.None && before.End - before.Start >= shortestWord));
    }

    private static bool IsClosing(Token token) => token.Norm is "\"" or "”" or "»" or "“" or "’" or "'" or "''" or ")" or "]" or "." or "!" or "?";

    private static bool BeginsSentence(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Punctuation => i + 1 >= tokens.Count || tokens[i + 1].Kind != TokenKind.Word || tokens[i + 1].Case != LetterCase.Lower,
            _ => token.Case != LetterCase.Lower,
        };
    }

    private bool IsAbbreviation(IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0 || tokens[i].Norm != "." || tokens[i].Gap != Gap.None)
        {
            return false;
        }

        var before = tokens[i - 1];
        return before.Kind switch
        {
            // "wrote on X." names the network; nobody's initial is meant.
            TokenKind.Word => before.End - before.Start == 1 && before.Case == LetterCase.Capital && before.Norm != "x" || abbreviations.Contains(before.Norm),
            TokenKind.Number => dotMakesOrdinal && before.Norm.Length <= 2 && before.Gap != Gap.Hyphen,
            _ => false,
        };
    }
}
