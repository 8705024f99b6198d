using System.CommandLine;
using System.Globalization;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary><c>import PATH…</c>: brings articles into the store.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> _sources = new("SOURCE")
    {
        Description = "Files, folders (all articles in them, however deep), addresses of pages or feeds, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read everything, tell what would be imported, store nothing" };

    private static readonly Option<int?> _limit = new("--limit") { Description = "Read at most so many articles", HelpName = "N" };

    private static readonly Option<string?> _since = new("--since") { Description = "Pass over articles known to be older than this day, month or year", HelpName = "DATE" };

    private static readonly Option<string[]> _map = new("--map")
    {
        Description = "A field of JSON or CSV records under a name of its own: --map text=body_text --map publisher=outlet.name",
        HelpName = "OURS=THEIRS",
    };

    private static readonly Option<string?> _report = new("--report") { Description = "Write what was refused and why to this file, as JSON Lines", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Read articles and store what they claim; what is stored already stays as it is. Text, Markdown, HTML, RSS, Atom, JSON Feed, JSON Lines, CSV, WARC, WET, also in .gz and .zip. "
            + "Stopped, the same command goes on where it was. Example: import seeds news.jsonl.gz https://example.org/feed.xml")
        {
            _sources, _dryRun, _limit, _since, _map, _report,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var request = RequestOf(result);
        var report = result.GetValue(_report) is { } path ? RefusalFile.Create(path) : null;
        await using (report)
        {
            var (services, database) = await StoreServices.OpenAsync(result.GetValue(DataFolder.Option), output, cancellation);
            await using (services)
            {
                await using var input = Console.OpenStandardInput();
                var progress = new ImportReport(output, error, report);
                var summary = await services.GetRequiredService<ImportPipeline>().ImportAsync(request with { StandardInput = input }, progress, cancellation);
                progress.End();
                var counts = await services.GetRequiredService<ArticleStore>().CountAsync(cancellation);
                await output.WriteLineAsync(ImportReport.Of(summary, counts, database, request.DryRun));
                return summary.Refused == 0 ? ExitCode.Done : ExitCode.Incomplete;
            }
        }
    }

    private static ImportRequest RequestOf(ParseResult result)
    {
        try
        {
            return new ImportRequest(result.GetValue(_sources)!)
            {
                DryRun = result.GetValue(_dryRun),
                Limit = result.GetValue(_limit),
                Since = result.GetValue(_since) is { } since ? DayOf(since) : null,
                Fields = FieldMap.Parse(result.GetValue(_map) ?? []),
            };
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message, e);
        }
    }

    private static DateOnly DayOf(string text) =>
        Model.EdtfDate.TryParse(text, out var date) && date.Earliest is { } day
            ? day
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a day, month or year such as 2024-05-09, 2024-05 or 2024."));
}
