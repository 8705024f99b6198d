using System.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// What is left of a name when the press of every country has written it in its own way: the consonants, those that
/// are confused counted as one. "Pezeshkian", "Peseschkian" and "Pezechkian" are all PSKN; "Dehghan", "Dehqan" and
/// "Dehgan" are all DKN.
/// </summary>
internal static class NameSound
{
    /// <summary>Longest first, so that "sch" is not read as an "s". What has no sound of its own is told by '\0'.</summary>
    private static readonly (string Letters, char Sound)[] _groups =
    [
        ("dsch", '\0'), ("dzh", '\0'), ("dj", '\0'), ("tsch", 'S'), ("shch", 'S'), ("sch", 'S'), ("tch", 'S'), ("tz", 'S'), ("ts", 'S'),
        ("sh", 'S'), ("ch", 'S'), ("zh", 'S'), ("cz", 'S'), ("sz", 'S'), ("kh", 'K'), ("gh", 'K'), ("ck", 'K'), ("ph", 'F'),
        ("ce", 'S'), ("ci", 'S'), ("c", 'K'), ("g", 'K'), ("k", 'K'), ("q", 'K'), ("s", 'S'), ("z", 'S'), ("x", 'S'), ("v", 'V'), ("w", 'V'),
        ("b", 'B'), ("d", 'D'), ("f", 'F'), ("l", 'L'), ("m", 'M'), ("n", 'N'), ("p", 'P'), ("r", 'R'), ("t", 'T'),
    ];

    /// <param name="name">Normalised, in Latin letters.</param>
    public static string Of(string name)
    {
        var sound = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length;)
        {
            var (letters, next) = GroupAt(name, i);
            if (next != '\0')
            {
                // "Massoud" is "Masoud", and what is one sound here is two there: "Pesekhian".
                if (sound.Length == 0 || sound[^1] != next)
                {
                    sound.Append(next);
                }
            }
            else if (sound.Length == 0 && name[i] is 'a' or 'e' or 'i' or 'o' or 'u')
            {
                sound.Append('A');
            }

            i += letters;
        }

        return sound.ToString();
    }

    private static (int Letters, char Sound) GroupAt(string name, int at)
    {
        foreach (var (letters, sound) in _groups)
        {
            if (string.CompareOrdinal(name, at, letters, 0, letters.Length) == 0)
            {
                return (letters.Length, sound);
            }
        }

        return (1, '\0');
    }
}
