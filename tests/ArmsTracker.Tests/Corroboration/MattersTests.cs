using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Extraction;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Corroboration;

public sealed class MattersTests
{
    [Fact]
    public void A_headline_has_the_details_of_the_lead_and_of_what_the_article_goes_on_to_say()
    {
        var matters = Of(
            "2024-09-11",
            Missiles("Missili iraniani alla Russia"),
            Missiles("I primi Fath-360 sono arrivati in Russia", systems: ["fath-360"]),
            Missiles("Il cargo era ad Amirabad il 29 agosto", date: "2024-08-29", places: ["amirabad"]));

        var news = Assert.Single(matters.Distinct());
        Assert.Equal(["fath-360"], news.Systems);
        Assert.Equal("2024-08-29", news.EventDate?.ToString());
        Assert.Equal(["amirabad"], news.Places);
    }

    [Fact]
    public void Background_is_not_the_news()
    {
        var matters = Of(
            "2024-09-11",
            Missiles("Missili iraniani alla Russia"),
            Missiles("Mosca li attendeva da mesi", modality: Modality.Possible),
            Missiles("Altri missili erano arrivati a gennaio", date: "2024-01"));

        Assert.Null(matters[0].EventDate);
        Assert.Equal(3, matters.Distinct().Count());
    }

    [Fact]
    public void What_contradicts_the_news_keeps_its_own_matter()
    {
        var matters = Of(
            "2024-09-11",
            Missiles("L'Iran ha mandato 200 missili", quantity: SampleMatters.About(200)),
            Missiles("Un'altra fonte parla di 400 missili", quantity: SampleMatters.About(400)));

        Assert.Equal([200, 400], matters.Select(matter => matter.Quantity!.Min!.Value));
    }

    [Fact]
    public void A_caption_that_repeats_a_sentence_is_one_matter_with_it()
    {
        var matters = Of(
            null,
            Missiles("Nessuna novità", topics: [Topic.Arms]),
            Missiles("Un capannone di Alabuga, dove si montano i droni iraniani", topics: [Topic.Drone, Topic.Facility], happening: EventKind.Producing, places: ["alabuga"]),
            Missiles("Il capannone di Alabuga dove si montano droni iraniani", topics: [Topic.Drone, Topic.Facility], happening: EventKind.Producing));

        Assert.Equal(matters[1], matters[2]);
    }

    [Fact]
    public void A_statement_that_says_little_takes_over_from_the_one_that_it_resembles()
    {
        var matters = Of(
            null,
            Missiles("La Russia impiega i droni Shahed", topics: [Topic.Drone], happening: EventKind.Using),
            Missiles("Il contratto per i missili fu firmato nel dicembre 2023", happening: EventKind.Agreed, date: "2023-12"),
            Missiles("Il contratto firmato allora resta segreto", happening: EventKind.Agreed));

        Assert.Equal("2023-12", matters[2].EventDate?.ToString());
    }

    [Fact]
    public void The_missiles_are_those_named_before()
    {
        var matters = Of(
            null,
            Missiles("Nessuna novità", topics: [Topic.Arms]),
            Missiles("La Russia ha avuto i Fath-360", systems: ["fath-360"]),
            Missiles("I missili saranno usati presto", happening: EventKind.Using, modality: Modality.Possible));

        Assert.Equal(["fath-360"], matters[2].Systems);
    }

    [Fact]
    public void An_opening_without_date_is_of_the_month_of_publication()
    {
        Assert.Equal("2024-09", Of("2024-09-11", Missiles("Missili iraniani alla Russia"))[0].AsOf?.ToString());
        Assert.Null(Of("2024", Missiles("Missili iraniani alla Russia"))[0].AsOf);
        Assert.Null(Of(null, Missiles("Missili iraniani alla Russia"))[0].AsOf);
        Assert.Null(Of("2024-09-11", Missiles("Missili iraniani alla Russia", date: "2024-09"))[0].AsOf);
        Assert.Null(Of("2024-09-11", Missiles("La Russia usa missili iraniani", happening: EventKind.Using))[0].AsOf);
    }

    [Fact]
    public void A_day_given_with_a_source_shortly_before_publication_is_that_of_the_saying()
    {
        var said = Of("2024-09-11", Missiles("Blinken ha detto martedì che i missili sono arrivati", date: "2024-09-10", saidBy: "antony-blinken"))[0];

        Assert.Null(said.EventDate);
        Assert.Equal("2024-09", said.AsOf?.ToString());
        Assert.NotNull(Of("2024-09-11", Missiles("Martedì i missili sono arrivati", date: "2024-09-10"))[0].EventDate);
    }

    [Fact]
    public void The_conditional_of_hearsay_is_no_forecast()
    {
        Assert.Equal(Stance.Told, Of("2024-09-11", Missiles("I missili sarebbero arrivati a gennaio", modality: Modality.Possible, date: "2024-01"))[0].Stance);
        Assert.Equal(Stance.Forecast, Of("2024-09-11", Missiles("I missili arriverebbero a dicembre", modality: Modality.Possible, date: "2024-12"))[0].Stance);
        Assert.Equal(Stance.Forecast, Of(null, Missiles("I missili arriverebbero", modality: Modality.Possible, date: "2024-01"))[0].Stance);
    }

    [Fact]
    public void The_suppliers_government_admits_and_officials_without_a_name_do_not()
    {
        Assert.True(Of(null, Missiles("Abbiamo dato droni", saidBy: "hossein-amirabdollahian"))[0].IsAdmission);
        Assert.False(Of(null, Missiles("Un funzionario iraniano conferma", saidBy: "iranian-officials"))[0].IsAdmission);
        Assert.False(Of(null, Missiles("Il Cremlino conferma", saidBy: "kremlin"))[0].IsAdmission);
        Assert.False(Of(null, Missiles("Teheran nega", modality: Modality.Denied, saidBy: "iran-government"))[0].IsAdmission);
    }

    [Fact]
    public void Who_speaks_counts_for_denials_and_not_for_what_is_told()
    {
        Assert.Equal(["iran-government"], Of(null, Missiles("Nega", modality: Modality.Denied, saidBy: "abbas-araghchi"))[0].Bodies);
        Assert.Empty(Of(null, Missiles("Dice", saidBy: "john-kirby"))[0].Bodies);
    }

    [Fact]
    public void Measures_of_which_neither_taker_nor_day_is_known_are_apart()
    {
        var one = Of("2024-09-11", Missiles("Sanzioni contro Iran Air", happening: EventKind.Responding), Missiles("Accordi denunciati", happening: EventKind.Responding));
        var other = Of("2024-09-12", Missiles("Sanzioni contro Iran Air", happening: EventKind.Responding));

        Assert.Equal(3, one.Concat(other).Distinct().Count());
    }

    [Fact]
    public void Without_mentions_there_are_no_matters() => Assert.Empty(Of(null));

    private static Mention Missiles(
        string quote,
        Topic[]? topics = null,
        EventKind happening = EventKind.Transferring,
        Modality modality = Modality.Asserted,
        string[]? systems = null,
        Quantity? quantity = null,
        string[]? places = null,
        string? date = null,
        string? saidBy = null) => Samples.Mention(
            quote, topics ?? [Topic.Missile], happening, modality, systems: systems, quantity: quantity, places: places, date: date, saidBy: saidBy is null ? [] : [saidBy]);

    private static IReadOnlyList<Matter> Of(string? published, params Mention[] mentions) =>
        Matters.Of(Samples.Article(string.Concat(mentions.Select(mention => mention.Quote)), published), mentions, Extracting.Extractor.Gazetteer);
}
