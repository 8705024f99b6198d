using ArmsTracker.Model;
using ArmsTracker.Store.Sources;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Web.Sources;

internal static class SourceWords
{
    public static string Kind(SourceSummary source)
    {
        var kind = source.Kind switch
        {
            "agency" => "news agency",
            "aggregator" => "news aggregator",
            "specialist-press" => "specialist press",
            "think-tank" => "think tank",
            "government" => "public body",
            "unnamed" => "not named",
            _ => source.Kind,
        };
        return source.Country is { } country ? $"{kind}, {Words.Country(country)}" : kind;
    }

    public static string Date(EdtfDate? date) => date is null ? "unknown" : DateWords.Of(date);
}
