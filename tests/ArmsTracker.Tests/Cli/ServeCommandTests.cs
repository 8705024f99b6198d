using System.Net;

namespace ArmsTracker.Tests.Cli;

/// <summary>The program as a person starts it.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_first_start_imports_the_seeds_and_the_second_nothing()
    {
        await using (var first = ProgramProcess.Start(_folder.Path, "--urls", AnyPort))
        {
            Assert.StartsWith("5 imported, 0 already stored, 0 refused, in ", first.WaitFor("imported"), StringComparison.Ordinal);
            Assert.Contains("The store has 5 articles, ", first.WaitFor("The store has"), StringComparison.Ordinal);
            await GetAsync(first.WaitFor("Open "));
        }

        Assert.True(File.Exists(_folder["data/armstracker.db"]));
        await using var second = ProgramProcess.Start(_folder.Path, "serve", "--urls", AnyPort);
        Assert.StartsWith("The store has 5 articles, ", second.WaitFor(""), StringComparison.Ordinal);
        await GetAsync(second.WaitFor("Open "));
    }

    [Fact]
    public async Task An_address_in_use_is_told_in_a_sentence()
    {
        await using var first = ProgramProcess.Start(_folder.Path, "--urls", AnyPort, "--Seeds=");
        var address = AddressIn(first.WaitFor("Open "));

        var second = await ProgramProcess.RunAsync(_folder.Path, "--urls", address.ToString(), "--Seeds=");

        Assert.Equal(2, second.ExitCode);
        Assert.Equal($"{address} is in use, perhaps by another ArmsTracker. Stop that, or choose another address: --urls http://localhost:5081", second.Error.Trim());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://192.0.2.1:5080")]
    public async Task An_address_that_cannot_be_is_told_in_a_sentence(string address)
    {
        var run = await ProgramProcess.RunAsync(_folder.Path, "--urls", address, "--Seeds=");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"The server cannot listen at {address}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task The_data_folder_may_come_from_the_configuration()
    {
        await using var program = ProgramProcess.Start(_folder.Path, "--urls", AnyPort, "--Seeds=", $"--Data={_folder["elsewhere"]}");

        Assert.EndsWith(_folder["elsewhere/armstracker.db"], program.WaitFor("The store has"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task GetAsync(string line)
    {
        using var client = new HttpClient { BaseAddress = AddressIn(line) };
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Uri AddressIn(string line) => new(line.Split(' ')[1]);
}
