using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>A real web server on this machine, which remembers what it was asked. It has no robots.txt unless a test maps one.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app)
    {
        _app = app;
        app.Use((context, next) =>
        {
            Seen.Enqueue(new Request(context.Request.Path + context.Request.QueryString, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            return next(context);
        });
        app.UseRouting();
    }

    public ConcurrentQueue<Request> Seen { get; } = new();

    /// <summary>The paths that were asked for, without those of robots.txt.</summary>
    public IEnumerable<string> Pages => Seen.Select(request => request.Path).Where(path => path != "/robots.txt");

    public Uri Root => new(_app.Urls.Single());

    public string Host => Root.Authority;

    public Uri this[string path] => new(Root, path);

    public static async Task<LoopbackServer> StartAsync(Action<WebApplication> map, Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen ?? (_ => { })));
        var server = new LoopbackServer(builder.Build());
        map(server._app);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A server that answers everything but robots.txt in one way.</summary>
    public static Task<LoopbackServer> AnsweringAsync(RequestDelegate answer) => StartAsync(app =>
    {
        app.MapGet("/robots.txt", () => Results.NotFound());
        app.Map("/{**path}", answer);
    });

    public async ValueTask DisposeAsync()
    {
        // What a test left hanging is not waited for.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    internal sealed record Request(string Path, IHeaderDictionary Headers);
}
