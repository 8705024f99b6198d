using System.CommandLine;
using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Claims;

namespace ArmsTracker.Cli;

/// <summary><c>claims</c>: prints the claims in the store.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "text to read, or json: one line for each claim", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("claims", "Print the claims in the store, with their mentions and what they are to each other. Example: claims --format json > claims.jsonl") { format };
        command.SetAction((result, cancellation) => RunAsync(
            result.InvocationConfiguration.Output,
            result.GetValue(DataFolder.Option),
            result.GetValue(format) == "json" ? Json : Text,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, string? dataOption, Func<ListedClaim, string> write, CancellationToken cancellation)
    {
        var (services, _) = await StoreServices.OpenAsync(dataOption, TextWriter.Null, cancellation);
        await using (services)
        {
            await foreach (var claim in services.GetRequiredService<ClaimList>().ReadAsync(cancellation))
            {
                await output.WriteLineAsync(write(claim));
            }
        }

        return ExitCode.Done;
    }

    private static string Json(ListedClaim claim) => JsonLine.Of(
        new
        {
            claim.Id,
            claim.Statement,
            claim.Thread,
            claim.Articles,
            claim.Origins,
            claim.Credibility,
            Mentions = claim.Mentions.Select(mention => new object[] { mention.File, mention.Start, mention.End }),
            Relations = claim.Relations.Select(relation => new { relation.To, Type = relation.Kind.Name(), relation.Why }),
        });

    private static string Text(ListedClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Id}  {claim.Statement}  ({claim.Articles} articles, {claim.Origins} independent origins, credibility {claim.Credibility})")
        + string.Concat(claim.Relations.Select(relation => $"{Environment.NewLine}    {relation.Kind.Name()} {relation.To}: {relation.Why}"));
}
