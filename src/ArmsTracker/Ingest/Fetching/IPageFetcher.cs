namespace ArmsTracker.Ingest.Fetching;

/// <summary>Gets one page of the public web, as a person would who gave its address.</summary>
public interface IPageFetcher
{
    /// <exception cref="FetchException">There is no page to be had; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled. Running out of time is a <see cref="FetchException"/>.</exception>
    Task<FetchedPage> FetchAsync(Uri address, FetchConditions conditions, CancellationToken cancellation);
}
