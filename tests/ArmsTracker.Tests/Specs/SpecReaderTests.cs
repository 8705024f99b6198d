using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Tests.Extraction;

namespace ArmsTracker.Tests.Specs;

/// <summary>An example that checks less than its writer meant would be worse than none.</summary>
public sealed class SpecReaderTests
{
    [Theory]
    [InlineData("- nane: A", "it/a.yaml:1: unknown key 'nane'")]
    [InlineData("- name: A\n  text: B", "it/a.yaml:1: 'mentions' is missing; a text without any has 'mentions: []'.")]
    [InlineData("- name: A\n  mentions: []", "it/a.yaml:1: 'text' is missing.")]
    [InlineData("- name: A\n  text: B\n  mentions:\n    - topic: [drone]", "it/a.yaml:4: unknown key 'topic'")]
    [InlineData("- name: A\n  text: B\n  mentions:\n    - quote: C", "it/a.yaml:4: the text does not hold the words 'C'.")]
    [InlineData("- name: A\n  text: B\n  mentions:\n    - quantity: {least: 4}", "it/a.yaml:4: unknown key 'least'")]
    [InlineData("- name: A\n  text: B\n  mentions:\n    - quantity: {min: many}", "it/a.yaml:4: 'many' is no whole number.")]
    [InlineData("- name: A\n  text: B\n  mentions:\n    - places: [alabuga]", "it/a.yaml:4: an entry of 'key: value' lines is expected here.")]
    [InlineData("- name: A\n  text: B\n  published: yesterday\n  mentions: []", "it/a.yaml:3: 'yesterday' is no EDTF date.")]
    public void A_bad_example_is_named_with_file_and_line(string yaml, string message)
    {
        var error = Assert.Throws<LexiconException>(() => SpecReader.Read("it/a.yaml", yaml).ToList());

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_without_a_quote_is_the_whole_text()
    {
        var example = Assert.Single(SpecReader.Read("it/a.yaml", "- name: A\n  text: Tutto.\n  mentions:\n    - event: using"));

        Assert.Equal("Tutto.", example.Mentions[0].Quote);
        Assert.Equal(("it", "a", "it/a: A"), (example.Language, example.Family, example.Title));
    }

    [Theory]
    [InlineData("[]", "Expected 0, found 1.")]
    [InlineData("[{event: using}]", "WRONG event: expected using, found transferring")]
    [InlineData("[{quote: L'Iran}]", "WRONG quote: expected «L'Iran»")]
    [InlineData("[{supplier: IR}, {quote: L'Iran}]", "2. NOT FOUND «L'Iran»")]
    [InlineData("[{quantity: {min: 4, unit: drone}}]", "WRONG quantity: expected 4..? drone, found 400..400 drone")]
    [InlineData("[{places: [{id: alabuga, role: site}]}]", "WRONG places: expected alabuga (site), found none")]
    public void A_failure_shows_what_was_expected_what_was_found_and_why(string mentions, string line)
    {
        var example = Assert.Single(SpecReader.Read("it/a.yaml", $"- name: A\n  text: L'Iran ha fornito 400 droni alla Russia.\n  mentions: {mentions}"));

        var difference = SpecComparison.Difference(example, Extracting.Mentions(Extracting.Article(example.Text)));

        Assert.Contains(line, difference, StringComparison.Ordinal);
        Assert.Contains("event = transferring (event/", difference, StringComparison.Ordinal);
        Assert.Contains("it/a.yaml:1", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_agrees_has_no_difference()
    {
        var example = Assert.Single(SpecReader.Read("it/a.yaml", "- name: A\n  text: L'Iran ha fornito 400 droni alla Russia.\n  mentions: [{supplier: IR, places: none}]"));

        Assert.Null(SpecComparison.Difference(example, Extracting.Mentions(Extracting.Article(example.Text))));
    }
}
