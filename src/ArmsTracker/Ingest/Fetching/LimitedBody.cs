using System.Buffers;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Reads what a server sends and stops at a limit, whatever it announced and however small it was packed.</summary>
internal static class LimitedBody
{
    private const int Piece = 16 * 1024;

    /// <returns>What was sent, or its beginning where there was more than the limit.</returns>
    /// <exception cref="FetchException">The connection broke, or what came cannot be decompressed.</exception>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsCut)> ReadAsync(
        HttpContent content, int limit, string host, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            var body = new ArrayBufferWriter<byte>(Piece);
            while (await stream.ReadAsync(body.GetMemory(Piece)[..Piece], cancellation) is > 0 and var count)
            {
                body.Advance(count);
                if (body.WrittenCount > limit)
                {
                    return (body.WrittenMemory[..limit], true);
                }
            }

            return (body.WrittenMemory, false);
        }
        catch (InvalidOperationException e)
        {
            // How the brotli stream says that its data are invalid.
            throw NetworkFailure.Of(new InvalidDataException(e.Message, e), host);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or HttpRequestException)
        {
            throw NetworkFailure.Of(e, host);
        }
    }
}
