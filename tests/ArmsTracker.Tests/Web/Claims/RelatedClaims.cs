using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Web.Claims;

/// <summary>Puts by hand into a store what one claim of the hostile article is to another, with reasons that try to be more than text.</summary>
internal static class RelatedClaims
{
    public const string Why = "</p><script>alert('why')</script> & so on";

    /// <summary>An address that the first claim of the article had before.</summary>
    public const string Former = "f00000000000";

    public static async Task AddAsync(IDbContextFactory<ArmsTrackerDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        var claims = await db.Mentions.Where(mention => mention.Article!.PublicId == new string('e', 12))
            .OrderBy(mention => mention.Id).Select(mention => mention.Claim!).ToListAsync();
        var (delivered, produced, used, answered) = (claims[0], claims[1], claims[2], claims[3]);
        db.AddRange(
            new ClaimRelationRow { FromId = used.Id, ToId = delivered.Id, Kind = RelationKind.Updates, Why = "from delivery to use" },
            new ClaimRelationRow { FromId = answered.Id, ToId = used.Id, Kind = RelationKind.Updates, Why = "an answer to it" },
            new ClaimRelationRow { FromId = answered.Id, ToId = delivered.Id, Kind = RelationKind.Denies, Why = Why },
            new ClaimRelationRow { FromId = produced.Id, ToId = delivered.Id, Kind = RelationKind.Contradicts, Why = Why },
            new ClaimAliasRow { PublicId = Former, ClaimId = delivered.Id });
        foreach (var claim in (ClaimRow[])[delivered, produced, answered])
        {
            claim.IsDisputed = true;
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The ids of the article's claims: delivered, produced, used, answered.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(IDbContextFactory<ArmsTrackerDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Mentions.Where(mention => mention.Article!.PublicId == new string('e', 12))
            .OrderBy(mention => mention.Id).Select(mention => mention.Claim!.PublicId).ToListAsync();
    }

    /// <summary>The id of the claim with the most mentions of all.</summary>
    public static async Task<string> MostToldAsync(IDbContextFactory<ArmsTrackerDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Claims.OrderByDescending(claim => claim.MentionCount).ThenBy(claim => claim.Id).Select(claim => claim.PublicId).FirstAsync();
    }
}
