using ArmsTracker.Ingest.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Ingest.Fetching;

public sealed class FetchSettingsTests
{
    [Fact]
    public void Without_settings_pages_are_fetched_within_the_limits()
    {
        var settings = FetchSettings.Read(Configuration());

        Assert.Equal((true, 10 * 1024 * 1024, 20.0, false, false), (settings.Enabled, settings.MaxBytes, settings.Seconds, settings.AnyPort, settings.UseProxy));
        Assert.Empty(settings.AllowedHosts);
    }

    [Fact]
    public void Settings_come_from_their_section()
    {
        var settings = FetchSettings.Read(Configuration(
            ("Fetch:Enabled", "false"), ("Fetch:AllowedHosts:0", "intranet:8080"), ("Fetch:AllowedHosts:1", "[fd00::1]:80"), ("Fetch:MaxBytes", "5000"), ("Fetch:Seconds", "2.5")));

        Assert.Equal((false, 5000, 2.5), (settings.Enabled, settings.MaxBytes, settings.Seconds));
        Assert.Equal(["intranet:8080", "[fd00::1]:80"], settings.AllowedHosts);
    }

    [Theory]
    [InlineData("Fetch:MaxBytes", "0")]
    [InlineData("Fetch:MaxBytes", "many")]
    [InlineData("Fetch:Seconds", "0")]
    [InlineData("Fetch:Seconds", "NaN")]
    [InlineData("Fetch:AllowedHosts:0", "intranet")]
    [InlineData("Fetch:AllowedHosts:0", "*:80")]
    [InlineData("Fetch:AllowedHosts:0", "http://intranet:80")]
    [InlineData("Fetch:AllowedHosts:0", "intranet:80/path")]
    [InlineData("Fetch:AllowedHosts:0", "user@intranet:80")]
    [InlineData("Fetch:AllowedHosts:0", "")]
    public void A_setting_that_makes_no_sense_stops_the_start_and_is_named(string key, string value)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddFetching(Configuration((key, value))));

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_setting_turns_all_fetching_off()
    {
        await using var server = await LoopbackServer.StartAsync(_ => { });
        await using var services = new ServiceCollection()
            .AddFetching(Configuration(("Fetch:Enabled", "false"), ("Fetch:AllowedHosts:0", server.Host)))
            .BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<FetchException>(() =>
            services.GetRequiredService<IPageFetcher>().FetchAsync(server.Root, FetchConditions.None, CancellationToken.None));

        Assert.Contains("turned off", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
        .Build();
}
