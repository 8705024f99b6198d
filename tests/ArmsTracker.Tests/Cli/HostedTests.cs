using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ArmsTracker.Tests.Cli;

/// <summary>The whole program within a test: its settings come over the command line.</summary>
public sealed class HostedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_program_runs_in_the_host_of_tests_with_a_store_of_their_own()
    {
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Data", _folder["store"]).UseSetting("Seeds", ""));
        using var client = factory.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.True(File.Exists(_folder["store/armstracker.db"]));
    }

    public void Dispose() => _folder.Dispose();
}
