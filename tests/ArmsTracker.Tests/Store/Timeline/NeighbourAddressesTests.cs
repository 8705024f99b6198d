using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Tests.Store.Timeline.Index;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Store.Timeline;

public class NeighbourAddressesTests
{
    [Fact]
    public void Every_link_of_a_view_is_the_address_of_the_view_that_it_leads_to() => Prop.ForAll<int>(seed =>
    {
        var any = new AnyStore(seed);
        var query = any.Query();
        foreach (var filter in TimelineFilters.Names.All)
        {
            foreach (var value in query.Values(filter).Append(any.Value(filter)).Append("x y&z"))
            {
                Assert.Equal(query.Only(filter, value).ToQueryString(), query.AddressOfOnly(filter, value));
                Assert.Equal(query.Toggle(filter, value).ToQueryString(), query.AddressOfToggle(filter, value));
            }
        }

        var (from, to) = (new EdtfPart(2023, 5), new EdtfPart(2024));
        Assert.Equal(query.InRange(from, to).ToQueryString(), query.AddressOfRange(from, to));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_view_has_neighbours_of_its_own()
    {
        var query = TimelineQuery.Everything.With(TimelineFilter.Topic, "drone");
        Assert.Equal("?topic=drone&place=alabuga", query.AddressOfOnly(TimelineFilter.Place, "alabuga"));

        Assert.Equal("?topic=drone&place=alabuga&order=oldest", query.Sorted(TimelineOrder.Oldest).AddressOfOnly(TimelineFilter.Place, "alabuga"));
    }
}
