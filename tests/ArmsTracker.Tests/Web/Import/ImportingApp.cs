using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web.Import;

/// <summary>
/// The whole app with an empty store that its tests fill. A file whose name has "slow" in it is imported when the test
/// opens the gate.
/// </summary>
public sealed class ImportingApp : WebApplicationFactory<App>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("armstracker-import-");

    public ImportingApp() => UseKestrel(0);

    public Uri Address => ClientOptions.BaseAddress;

    public string Data => _folder.FullName;

    public TestBrowser Browser { get; } = new();

    public TaskCompletionSource Gate { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task InitializeAsync()
    {
        StartServer();
        await Browser.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        Gate.TrySetResult();
        await Browser.DisposeAsync();
        await DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("Data", _folder.FullName)
        .UseSetting("Seeds", "")
        .ConfigureTestServices(services => services.AddSingleton<ImportRun>(provider => async (sources, progress, cancellation) =>
        {
            foreach (var source in sources)
            {
                if (Path.GetFileName(source).Contains("slow", StringComparison.Ordinal))
                {
                    await Gate.Task.WaitAsync(cancellation);
                }

                await new PipelineRun(provider.GetRequiredService<ImportPipeline>()).RunAsync([source], progress, cancellation);
            }
        }));
}

[CollectionDefinition(Name)]
public sealed class ImportingCollection : ICollectionFixture<ImportingApp>
{
    public const string Name = "the importing app";
}
