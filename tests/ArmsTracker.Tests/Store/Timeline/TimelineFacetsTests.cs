using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Store.Timeline;

/// <summary>Counts, held against the results that they promise, over all annotated articles.</summary>
public sealed class TimelineFacetsTests(AnnotatedStore annotated) : IClassFixture<AnnotatedStore>
{
    public static TheoryData<string> Views { get; } =
    [
        "", "?topic=drone", "?topic=drone&topic=missile&event=transferring", "?said_by=us-government&modality=asserted",
        "?direction=RU-IR&system=su-35", "?q=kirby", "?from=2022-08&to=2023-06&context=on", "?publisher=agenpress&by=published",
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_count_is_the_total_that_choosing_its_value_gives(string view)
    {
        var page = await annotated.PageAsync(view);

        foreach (var facet in page.Facets)
        {
            // The common values, those that none has, and the chosen ones.
            foreach (var value in facet.Values.Take(4).Concat(facet.Values.TakeLast(1)).Concat(facet.Values.Where(value => value.Selected)))
            {
                Assert.Equal(value.Count, (await annotated.PageAsync(page.Query.Only(facet.Filter, value.Value).ToQueryString())).Total);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_total_and_the_articles_are_those_of_all_pages(string view)
    {
        var first = await annotated.PageAsync(view);
        var claims = new List<TimelineClaim>();
        for (var page = first; ; page = await annotated.PageAsync(page.Following.ToQueryString()))
        {
            claims.AddRange(page.Lanes.SelectMany(lane => lane.Claims));
            if (page.Following is null)
            {
                break;
            }
        }

        var mentions = await annotated.Store.Timeline.MentionsAsync(claims.Select(claim => claim.Id));
        Assert.Equal(first.Total, claims.Count);
        Assert.Equal(first.Articles, mentions.SelectMany(claim => claim).Select(mention => mention.ArticleId).Distinct().Count());
        Assert.All(claims, claim => Assert.Equal(claim.Mentions, mentions[claim.Id].Count()));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_counts_of_the_periods_are_those_of_the_dated_claims(string view)
    {
        var page = await annotated.PageAsync(view);

        var undated = 0;
        for (var next = page; ; next = await annotated.PageAsync(next.Following.ToQueryString()))
        {
            undated += next.Lanes.Where(lane => lane.Reason is not null).Sum(lane => lane.Claims.Count);
            if (next.Following is null)
            {
                break;
            }
        }

        Assert.Equal(page.Total - undated, page.Periods.Sum(period => period.Count));
    }

    [Fact]
    public async Task Every_value_of_a_vocabulary_is_listed_in_its_order_with_a_zero_where_there_is_none()
    {
        var page = await annotated.PageAsync("?q=zzzzzz");

        Assert.Equal(Vocabulary.Topics.All.Select(topic => topic.Name()), Values(page, TimelineFilter.Topic));
        Assert.Equal(Vocabulary.Events.All.Select(happening => happening.Name()), Values(page, TimelineFilter.Event));
        Assert.Equal(Vocabulary.Modalities.All.Select(modality => modality.Name()), Values(page, TimelineFilter.Modality));
        Assert.All(page.Facets.SelectMany(facet => facet.Values), value => Assert.Equal(0, value.Count));
    }

    [Fact]
    public async Task A_facet_ignores_what_is_chosen_in_itself_and_respects_the_rest()
    {
        var all = await annotated.PageAsync("?event=transferring");
        var some = await annotated.PageAsync("?event=transferring&topic=drone");

        Assert.Equal(Counts(all, TimelineFilter.Topic), Counts(some, TimelineFilter.Topic));
        Assert.NotEqual(Counts(all, TimelineFilter.Event), Counts(some, TimelineFilter.Event));
    }

    [Fact]
    public async Task A_body_is_credited_with_the_words_of_those_who_belong_to_it()
    {
        var body = await annotated.PageAsync("?said_by=us-government");
        var person = await annotated.PageAsync("?said_by=john-kirby");

        Assert.True(person.Total > 0);
        Assert.True(body.Total > person.Total);
    }

    [Fact]
    public async Task An_empty_result_says_what_each_filter_keeps_out()
    {
        var page = await annotated.PageAsync("?topic=helicopter&said_by=john-kirby&q=zzzzzz&from=2030");

        Assert.Equal(0, page.Total);
        Assert.Equal(["context", "from", "q", "said_by", "topic"], page.Loosenings.Select(way => way.Parameter).Order());
        foreach (var way in page.Loosenings)
        {
            Assert.Equal(way.Count, (await annotated.PageAsync(way.Query.ToQueryString())).Total);
        }
    }

    [Fact]
    public async Task The_filter_that_keeps_most_out_is_named_first()
    {
        var page = await annotated.PageAsync("?topic=drone&q=zzzzzz");

        Assert.Equal("q", page.Loosenings[0].Parameter);
        Assert.True(page.Loosenings[0].Count > 0);
    }

    private static IEnumerable<string> Values(TimelinePage page, TimelineFilter filter) =>
        page.Facets.Single(facet => facet.Filter == filter).Values.Select(value => value.Value);

    private static IEnumerable<(string, int)> Counts(TimelinePage page, TimelineFilter filter) =>
        page.Facets.Single(facet => facet.Filter == filter).Values.Select(value => (value.Value, value.Count));
}
