using System.Security.Cryptography;
using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Store;

/// <summary>Small articles and mentions for a test to vary.</summary>
internal static class Samples
{
    public static Article Article(
        string text, string? published = null, string? publisher = "reuters", string? title = null, string? language = "it") => new(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        text,
        "sample.txt",
        title is null ? null : new Found<string>(title, null),
        language,
        published is null ? null : new Found<EdtfDate>(EdtfDate.Parse(published), null),
        publisher is null ? null : new Found<string>(publisher, null),
        null,
        []);

    /// <summary>Iran hands drones to Russia, told as fact; the span is the whole text.</summary>
    public static Mention Mention(
        string quote = "L'Iran ha consegnato droni alla Russia.",
        Topic[]? topics = null,
        EventKind happening = EventKind.Transferring,
        Modality modality = Modality.Asserted,
        string? supplier = "IR",
        string? recipient = "RU",
        string[]? systems = null,
        Quantity? quantity = null,
        string[]? places = null,
        string? date = null,
        params string[] saidBy) => new(
        new TextSpan(0, quote.EnumerateRunes().Count()),
        quote,
        topics ?? [Topic.Drone],
        happening,
        modality,
        supplier,
        recipient,
        systems ?? [],
        quantity,
        [.. (places ?? []).Select(id => new PlaceMention(id, PlaceRole.Site))],
        date is null ? null : EdtfDate.Parse(date),
        saidBy,
        []);
}
