using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Extraction;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

public sealed class SameClaimTests
{
    private static readonly SameClaim _same = new(Extracting.Extractor.Gazetteer);
    private static readonly Matter _drones = SampleMatters.Drones;
    private static readonly Matter _missiles = _drones with { Topics = [Topic.Missile], Systems = ["fath-360"] };

    [Fact]
    public void General_statements_on_the_same_arms_are_one_claim() => Same(_drones, _drones with { Quantity = SampleMatters.Hundreds, Systems = ["shahed"] });

    [Fact]
    public void Thousands_are_more_than_a_general_statement_says() =>
        Assert.False(_same.Judge(_drones, _drones with { Quantity = new Quantity(2000, 9999, QuantityUnit.Drone, Approximate: true) }).IsSame);

    [Fact]
    public void A_run_is_one_claim_whatever_the_words_say_of_its_beginning() => Same(_drones with { Systems = ["shahed"] }, _drones with { EventDate = EdtfDate.Parse("2022-08/.."), Systems = ["shahed"] });

    [Fact]
    public void An_event_is_not_the_run_that_it_is_part_of() => RuledOut("one is an event, the other no one event", _drones, _drones with { EventDate = EdtfDate.Parse("2022-08-19") });

    [Fact]
    public void One_number_and_one_time_make_one_claim() =>
        Same(_missiles with { Quantity = SampleMatters.About(200) }, _missiles with { Quantity = SampleMatters.AtLeast(200), EventDate = EdtfDate.Parse("2024-09") });

    [Fact]
    public void Numbers_that_cannot_both_be_true_make_two() =>
        RuledOut("the numbers cannot both be true", _drones with { Quantity = SampleMatters.Exactly(300) }, _drones with { Quantity = SampleMatters.AtLeast(400) });

    [Fact]
    public void Approximate_numbers_may_differ_a_little() =>
        Same(_missiles with { Quantity = SampleMatters.About(200), EventDate = EdtfDate.Parse("2024-09") }, _missiles with { Quantity = SampleMatters.About(205), EventDate = EdtfDate.Parse("2024-09") });

    [Theory]
    [InlineData("2024-09", "2024-09-03", true)]
    [InlineData("2024-09", "2024-10", false)]
    [InlineData("2024-09", "2024", false)]
    [InlineData("2024", "2024", true)]
    [InlineData("2024-21", "2024-22", false)]
    public void Dates_are_compared_with_dates_of_their_length(string one, string other, bool same) => Assert.Equal(
        same, _same.Judge(_missiles with { EventDate = EdtfDate.Parse(one) }, _missiles with { EventDate = EdtfDate.Parse(other) }).IsSame);

    [Fact]
    public void News_is_of_the_month_in_which_an_article_opens_with_it()
    {
        var news = _missiles with { AsOf = EdtfDate.Parse("2024-09") };

        Same(news, _missiles with { EventDate = EdtfDate.Parse("2024-09-04"), Quantity = SampleMatters.About(200) });
        Same(news, news with { AsOf = EdtfDate.Parse("2024-10") });
        RuledOut("one is news of another time", news with { Systems = [] }, news with { AsOf = EdtfDate.Parse("2024-10") });
        RuledOut("one is news of another time", news, news with { AsOf = EdtfDate.Parse("2024-12") });
        RuledOut("one is news of another time", news, _missiles);
    }

    [Fact]
    public void What_was_expected_and_what_came_of_it_are_two() => RuledOut("one is told as fact, the other not", _drones, _drones with { Stance = Stance.Forecast, AsOf = EdtfDate.Parse("2024-09") });

    [Fact]
    public void That_something_has_not_happened_stays_one_claim_for_years() => Same(_missiles with { Stance = Stance.Unproven }, _missiles with { Stance = Stance.Unproven, Bodies = ["us-government"] });

    [Fact]
    public void Seeking_and_meaning_to_buy_are_one_while_the_talks_last()
    {
        var talks = _missiles with { Event = EventKind.Negotiating, AsOf = EdtfDate.Parse("2024-01") };

        Same(talks, talks with { Stance = Stance.Forecast });
        RuledOut("too long between them", talks, talks with { AsOf = EdtfDate.Parse("2024-06") });
        RuledOut("too long between them", talks, talks with { AsOf = null });
    }

    [Fact]
    public void A_denial_is_one_claim_with_denials_of_the_same_body_alone()
    {
        var denial = _drones with { Stance = Stance.Denied, Bodies = ["iran-government"], AsOf = EdtfDate.Parse("2022-11") };

        Same(denial, denial with { AsOf = EdtfDate.Parse("2023-01") });
        RuledOut("not the same body denies it", denial, denial with { Bodies = ["russia-government"] });
        RuledOut("one is a denial", denial, _drones);
        RuledOut("one is the supplier's own admission", _drones, _drones with { IsAdmission = true });
    }

    [Fact]
    public void A_measure_is_one_only_where_date_or_body_tell_so()
    {
        var sanctions = _drones with { Event = EventKind.Responding, AsOf = EdtfDate.Parse("2022-10") };

        RuledOut("not known to be the same measure", sanctions, sanctions with { Systems = ["shahed"] });
        Same(sanctions with { EventDate = EdtfDate.Parse("2022-10-20") }, sanctions with { EventDate = EdtfDate.Parse("2022-10") });
    }

    [Fact]
    public void Systems_that_differ_make_two_and_a_family_none()
    {
        RuledOut("they name different systems", _missiles, _missiles with { Systems = ["zolfaghar"] });
        Same(_drones with { Systems = ["shahed-136"], EventDate = EdtfDate.Parse("2024-09") }, _drones with { Systems = ["shahed"], EventDate = EdtfDate.Parse("2024-09") });
    }

    [Fact]
    public void A_route_told_is_a_claim_of_its_own_unless_the_event_is_the_same()
    {
        var route = _missiles with { Topics = [Topic.Missile, Topic.ShippingRoute], Places = ["caspian-sea"] };

        RuledOut("only one tells a route", _missiles, route);
        Same(_missiles with { EventDate = EdtfDate.Parse("2024-09") }, route with { EventDate = EdtfDate.Parse("2024-09-04") });
    }

    [Fact]
    public void Places_far_from_each_other_make_two()
    {
        var plant = _drones with { Event = EventKind.Producing, Topics = [Topic.Drone, Topic.Facility], Places = ["alabuga"] };

        Same(plant, plant with { Places = ["tatarstan"] });
        RuledOut("the places are far from each other", plant, plant with { Places = ["moscow"] });
    }

    [Fact]
    public void The_reasons_are_words_for_a_reader_and_add_up()
    {
        var judgement = _same.Judge(
            _missiles with { Quantity = SampleMatters.Exactly(400), EventDate = EdtfDate.Parse("2024-01"), Places = ["tehran"] },
            _missiles with { Quantity = SampleMatters.Hundreds, EventDate = EdtfDate.Parse("2024-01") });

        Assert.Equal(
            ["both are about missiles", "both name the Fath-360", "400 and hundreds can both be true", "both date it 2024-01"],
            judgement.Reasons.Select(reason => reason.Words));
        Assert.Equal(judgement.Score, judgement.Reasons.Sum(reason => reason.Weight));
    }

    [Fact]
    public void It_is_the_same_both_ways() => Prop.ForAll(Pairs(), pair =>
    {
        var (there, back) = (_same.Judge(pair.A, pair.B), _same.Judge(pair.B, pair.A));

        Assert.Equal((there.IsSame, there.Score), (back.IsSame, back.Score));
        Assert.Equal(there.Reasons.Count, back.Reasons.Count);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static void Same(Matter a, Matter b)
    {
        var judgement = _same.Judge(a, b);

        Assert.True(judgement.IsSame, $"{judgement.Score}: {string.Join("; ", judgement.Reasons)}");
    }

    private static void RuledOut(string words, Matter a, Matter b) => Assert.Equal([new Reason(words, null)], _same.Judge(a, b).Reasons);

    private static Arbitrary<(Matter A, Matter B)> Pairs() =>
        (from a in SampleMatters.Any from b in SampleMatters.Any select (a, b)).ToArbitrary();
}
