using System.CommandLine;
using System.Net.Sockets;
using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Store;
using Microsoft.AspNetCore.Connections;

namespace ArmsTracker.Cli;

/// <summary>What the server is made of, beside the store: Program.cs names it.</summary>
/// <param name="Add">Registers what the pages and the API need.</param>
/// <param name="Map">Maps their addresses.</param>
internal sealed record ServerParts(Action<IServiceCollection> Add, Action<WebApplication> Map);

/// <summary><c>serve</c>: imports the seeds into an empty store and serves the pages and the API until it is stopped.</summary>
internal sealed class ServeCommand(ServerParts parts)
{
    private const string DefaultUrls = "http://localhost:5080";

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = $"The address to serve at, several with ; between them [default: {DefaultUrls}]",
        HelpName = "URL",
    };

    public Command Create()
    {
        var command = new Command("serve", "Show the timeline in the browser (the default). Example: serve --urls http://localhost:8080 --data /srv/armstracker");
        MakeDefault(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of serve.</summary>
    public void MakeDefault(Command command)
    {
        command.Options.Add(_urls);
        // What ASP.NET Core's host takes on its command line, tests use: see HostSettings.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = HostSettings.Of(result.UnmatchedTokens),
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddEnvironmentVariables("ARMSTRACKER_");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A start that fails is told in a sentence, below.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var database = DataFolder.Open(result.GetValue(DataFolder.Option), builder.Configuration);
        var urls = result.GetValue(_urls) ?? builder.Configuration["urls"] ?? DefaultUrls;
        builder.WebHost.UseUrls(urls);
        StoreServices.AddPipeline(builder.Services, database, builder.Configuration);
        builder.Services.AddImporting(builder.Configuration, database);
        parts.Add(builder.Services);

        await using var app = builder.Build();
        parts.Map(app);
        var isNew = await PrepareStoreAsync(app, database, result.InvocationConfiguration, cancellation);
        await StartAsync(app, urls, cancellation);
        if (!isNew)
        {
            // Counting a large store takes a while, and no page waits for it.
            var counts = await app.Services.GetRequiredService<ArticleStore>().CountAsync(cancellation);
            await result.InvocationConfiguration.Output.WriteLineAsync(ImportReport.Of(counts, database));
        }

        await result.InvocationConfiguration.Output.WriteLineAsync($"Open {string.Join(' ', app.Urls)} in a browser. Ctrl+C stops.");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    /// <returns>Whether seeds were imported, and what the store has is told already.</returns>
    private static async Task<bool> PrepareStoreAsync(WebApplication app, string database, InvocationConfiguration console, CancellationToken cancellation)
    {
        await StoreServices.PrepareAsync(app.Services, console.Output, cancellation);
        var store = app.Services.GetRequiredService<ArticleStore>();
        var seeds = app.Configuration["Seeds"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        if (seeds.Length == 0 || !store.IsEmpty())
        {
            return false;
        }

        var summary = await app.Services.GetRequiredService<ImportPipeline>()
            .ImportAsync(new ImportRequest([seeds]), new ImportReport(console.Output, console.Error), cancellation);
        await console.Output.WriteLineAsync(ImportReport.Of(summary, await store.CountAsync(cancellation), database));
        return true;
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandException($"{urls} is in use, perhaps by another ArmsTracker. Stop that, or choose another address: --urls http://localhost:5081", e);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or IOException or SocketException)
        {
            throw new CommandException($"The server cannot listen at {urls}: {e.Message.Split('\n')[0].TrimEnd('.', '\r')}. Choose another address, for example --urls http://localhost:5081", e);
        }
    }
}
