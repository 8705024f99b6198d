using ArmsTracker.Model;

namespace ArmsTracker.Web.Reader;

internal static class BoilerplateWords
{
    public static string Of(BoilerplateKind kind) => kind switch
    {
        BoilerplateKind.SectionLabel => "section label",
        BoilerplateKind.AggregatorNotice => "aggregator's notice",
        BoilerplateKind.DateHeader => "date header",
        BoilerplateKind.Dateline => "dateline",
        BoilerplateKind.Byline => "byline",
        BoilerplateKind.OutletSuffix => "outlet's name",
        BoilerplateKind.SourceLine => "source line",
        BoilerplateKind.PhotoCredit => "photo credit",
        BoilerplateKind.RepeatedCaption => "caption told twice",
        BoilerplateKind.RelatedLinks => "links to other articles",
        _ => "the site's own furniture",
    };
}
