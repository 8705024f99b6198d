using System.Runtime.CompilerServices;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Pipeline;

/// <summary>An article that has come in and is not read yet.</summary>
/// <param name="Bytes">How much of the files has been read so far.</param>
/// <param name="TotalBytes">See <see cref="ImportProgress"/>.</param>
internal sealed record Arrival(Incoming Incoming, long Bytes, long? TotalBytes, bool IsOfMany);

/// <summary>Opens what an import was given, one after the other, and takes the articles out.</summary>
public sealed class ImportSources(IPageFetcher fetcher)
{
    /// <summary>For people.</summary>
    private const string StandardInput = "standard input";

    internal async IAsyncEnumerable<Arrival> ReadAsync(ImportRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var formats = new ArticleFormats(fields: request.Fields);
        var sources = request.Sources.Select(source => (Source: source, Files: IsFile(source) ? SourceFiles.Find([source]).ToArray() : null)).ToArray();
        long? total = sources.All(source => source.Files is not null) ? sources.Sum(source => source.Files!.Sum(file => file.Bytes)) : null;
        var before = 0L;
        foreach (var (source, files) in sources)
        {
            foreach (var file in files ?? [])
            {
                await foreach (var (incoming, bytes) in OfFileAsync(formats, file, cancellation))
                {
                    yield return new Arrival(incoming, before + bytes, total, incoming.Path != file.Path);
                }

                before += file.Bytes;
            }

            if (source == ImportRequest.StandardInputName)
            {
                await foreach (var incoming in formats.ReadAsync(request.StandardInput ?? Stream.Null, StandardInput, null, cancellation))
                {
                    yield return new Arrival(incoming, before, total, incoming.Path != StandardInput);
                }
            }
            else if (files is null)
            {
                await foreach (var incoming in OfAddressAsync(formats, new Uri(source), cancellation))
                {
                    // Only what is the page itself was fetched from its address.
                    yield return new Arrival(incoming, before, total, incoming.FetchedFrom is null && incoming.Problem is null);
                }
            }
        }
    }

    private static bool IsFile(string source) => source != ImportRequest.StandardInputName
        && !(Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private static async IAsyncEnumerable<(Incoming Incoming, long Bytes)> OfFileAsync(
        ArticleFormats formats, SourceFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (file.Problem is { } problem)
        {
            yield return (Incoming.Refused(file.Path, problem), 0);
            yield break;
        }

        FileStream? stream = null;
        await foreach (var incoming in formats.ReadFileAsync(file.Path, opened => stream = opened, cancellation))
        {
            yield return (incoming, stream is { CanRead: true } open ? open.Position : file.Bytes);
        }
    }

    private async IAsyncEnumerable<Incoming> OfAddressAsync(ArticleFormats formats, Uri address, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FetchedPage? page = null;
        string? problem = null;
        try
        {
            page = await fetcher.FetchAsync(address, FetchConditions.None, cancellation);
        }
        catch (FetchException e)
        {
            problem = e.Message;
        }

        if (page is null)
        {
            yield return Incoming.Refused(address.OriginalString, problem!);
            yield break;
        }

        await foreach (var incoming in formats.ReadFetchedAsync(page, cancellation))
        {
            yield return incoming;
        }
    }
}
