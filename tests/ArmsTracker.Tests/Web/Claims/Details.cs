using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Web.Claims;

/// <summary>Small claims, origins and mentions for a test to vary.</summary>
internal static class Details
{
    public static ClaimQuote Quote(string article = "a00000000000", string? publisher = null, string? title = null, params string[] saidBy) => new(
        "L'Iran ha consegnato droni alla Russia.", [], "it", null, [.. saidBy.Select(Named)], article, "m-0-39", title, "sample.txt",
        publisher is null ? null : Named(publisher), null);

    /// <summary>A mention whose chain is the teller and then whom it credits.</summary>
    public static ToldMention Told(params string[] chain) => Told(Quote(saidBy: chain[1..]), chain);

    public static ToldMention Told(ClaimQuote quote, params string[] chain) =>
        new(quote, [.. chain.Select(Named)], Modality.Asserted, null, null, [], 0);

    public static ClaimOrigin Origin(string body, params ToldMention[] mentions) => new(Named(body), null, false, mentions);

    public static ClaimDetail Claim(int articles, params ClaimOrigin[] origins) => new(
        new TimelineClaim(
            "c00000000000", new Statement("Iran → Russia", "drones delivered", null), [Topic.Drone], EventKind.Transferring, Modality.Asserted,
            new TimelineDirection("IR", "RU"), false, [], [], null, null, null, null, Quote(), 1, articles)
        { Thread = Named("ir-ru-drone") },
        Modality.Asserted, new Credibility(3, "one origin says so"), Named("ir-ru-drone"), [], origins, [], [], [], [], []);

    private static Named Named(string id) => new(id, id.ToUpperInvariant());
}
