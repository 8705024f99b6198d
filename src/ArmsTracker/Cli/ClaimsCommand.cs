using System.CommandLine;
using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Claims;

namespace ArmsTracker.Cli;

/// <summary><c>claims</c>: prints the claims in the store.</summary>
internal static class ClaimsCommand
{
    public static Command Create() => Listing.Create(
        "claims",
        "Print the claims in the store, with their mentions and what they are to each other. Example: claims --format json > claims.jsonl",
        "claim",
        (services, cancellation) => services.GetRequiredService<ClaimList>().ReadAsync(cancellation),
        Text,
        Json);

    private static object Json(ListedClaim claim) => new
    {
        claim.Id,
        claim.Statement,
        claim.Thread,
        claim.Articles,
        claim.Origins,
        claim.Credibility,
        Mentions = claim.Mentions.Select(mention => new object[] { mention.File, mention.Start, mention.End }),
        Relations = claim.Relations.Select(relation => new { relation.To, Type = relation.Kind.Name(), relation.Why }),
    };

    private static string Text(ListedClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Id}  {claim.Statement}  ({claim.Articles} articles, {claim.Origins} independent origins, credibility {claim.Credibility})")
        + string.Concat(claim.Relations.Select(relation => $"{Environment.NewLine}    {relation.Kind.Name()} {relation.To}: {relation.Why}"));
}
