using System.Globalization;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Files that are one article.</summary>
internal static class WholeFile
{
    /// <exception cref="UnreadableArticleException">It is larger than the limit.</exception>
    public static async Task<Incoming> ReadAsync(FormatInput input, ArticleForm form, int limit, CancellationToken cancellation) =>
        new(input.Path, input.Name, form, await BytesAsync(input, limit, "Split it into one file for each article.", cancellation), input.Charset, ArticleFacts.None);

    /// <param name="advice">What to do about a file that is too large.</param>
    /// <exception cref="UnreadableArticleException">It is larger than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(FormatInput input, int limit, string advice, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await input.Content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > limit)
            {
                var megabytes = (limit / (double)ReadingLimits.Megabyte).ToString("0.#", CultureInfo.InvariantCulture);
                throw new UnreadableArticleException($"{input.Path} has more than {megabytes} MB, and no more is read of such a file. {advice}");
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return bytes.ToArray();
    }
}
