using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Signs;

namespace ArmsTracker.Web.Timeline;

/// <summary>Who says so → which article, from when, and the way to the sentence.</summary>
internal static class ClaimOrigin
{
    public static Html Origin(this Html html, TimelineClaim claim, TimelineQuery query)
    {
        html.Add($"""<p class="origin"><span>""");
        if (claim.Quote.SaidBy.Count == 0)
        {
            html.Add($"in the article's own voice");
        }

        foreach (var (i, source) in claim.Quote.SaidBy.Index())
        {
            html.Add($"""{(i > 0 ? ", citing " : "")}<a href="{Links.ToOnly(query, TimelineFilter.SaidBy, source.Id)}">{source.Name}</a>""");
        }

        _ = claim.Quote.Publisher is { } publisher
            ? html.Add($""" → <a href="{Links.ToOnly(query, TimelineFilter.Publisher, publisher.Id)}">{publisher.Name}</a>""")
            : html.Add($" → publisher unknown");
        html.Add($", {(claim.Quote.Published is { } published ? DateWords.Of(published) : "date unknown")}</span> ");
        html.Add($"""<span><a href="{Links.ToClaim(claim.Id)}">{Sentence.Count(claim.Articles, "article")} · {Sentence.Count(claim.Origins, "independent origin")}</a></span> """);
        if (claim.IsDisputed)
        {
            html.Add($"""<a class="disputed" href="{Links.ToClaim(claim.Id)}#against">disputed<span class="unseen">: {claim.Statement.Text}</span></a> """);
        }

        return html.Add($"""<a class="read" href="{claim.Quote.Address}" data-enhance-nav="false">read in the article<span class="unseen">: {claim.Statement.Text}</span></a></p>""");
    }
}
