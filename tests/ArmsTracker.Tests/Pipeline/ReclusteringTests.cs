using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Store.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Pipeline;

public sealed class ReclusteringTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public ReclusteringTests() =>
        _services = new ServiceCollection().AddLogging().AddPipeline(_folder["armstracker.db"]).BuildServiceProvider();

    private Reclustering Reclustering => _services.GetRequiredService<Reclustering>();

    public async Task InitializeAsync() => await _services.GetRequiredService<DatabaseSetup>().MigrateAsync();

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Gathering_anew_gives_the_same_claims_with_the_same_addresses()
    {
        await ImportAsync();
        var before = await ClaimsAsync();

        await Reclustering.RunAsync(new Reports());

        Assert.NotEmpty(before);
        Assert.Equal(before, await ClaimsAsync());
    }

    [Fact]
    public async Task A_store_of_other_rules_is_gathered_anew_once()
    {
        await ImportAsync();
        var first = new Reports();
        await Reclustering.RunIfNeededAsync(first);
        var second = new Reports();
        await Reclustering.RunIfNeededAsync(second);

        Assert.NotEmpty(first.All);
        Assert.Empty(second.All);
    }

    [Fact]
    public async Task What_is_stopped_leaves_the_store_as_it_was()
    {
        await ImportAsync();
        var before = await ClaimsAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reclustering.RunAsync(new Reports(stop.Cancel), stop.Token));

        Assert.Equal(before, await ClaimsAsync());
    }

    private Task<ImportSummary> ImportAsync() => _services.GetRequiredService<ImportPipeline>().ImportAsync(new ImportRequest([FixtureFiles.Seeds]));

    /// <summary>All claims as text, in an order of their own.</summary>
    private async Task<List<string>> ClaimsAsync()
    {
        var claims = new List<string>();
        await foreach (var claim in _services.GetRequiredService<ClaimList>().ReadAsync())
        {
            claims.Add($"{claim.Id} {claim.Statement} {claim.Thread} {claim.Articles} {claim.Origins} {claim.Credibility} "
                + $"{string.Join(' ', claim.Mentions.Order())} {string.Join(' ', claim.Relations)}");
        }

        claims.Sort(StringComparer.Ordinal);
        return claims;
    }

    private sealed class Reports(Action? then = null) : IProgress<ReclusteringProgress>
    {
        public List<ReclusteringProgress> All { get; } = [];

        public void Report(ReclusteringProgress value)
        {
            All.Add(value);
            then?.Invoke();
        }
    }
}
