using System.CommandLine;

namespace ArmsTracker.Cli;

/// <summary>A verb that prints all that the store has of one kind, a line each, to read or for programs.</summary>
internal static class Listing
{
    /// <param name="each">What a line is of, for the help: "article".</param>
    /// <param name="read">Reads all of them out of the store.</param>
    public static Command Create<T>(
        string name, string description, string each, Func<IServiceProvider, CancellationToken, IAsyncEnumerable<T>> read, Func<T, string> text, Func<T, object> json)
    {
        var format = new Option<string>("--format") { Description = $"text to read, or json: one line for each {each}", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(name, description) { format };
        command.SetAction(async (result, cancellation) =>
        {
            Func<T, string> write = result.GetValue(format) == "json" ? one => JsonLine.Of(json(one)) : text;
            var (services, _) = await StoreServices.OpenAsync(result.GetValue(DataFolder.Option), TextWriter.Null, cancellation);
            await using (services)
            {
                await foreach (var one in read(services, cancellation))
                {
                    await result.InvocationConfiguration.Output.WriteLineAsync(write(one));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
