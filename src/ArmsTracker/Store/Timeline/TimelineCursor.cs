using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArmsTracker.Store.Timeline;

/// <summary>The parts of the timeline, in the order in which they stand.</summary>
internal enum Lane
{
    Dated,
    YearUnknown,
    NoDate,
}

/// <summary>A place between two claims of a timeline. Its text is opaque to those who use it.</summary>
public sealed record TimelineCursor
{
    internal TimelineCursor(bool backward, Lane lane, int key, string claimId) =>
        (Backward, Lane, Key, ClaimId) = (backward, lane, key, claimId);

    /// <summary>True where the page ends before this place, false where it begins after it.</summary>
    internal bool Backward { get; }

    internal Lane Lane { get; }

    /// <summary>The claim's sort key; 0 in the undated lanes.</summary>
    internal int Key { get; }

    /// <summary>The claim next to this place.</summary>
    internal string ClaimId { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Lane}.{Key}.{ClaimId}");

    internal static bool TryParse(string text, bool backward, [NotNullWhen(true)] out TimelineCursor? cursor)
    {
        cursor = null;
        var parts = text.Split('.');
        if (parts.Length != 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var lane)
            || !Enum.IsDefined((Lane)lane)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            || !PublicId.IsValid(parts[2]))
        {
            return false;
        }

        cursor = new TimelineCursor(backward, (Lane)lane, key, parts[2]);
        return true;
    }
}
