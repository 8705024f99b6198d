using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Ingest;

public sealed class ShinglesTests
{
    private static readonly string _report = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"parola{i} detta{i % 7}"));

    [Fact]
    public void A_text_with_another_headline_and_a_sentence_more_is_a_copy()
    {
        var other = Of($"Un altro titolo\n\n{_report}\nUna riga in più alla fine del testo.");

        Assert.True(Of("Titolo\n\n" + _report).IsCopyOf(other));
        Assert.NotEmpty(Of("Titolo\n\n" + _report).Bands().Intersect(other.Bands()));
    }

    [Fact]
    public void Case_punctuation_and_line_ends_make_no_difference() =>
        Assert.Equal(Of(_report).Bands(), Of(_report.ToUpperInvariant().Replace(" ", ",\n", StringComparison.Ordinal)).Bands());

    [Fact]
    public void Two_texts_on_one_matter_are_no_copies() => Assert.False(
        Of(_report).IsCopyOf(Of(string.Join(' ', Enumerable.Range(0, 120).Select(i => $"detta{i % 7} altra{i}")))));

    [Fact]
    public void A_long_article_that_quotes_a_short_one_is_no_copy_of_it() => Assert.False(
        Of(_report).IsCopyOf(Of(_report + " " + string.Join(' ', Enumerable.Range(0, 400).Select(i => $"nuova{i}")))));

    [Fact]
    public void A_text_too_short_to_tell_is_looked_up_under_nothing()
    {
        var notice = Of("L'Iran ha consegnato droni alla Russia.");

        Assert.Empty(notice.Bands());
        Assert.False(notice.IsCopyOf(notice));
    }

    [Fact]
    public void Boilerplate_does_not_count()
    {
        const string Notice = "Leggi anche le altre notizie del giorno su questo sito ";
        var plain = Samples.Article(_report);
        var marked = Samples.Article(Notice + _report) with { Boilerplate = [new Boilerplate(new TextSpan(0, Notice.Length), BoilerplateKind.SiteFurniture)] };

        Assert.Equal(Shingles.Of(plain).Bands(), Shingles.Of(marked).Bands());
    }

    private static Shingles Of(string text) => Shingles.Of(Samples.Article(text));
}
