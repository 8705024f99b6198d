using System.Buffers;
using System.Text;

namespace ArmsTracker.Ingest;

/// <summary>Tells UTF-8 that was damaged from text in another encoding, which has next to no valid UTF-8 sequence in it.</summary>
internal static class BrokenUtf8
{
    /// <summary>Where the first damage is, or null where the bytes are not mostly UTF-8.</summary>
    public static int? Position(ReadOnlySpan<byte> bytes)
    {
        int? first = null;
        int valid = 0, broken = 0, position = 0, endOfDamage = -1;
        while (position < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[position..], out _, out var length);
            if (status != OperationStatus.Done)
            {
                first ??= position;
                // One damaged character is several bad bytes in a row.
                broken += position == endOfDamage ? 0 : 1;
                endOfDamage = position + Math.Max(length, 1);
            }
            else if (length > 1)
            {
                valid++;
            }

            position += Math.Max(length, 1);
        }

        return valid > broken ? first : null;
    }
}
