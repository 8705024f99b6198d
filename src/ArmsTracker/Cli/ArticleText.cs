using System.Globalization;
using System.Text;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>An article and its mentions for people to read.</summary>
internal static class ArticleText
{
    /// <param name="explain">Whether to show the rule and the words behind each value.</param>
    public static string Write(ReadArticle read, bool explain)
    {
        var (article, mentions) = read;
        var offsets = new ScalarOffsets(article.Text);
        var text = new StringBuilder();
        text.AppendLine(article.File);
        text.AppendLine(CultureInfo.InvariantCulture, $"  title      {article.Title?.Value ?? "unknown"}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  language   {article.Language ?? "unknown"}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  published  {(article.Published is { } date ? $"{date.Value}{Words(article, offsets, date.Evidence)}" : "unknown")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  publisher  {(article.Publisher is { } publisher ? $"{publisher.Value}{Words(article, offsets, publisher.Evidence)}" : "unknown")}");
        text.AppendLine(read.ReadsOnly is { } languages
            ? $"  mentions   none: statements are read only from texts in {languages}"
            : string.Create(CultureInfo.InvariantCulture, $"  mentions   {mentions.Count}"));
        foreach (var mention in mentions)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"  {mention.Span.Start}–{mention.Span.End}  {OneLine(mention.Quote)}");
            foreach (var (name, value) in Attributes(mention).Where(attribute => attribute.Value.Length > 0))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {name,-12} {value}");
            }

            foreach (var evidence in explain ? mention.Evidence : [])
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      {evidence.Attribute} = {evidence.Value} by {evidence.Rule}{Words(article, offsets, evidence.Span)}");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Attributes(Mention mention) =>
    [
        ("what", $"{mention.Event.Name()}, {mention.Modality.Name()}: {string.Join(", ", mention.Topics.Select(topic => topic.Name()))}"),
        ("direction", mention.Supplier is null && mention.Recipient is null ? "" : $"{mention.Supplier ?? "?"} → {mention.Recipient ?? "?"}"),
        ("systems", string.Join(", ", mention.Systems)),
        ("quantity", mention.Quantity is { } quantity ? QuantityText(quantity) : ""),
        ("places", string.Join(", ", mention.Places.Select(place => $"{place.PlaceId} ({place.Role.Name()})"))),
        ("event date", mention.EventDate?.ToString() ?? ""),
        ("said by", string.Join(", ", mention.Attribution)),
    ];

    private static string QuantityText(Quantity quantity)
    {
        var unit = quantity.Unit is { } known ? " " + known.Name() : "";
        var about = quantity.Approximate ? "about " : "";
        var range = (quantity.Min, quantity.Max) switch
        {
            ({ } min, null) => Invariant($"{min} or more"),
            (null, { } max) => Invariant($"up to {max}"),
            var (min, max) when min == max => Invariant($"{min}"),
            var (min, max) => Invariant($"{min}–{max}"),
        };
        return about + range + unit;
    }

    private static string Words(Article article, ScalarOffsets offsets, TextSpan? span) =>
        span is { } known ? $"  “{OneLine(offsets.Slice(article.Text, known))}”" : "";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
