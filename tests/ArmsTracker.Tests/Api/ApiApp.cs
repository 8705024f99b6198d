using ArmsTracker.Api;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Api;

/// <summary>The API alone, over a store of all annotated articles.</summary>
public sealed class ApiApp : IAsyncLifetime
{
    private readonly AnnotatedStore _annotated = new();
    private WebApplication _app = null!;

    internal TestStore Store => _annotated.Store;

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _annotated.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<Gazetteer>(Store.Gazetteer).AddStore(Store.Path);
        _app = builder.Build();
        _app.MapClaims();
        _app.MapClaim();
        _app.MapThread();
        _app.MapArticleText();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _annotated.DisposeAsync();
    }
}
