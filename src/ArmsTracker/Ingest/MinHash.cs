using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ArmsTracker.Ingest;

/// <summary>Locality-sensitive hashing of sets: sets that share most of their members have a band in common.</summary>
internal static class MinHash
{
    private const int BandCount = 16;
    private const int Rows = 4;

    /// <summary>Odd multipliers and addends of 64 hash functions, the same in every store and on every machine.</summary>
    private static readonly (ulong Factor, ulong Addend)[] _functions = [.. Enumerable.Range(0, BandCount * Rows).Select(i => (Mixed(2 * i) | 1, Mixed((2 * i) + 1)))];

    public static IReadOnlyList<long> Bands(IReadOnlyCollection<ulong> members)
    {
        var least = new ulong[_functions.Length];
        Array.Fill(least, ulong.MaxValue);
        foreach (var member in members)
        {
            for (var i = 0; i < least.Length; i++)
            {
                // The high bits of the product depend on all bits of the member.
                var (factor, addend) = _functions[i];
                var hash = ((member * factor) + addend) >> 32;
                least[i] = Math.Min(least[i], hash);
            }
        }

        return [.. least.Chunk(Rows).Select((rows, band) =>
            unchecked((long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(rows.AsSpan()), seed: band)))];
    }

    private static ulong Mixed(int number) => XxHash3.HashToUInt64(BitConverter.GetBytes(number));
}
