using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ArmsTracker.Ingest;

/// <summary>Makes the id of a source that no list knows out of its name, in the Latin letters that ids have.</summary>
internal static class LatinId
{
    private static readonly FrozenDictionary<char, string> _latin = IngestData.Read<Dictionary<string, string>>("latin.yaml")
        .ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);

    /// <summary>"Il Corriere – Esteri" is il-corriere-esteri; null where the name has nothing that can be told in Latin letters.</summary>
    public static string? Of(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
        {
            if (_latin.TryGetValue(character, out var letters))
            {
                id.Append(letters);
                continue;
            }

            // "è" is "e" and its accent.
            foreach (var part in Decomposed(character))
            {
                if (char.IsAsciiLetterOrDigit(part))
                {
                    id.Append(part);
                }
                else if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && part is not ('\'' or '’') && id.Length > 0 && id[^1] != '-')
                {
                    id.Append('-');
                }
            }
        }

        var result = id.ToString().Trim('-');
        return result.Length == 0 ? null : result;
    }

    // Half a surrogate pair has no decomposition.
    private static string Decomposed(char character) =>
        char.IsSurrogate(character) ? "-" : character.ToString().Normalize(NormalizationForm.FormD);
}
