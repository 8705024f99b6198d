using System.Net;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Follows redirects by hand, so that every address on the way is checked like the first.</summary>
internal sealed class Redirects(AddressRules rules, GuardedClient client)
{
    public const int Most = 5;

    /// <summary>The answer that is no redirect. Its <c>RequestMessage.RequestUri</c> is where it was found.</summary>
    /// <param name="admit">Asked before each address; refuses by throwing.</param>
    /// <exception cref="FetchException">The way leads where nothing may be asked, or nowhere.</exception>
    public async Task<HttpResponseMessage> GetAsync(
        Uri address, FetchConditions conditions, Func<Uri, CancellationToken, Task> admit, CancellationToken cancellation)
    {
        var next = rules.Check(address);
        var seen = new HashSet<Uri>();
        while (true)
        {
            if (!seen.Add(next))
            {
                throw new FetchException($"{next} leads in a circle, perhaps because it wants cookies. Save the page in a browser and import the file.");
            }

            if (seen.Count > Most + 1)
            {
                throw new FetchException($"{address} leads on more than {Most} times. Open it in a browser and give the address where it ends.");
            }

            await admit(next, cancellation);
            var response = await client.GetAsync(next, conditions, cancellation);
            if (!IsRedirect(response.StatusCode))
            {
                return response;
            }

            using (response)
            {
                next = rules.Check(Target(next, response));
            }
        }
    }

    /// <exception cref="FetchException">It leads nowhere, or away from an encrypted connection.</exception>
    internal static Uri Target(Uri from, HttpResponseMessage response)
    {
        // As text: on Unix .NET takes a Location of "/news" alone for the name of a file.
        if (!response.Headers.NonValidated.TryGetValues("Location", out var values)
            || values.Count != 1
            || !Uri.TryCreate(from, values.ToString(), out var target))
        {
            throw new FetchException($"{from} leads on, but not to an address that can be read. Open it in a browser and give the address where it ends.");
        }

        return from.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp
            ? throw new FetchException($"{from} leads from an encrypted connection to one that anyone on the way can read and change. If you trust it, give the address where it ends: {target}")
            : target;
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
