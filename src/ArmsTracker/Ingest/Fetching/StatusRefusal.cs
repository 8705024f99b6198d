namespace ArmsTracker.Ingest.Fetching;

/// <summary>Says in a sentence why a server answered with something else than a page.</summary>
internal static class StatusRefusal
{
    private const string ByHand = "Open it in a browser, and paste its text or save the page and import the file.";

    public static FetchException Of(HttpResponseMessage response, TimeProvider clock)
    {
        var host = response.RequestMessage!.RequestUri!.Host;
        var status = (int)response.StatusCode;
        var retryAfter = RetryAfter(response, clock);
        return new FetchException(Sentence(host, status, retryAfter))
        {
            IsTemporary = status is 408 or 425 or 429 or >= 500,
            RetryAfter = retryAfter,
        };
    }

    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Sentence(string host, int status, TimeSpan? retryAfter) => status switch
    {
        401 => $"{host} shows this page only to those who sign in (HTTP 401). {ByHand}",
        407 => "The proxy through which this server goes wants to be signed in to (HTTP 407). Ask whoever runs the proxy.",
        402 => $"{host} wants to be paid for this page (HTTP 402). {ByHand}",
        403 => $"{host} does not let programs read this page (HTTP 403). {ByHand}",
        404 or 410 => $"{host} has no page at this address (HTTP {status}). Check the address, or look for the page in a web archive.",
        429 => $"{host} was asked too often (HTTP 429). Try again {When(retryAfter)}.",
        451 => $"{host} may not show this page for legal reasons (HTTP 451). Look for it in a web archive.",
        408 or 425 => $"{host} wants to be asked again (HTTP {status}). Try again {When(retryAfter)}.",
        >= 500 => $"{host} has a problem of its own (HTTP {status}). Try again {When(retryAfter)}.",
        _ => $"{host} answers with HTTP {status}, which is no page. {ByHand}",
    };

    private static string When(TimeSpan? retryAfter) => retryAfter switch
    {
        null => "later",
        { TotalSeconds: < 90 } => "in a minute",
        { TotalMinutes: < 90 } wait => $"in {Math.Ceiling(wait.TotalMinutes)} minutes",
        { TotalHours: < 36 } wait => $"in {Math.Ceiling(wait.TotalHours)} hours",
        { } wait => $"in {Math.Ceiling(wait.TotalDays)} days",
    };
}
