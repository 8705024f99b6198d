using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Plain English for the vocabularies, as labels; statements have forms of their own.</summary>
public static class Words
{
    private static readonly FrozenDictionary<string, string> _countryNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AE"] = "United Arab Emirates",
        ["AM"] = "Armenia",
        ["AZ"] = "Azerbaijan",
        ["BY"] = "Belarus",
        ["CN"] = "China",
        ["DE"] = "Germany",
        ["FR"] = "France",
        ["GB"] = "United Kingdom",
        ["IL"] = "Israel",
        ["IN"] = "India",
        ["IQ"] = "Iraq",
        ["IR"] = "Iran",
        ["IT"] = "Italy",
        ["JP"] = "Japan",
        ["KP"] = "North Korea",
        ["KR"] = "South Korea",
        ["KZ"] = "Kazakhstan",
        ["LB"] = "Lebanon",
        ["MM"] = "Myanmar",
        ["PK"] = "Pakistan",
        ["QA"] = "Qatar",
        ["RU"] = "Russia",
        ["SA"] = "Saudi Arabia",
        ["SY"] = "Syria",
        ["TM"] = "Turkmenistan",
        ["TR"] = "Türkiye",
        ["UA"] = "Ukraine",
        ["US"] = "United States",
        ["VE"] = "Venezuela",
        ["VN"] = "Vietnam",
        ["YE"] = "Yemen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(Topic topic) => topic switch
    {
        Topic.Drone => "drones",
        Topic.Missile => "missiles",
        Topic.Aircraft => "aircraft",
        Topic.Helicopter => "helicopters",
        Topic.AirDefence => "air defence",
        Topic.Munition => "munitions",
        Topic.Component => "components",
        Topic.Facility => "facilities",
        Topic.ShippingRoute => "shipping routes",
        _ => "arms",
    };

    public static string Of(EventKind happening) => happening switch
    {
        EventKind.Negotiating => "in talks",
        EventKind.Agreed => "agreed",
        EventKind.Producing => "in production",
        EventKind.Transferring => "delivered",
        EventKind.Displaying => "shown",
        EventKind.Training => "trained",
        EventKind.Using => "used",
        EventKind.Responding => "response",
        _ => "cooperation",
    };

    public static string Of(Modality modality) => modality switch
    {
        Modality.Asserted => "told as fact",
        Modality.Assessed => "believed",
        Modality.Possible => "possible",
        Modality.Unconfirmed => "unconfirmed",
        _ => "denied",
    };

    public static string Of(QuantityUnit unit, bool one = false) => unit switch
    {
        QuantityUnit.Aircraft => "aircraft",
        _ => unit.Name() + (one ? "" : "s"),
    };

    public static string Of(PlaceRole role) => role switch
    {
        PlaceRole.Site => "at",
        PlaceRole.Origin => "from",
        PlaceRole.Destination => "to",
        _ => "via",
    };

    /// <summary>The English name of a country, or its code where no name is known here.</summary>
    public static string Country(string code) => _countryNames.GetValueOrDefault(code, code);

    /// <summary>"Iran → Russia", "Iran and Russia" where neither is said to give, "to Russia" where only the one who gets is known.</summary>
    public static string Direction(string? supplier, string? recipient) => (supplier, recipient) switch
    {
        (null, null) => "Iran and Russia",
        (null, { } to) => "to " + Country(to),
        ({ } from, null) => "from " + Country(from),
        ({ } from, { } to) => $"{Country(from)} → {Country(to)}",
    };
}
