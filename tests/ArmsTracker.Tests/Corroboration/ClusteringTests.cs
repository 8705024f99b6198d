using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Extraction;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

public sealed class ClusteringTests
{
    private static readonly Clustering _clustering = new(new SameClaim(Extracting.Extractor.Gazetteer));

    [Fact]
    public void Any_order_and_any_batches_give_the_same_claims()
    {
        var cases =
            from matters in SampleMatters.Any.ListOf(40)
            from shuffled in Gen.Shuffle(matters.ToArray())
            from size in Gen.Choose(1, 12)
            select (Matters: matters, Shuffled: shuffled, Size: size);

        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var whole = Partition(_clustering.Of(one.Matters));
            var store = new StoreInMemory(_clustering);
            foreach (var batch in one.Shuffled.Chunk(one.Size))
            {
                store.Add(batch);
            }

            Assert.Equal(whole, Partition(_clustering.Of(one.Shuffled)));
            Assert.Equal(whole, Partition(store.Claims));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void No_claim_mixes_directions_events_or_denials() => Prop.ForAll(SampleMatters.Any.ListOf(60).ToArbitrary(), matters =>
    {
        foreach (var claim in _clustering.Of(matters))
        {
            Assert.Single(claim.Select(matter => (matter.Supplier, matter.Recipient, matter.Event, matter.Stance == Stance.Denied)).Distinct());
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void What_nothing_ties_is_a_claim_of_its_own_and_equal_matters_are_one()
    {
        var drones = SampleMatters.Drones;
        var claims = _clustering.Of([drones, drones with { Event = EventKind.Using }, drones with { }]);

        Assert.Equal([1, 1], claims.Select(claim => claim.Count));
    }

    [Fact]
    public void A_new_matter_can_make_two_known_claims_one()
    {
        var july = SampleMatters.Drones with { EventDate = EdtfDate.Parse("2023-07-10") };
        var august = july with { EventDate = EdtfDate.Parse("2023-08-05") };
        var both = july with { EventDate = EdtfDate.Parse("2023-07-10/2023-08-05") };
        var other = july with { Event = EventKind.Using };

        var joined = Assert.Single(_clustering.Join([both], [new KnownMatter<string>(july, "a"), new(august, "b"), new(other, "c")]));

        Assert.Equal([both], joined.Matters);
        Assert.Equal(["a", "b"], joined.Claims);
    }

    /// <summary>
    /// Thousands of articles on one matter of every day: the run stays apart from its events, and events a season apart from each other.
    /// </summary>
    [Fact]
    public void A_run_told_for_years_does_not_tie_its_events_together()
    {
        var events = Enumerable.Range(0, 48).Select(quarter => SampleMatters.Drones with { EventDate = EdtfDate.Day(new DateOnly(2014, 1, 15).AddMonths(3 * quarter)) });
        var run = Enumerable.Range(0, 100).Select(day => SampleMatters.Drones with { EventDate = EdtfDate.Since(new EdtfPart(2014, 1 + (day % 12), 1 + (day / 12))), Systems = ["shahed-136"] });

        Assert.Equal(49, _clustering.Of([.. events, .. run]).Count);
    }

    [Fact]
    public void News_of_every_month_does_not_tie_the_months_together()
    {
        var months = Enumerable.Range(0, 144).Select(month => new DateOnly(2014, 1, 1).AddMonths(month)).ToList();
        var news = months.Select(month => SampleMatters.Drones with { AsOf = EdtfDate.Month(month.Year, month.Month), Systems = ["shahed"] });
        var events = months.SelectMany(month => Enumerable.Range(0, 9).Select(week => SampleMatters.Drones with { EventDate = EdtfDate.Day(month.AddDays(3 * week)) }));

        Assert.True(_clustering.Of([.. news, .. events]).Count >= 144);
    }

    private static IEnumerable<string> Partition(IEnumerable<IEnumerable<Matter>> claims) =>
        claims.Select(claim => string.Join(' ', claim.Select(matter => matter.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    /// <summary>What a store does: looks up candidates by key alone, and keeps which matter is of which claim.</summary>
    private sealed class StoreInMemory(Clustering clustering)
    {
        private readonly Dictionary<Matter, Guid> _claimOf = [];
        private readonly Dictionary<string, HashSet<Matter>> _blocks = new(StringComparer.Ordinal);

        public IEnumerable<IEnumerable<Matter>> Claims => _claimOf.GroupBy(entry => entry.Value, entry => entry.Key);

        public void Add(IReadOnlyList<Matter> matters)
        {
            var candidates = matters.SelectMany(Blocks.Reach).Distinct(StringComparer.Ordinal)
                .SelectMany(key => _blocks.GetValueOrDefault(key, [])).Distinct()
                .Select(matter => new KnownMatter<Guid>(matter, _claimOf[matter])).ToList();
            foreach (var (arrived, claims) in clustering.Join(matters, candidates))
            {
                var id = claims is [var first, ..] ? first : Guid.NewGuid();
                foreach (var moved in _claimOf.Where(entry => claims.Contains(entry.Value)).Select(entry => entry.Key).Concat(arrived).ToList())
                {
                    _claimOf[moved] = id;
                    foreach (var key in Blocks.Of(moved))
                    {
                        (_blocks.TryGetValue(key, out var block) ? block : _blocks[key] = []).Add(moved);
                    }
                }
            }
        }
    }
}
