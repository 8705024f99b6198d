using System.Net.Sockets;
using System.Security.Authentication;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Says in a sentence what went wrong between here and a server.</summary>
internal static class NetworkFailure
{
    public static FetchException Of(Exception failure, string host)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Known(cause, host) is { } known)
            {
                return known;
            }
        }

        return new FetchException($"{host} does not answer as a web server does. Check the address, or save the page in a browser and import the file.", failure);
    }

    private static FetchException? Known(Exception cause, string host) => cause switch
    {
        // From within the making of the connection.
        FetchException refused => refused,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => new FetchException(
            $"There is no server called {host}. Check the address for a slip of the pen.", cause),
        SocketException { SocketErrorCode: SocketError.TryAgain } => Temporary(
            $"The name {host} cannot be looked up now. Check this machine's connection to the internet, and try again later.", cause),
        SocketException { SocketErrorCode: SocketError.ConnectionReset } => BrokenOff(cause, host),
        SocketException => Temporary($"{host} cannot be reached. Check the address and this machine's connection to the internet, or try again later.", cause),
        AuthenticationException => new FetchException(
            $"{host} cannot prove that it is {host}: its certificate is not valid, or the connection is tampered with. Open the page in a browser, and if you trust it, paste its text.", cause),
        InvalidDataException => new FetchException(
            $"{host} sends the page damaged: it cannot be decompressed. Save the page in a browser and import the file.", cause),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => Temporary(
            $"The proxy through which this server goes does not let it reach {host}. Ask whoever runs the proxy, or save the page in a browser and import the file.", cause),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => BrokenOff(cause, host),
        _ => null,
    };

    private static FetchException BrokenOff(Exception cause, string host) =>
        Temporary($"{host} broke off before the page had come whole. Try again later.", cause);

    private static FetchException Temporary(string message, Exception cause) => new(message, cause) { IsTemporary = true };
}
