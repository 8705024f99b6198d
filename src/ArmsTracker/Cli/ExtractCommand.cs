using System.CommandLine;
using System.Runtime.CompilerServices;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary><c>extract PATH…</c>: prints what is read in articles, without a store.</summary>
internal static class ExtractCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Text files, folders (all *.txt in them), or - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text to read, or json: one line for each article", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var explain = new Option<bool>("--explain") { Description = "With text: also the rule and the words that gave each value" };
        var command = new Command("extract", "Print the mentions found in articles; nothing is stored. Example: extract seeds --format json > mentions.jsonl")
        {
            paths, format, explain,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            result.GetValue(paths)!,
            result.GetValue(format) == "json" ? ArticleJson.Write : read => ArticleText.Write(read, result.GetValue(explain)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        TextWriter output, TextWriter error, string[] paths, Func<ReadArticle, string> write, CancellationToken cancellation)
    {
        var reading = ArticleReading.Load();
        var exitCode = ExitCode.Done;
        await foreach (var incoming in ReadAllAsync(paths, cancellation))
        {
            try
            {
                await output.WriteLineAsync(write(reading.Read(incoming)));
            }
            catch (UnreadableArticleException e)
            {
                await error.WriteLineAsync(e.Message);
                exitCode = ExitCode.Incomplete;
            }
        }

        return exitCode;
    }

    private static async IAsyncEnumerable<Incoming> ReadAllAsync(string[] paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var formats = new ArticleFormats();
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                await using var input = Console.OpenStandardInput();
                await foreach (var incoming in formats.ReadAsync(input, "standard input", null, cancellation))
                {
                    yield return incoming;
                }

                continue;
            }

            foreach (var file in SourceFiles.Find([path]))
            {
                var arriving = file.Problem is { } problem
                    ? new[] { Incoming.Refused(file.Path, problem) }.ToAsyncEnumerable()
                    : formats.ReadFileAsync(file.Path, null, cancellation);
                await foreach (var incoming in arriving)
                {
                    yield return incoming;
                }
            }
        }
    }
}
