using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Tests.Web.Claims;
using ArmsTracker.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web;

/// <summary>
/// The whole app at a port of its own, with the seeds that it imports at its first start and one hostile article in a
/// store of its own, its claims related by hand; and a browser, where this machine has one. Shared by all tests of the collection, which only read.
/// </summary>
public sealed class RunningApp : WebApplicationFactory<App>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("armstracker-web-");

    public RunningApp() => UseKestrel(0);

    public Uri Address => ClientOptions.BaseAddress;

    public TestBrowser Browser { get; } = new();

    public async Task InitializeAsync()
    {
        StartServer();
        var (article, mentions) = HostileArticle.Read();
        await Services.GetRequiredService<ArticleFiling>().FileAsync(article, mentions);
        await RelatedClaims.AddAsync(Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>());
        await Browser.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Browser.DisposeAsync();
        await DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Data", _folder.FullName);
}

[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "the running app";
}
