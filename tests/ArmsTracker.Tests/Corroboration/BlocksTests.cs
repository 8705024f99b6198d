using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Extraction;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

public sealed class BlocksTests
{
    private static readonly SameClaim _same = new(Extracting.Extractor.Gazetteer);

    [Fact]
    public void What_is_one_claim_meets_in_a_block_both_ways()
    {
        var pairs =
            from a in SampleMatters.Any
            from b in SampleMatters.Any
                // Of two made at random few are one claim: let the second have what must agree from the first.
            select (A: a, B: b with { Supplier = a.Supplier, Recipient = a.Recipient, Event = a.Event, Topics = a.Topics, Systems = a.Systems });
        var met = 0;

        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            if (_same.Judge(pair.A, pair.B).IsSame)
            {
                met++;
                Assert.NotEmpty(Blocks.Of(pair.A).Intersect(Blocks.Reach(pair.B)));
                Assert.NotEmpty(Blocks.Of(pair.B).Intersect(Blocks.Reach(pair.A)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

        Assert.True(met > 500, $"Only {met} pairs were one claim.");
    }

    [Fact]
    public void A_matter_always_meets_itself() => Prop.ForAll(
        SampleMatters.Any.ToArbitrary(), matter => Assert.NotEmpty(Blocks.Of(matter).Intersect(Blocks.Reach(matter)))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_event_looks_only_at_its_months_and_numbers()
    {
        var matter = SampleMatters.Drones with { EventDate = EdtfDate.Parse("2024-09-04"), Quantity = SampleMatters.AtLeast(200) };

        Assert.Equal(["IR>RU transferring drone m24296", "IR>RU transferring drone n200"], Blocks.Of(matter));
        Assert.Equal(
            ["m24295", "m24296", "m24297", "n200"],
            Blocks.Reach(matter).Where(key => key.Contains(" drone ", StringComparison.Ordinal)).Select(key => key.Split(' ')[^1]));
    }

    [Fact]
    public void What_is_of_no_time_never_looks_at_events()
    {
        var months = Blocks.Of(SampleMatters.Drones with { EventDate = EdtfDate.Parse("2024-09") });

        Assert.Empty(Blocks.Reach(SampleMatters.Drones).Intersect(months));
    }

    [Fact]
    public void A_matter_is_stored_under_few_keys()
    {
        var matter = SampleMatters.Drones with { Topics = [Topic.Drone, Topic.Missile], EventDate = EdtfDate.Parse("2020/2024") };

        Assert.Equal(2 * 60, Blocks.Of(matter).Count);
        Assert.True(Blocks.Of(matter with { EventDate = EdtfDate.Parse("1914/2024") }).Count == 2);
    }
}
