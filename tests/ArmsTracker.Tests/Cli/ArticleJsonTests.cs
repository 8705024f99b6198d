using System.Text.Json;
using System.Text.Json.Nodes;
using ArmsTracker.Cli;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Tests.Cli;

public sealed class ArticleJsonTests
{
    private static readonly Article _article = new(
        new string('0', 64), "testo", "003.txt", null, "it", new Found<EdtfDate>(EdtfDate.Parse("2023-06"), null), null, null, []);

    [Fact]
    public void A_mention_is_written_as_the_claim_model_has_it()
    {
        var mention = new Mention(
            new TextSpan(88, 312), "“droni”", [Topic.AirDefence, Topic.ShippingRoute], EventKind.Transferring, Modality.Assessed, "IR", "RU",
            ["shahed-136"], new Quantity(400, null, QuantityUnit.Drone, false), [new PlaceMention("alabuga", PlaceRole.Site)],
            EdtfDate.Parse("2023-08/.."), ["cnn", "us-officials"], []);

        var expected = JsonNode.Parse("""
            {"article": "003.txt", "language": "it", "published": "2023-06", "mentions": [
              {"start": 88, "end": 312, "quote": "“droni”", "topics": ["air-defence", "shipping-route"], "event": "transferring",
               "modality": "assessed", "supplier": "IR", "recipient": "RU", "systems": ["shahed-136"],
               "quantity": {"min": 400, "max": null, "unit": "drone", "approximate": false},
               "places": [{"id": "alabuga", "role": "site"}], "event_date": "2023-08/..", "attribution": ["cnn", "us-officials"]}]}
            """)!;
        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(ArticleJson.Write(new ReadArticle(_article, [mention])))!.ToJsonString());
    }

    [Fact]
    public void What_is_not_known_is_null_or_empty()
    {
        var json = ArticleJson.Write(new ReadArticle(_article with { Language = null, Published = null }, [Said("x")]));

        Assert.Contains("""
            "language":null,"published":null,
            """.Trim(), json, StringComparison.Ordinal);
        Assert.Contains("""
            "supplier":null,"recipient":null,"systems":[],"quantity":null,"places":[],"event_date":null,"attribution":[]
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Шахед 🔴 «a\u00A0b» <è> & '—'")]
    public void A_quote_stands_as_it_is_written(string quote)
    {
        Assert.Contains($"\"quote\":\"{quote}\"", ArticleJson.Write(new ReadArticle(_article, [Said(quote)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a\\b\"")]
    [InlineData("a\nb\tc\u0001\u007F")]
    [InlineData("\u2028 \uFEFF")]
    public void What_json_must_escape_reads_back(string quote)
    {
        var json = ArticleJson.Write(new ReadArticle(_article, [Said(quote)]));

        Assert.DoesNotContain('\n', json);
        Assert.Equal(quote, JsonDocument.Parse(json).RootElement.GetProperty("mentions")[0].GetProperty("quote").GetString());
    }

    private static Mention Said(string quote) => new(
        new TextSpan(0, 1), quote, [Topic.Arms], EventKind.Cooperating, Modality.Asserted, null, null, [], null, [], null, [], []);
}
