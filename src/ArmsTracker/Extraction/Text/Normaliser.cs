using System.Globalization;
using System.Text;

namespace ArmsTracker.Extraction.Text;

/// <summary>
/// The form in which words are compared, for lexicon and text alike: lower case, without the accents of Latin letters.
/// Words of one or two letters keep their accents, because there the accent is all that tells "è" from "e".
/// </summary>
public static class Normaliser
{
    private const int Folded = 0x250;

    private static readonly string?[] Folds = BuildFolds();

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyInRange('\u0300', '\u036F') >= 0)
        {
            word = Compose(word);
        }

        Span<char> buffer = stackalloc char[64];
        var output = new ValueBuilder(buffer);
        var keepAccents = word.Length <= 2;
        foreach (var original in word)
        {
            var letter = char.ToLowerInvariant(original);
            if (letter < '\u0080')
            {
                output.Append(letter);
            }
            else if (letter == 'ё')
            {
                output.Append('е');
            }
            else if (letter is >= '\u0300' and <= '\u036F')
            {
                // A combining mark that has no composed form.
            }
            else if (!keepAccents && letter < Folded && Folds[letter] is { } fold)
            {
                output.Append(fold);
            }
            else
            {
                output.Append(letter);
            }
        }

        return output.ToString();
    }

    private static string Compose(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalised; the word is compared as it is.
            return text;
        }
    }

    private static string?[] BuildFolds()
    {
        var folds = new string?[Folded];
        for (var letter = '\u00C0'; letter < Folded; letter++)
        {
            if (char.IsLetter(letter))
            {
                var parts = letter.ToString().Normalize(NormalizationForm.FormD);
                folds[letter] = parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark
                    ? parts[..1]
                    : null;
            }
        }

        // Letters that Unicode does not decompose but that are written without their stroke all the same.
        folds['ß'] = "ss";
        folds['æ'] = "ae";
        folds['œ'] = "oe";
        folds['ø'] = "o";
        folds['đ'] = "d";
        folds['ł'] = "l";
        folds['ı'] = "i";
        return folds;
    }

    private ref struct ValueBuilder(Span<char> buffer)
    {
        private readonly Span<char> _buffer = buffer;
        private StringBuilder? _long;
        private int _length;

        public void Append(char letter)
        {
            if (_long is not null)
            {
                _long.Append(letter);
            }
            else if (_length < _buffer.Length)
            {
                _buffer[_length++] = letter;
            }
            else
            {
                _long = new StringBuilder().Append(_buffer).Append(letter);
            }
        }

        public void Append(string letters)
        {
            foreach (var letter in letters)
            {
                Append(letter);
            }
        }

        public override readonly string ToString() => _long?.ToString() ?? _buffer[.._length].ToString();
    }
}
