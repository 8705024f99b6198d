using ArmsTracker.Model;
using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Statements;
using ArmsTracker.Web.Reader;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Web.Reader;

public class TextLayoutTests
{
    [Fact]
    public void A_mention_is_a_marked_stretch_with_its_note_before_it() =>
        Assert.Equal("Prima. (1){[1:Droni iraniani.]} Poi.", Show("Prima. Droni iraniani. Poi.", (7, 22)));

    [Fact]
    public void A_nested_mention_stands_inside_and_both_notes_stand_outside() =>
        Assert.Equal("(1)(2){[1:uno [2:due] tre]}", Show("uno due tre", (0, 11), (4, 7)));

    [Fact]
    public void Two_mentions_on_one_span_are_both_there() =>
        Assert.Equal("(1)(2){[1:[2:uno due]]}", Show("uno due", (0, 7), (0, 7)));

    [Fact]
    public void A_mention_that_crosses_another_is_closed_and_goes_on_without_its_anchor() =>
        Assert.Equal("(1)(2){[1:uno [2:due]]}[2+: tre]", Show("uno due tre", (0, 7), (4, 11)));

    [Fact]
    public void A_mention_over_two_lines_has_one_anchor_and_one_note() =>
        Assert.Equal("(1){[1:uno\n]}|[1+:due]", Show("uno\ndue", (0, 7)));

    [Fact]
    public void Closing_marks_stay_with_the_mention_they_follow() =>
        Assert.Equal("(1){[1:uno],”} due", Show("uno,” due", (0, 3)));

    [Fact]
    public void Spans_count_scalar_values() =>
        Assert.Equal("🚀🚀 (1){[1:droni]} 🚀", Show("🚀🚀 droni 🚀", (3, 8)));

    [Fact]
    public void A_span_that_leaves_the_text_is_cut_to_it() =>
        Assert.Equal("un(1){[1:o]}", Show("uno", (2, 900)));

    [Fact]
    public void Whatever_the_spans_the_pieces_are_the_text_and_each_mention_has_one_anchor_and_one_note()
    {
        var texts = Gen.ArrayOf(Gen.Elements("a", "b ", "🚀", "\n", "è", "<", "  ")).Select(string.Concat);
        var spans = Gen.ArrayOf(Gen.Choose(0, 30).SelectMany(start => Gen.Choose(1, 12), (start, length) => (start, start + length)));
        Prop.ForAll(texts.SelectMany(_ => spans, (text, marks) => (text, marks)).ToArbitrary(), input =>
        {
            var length = input.text.EnumerateRunes().Count();
            var marks = input.marks.Where(mark => mark.Item1 < length).ToArray();
            var nodes = TextLayout.Of(Article(input.text, marks)).SelectMany(line => line).ToList();
            var all = All(nodes).ToList();
            Assert.Equal(input.text, string.Concat(all.OfType<TextPiece>().Select(piece => piece.Text)));
            Assert.Equal(marks.Length, all.OfType<NotedText>().Sum(noted => noted.Notes.Count));
            Assert.Equal(marks.Length, all.OfType<MentionText>().Count(mention => mention.IsFirst));
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<TextNode> All(IEnumerable<TextNode> nodes) => nodes.SelectMany(node => node switch
    {
        MentionText mention => All(mention.Inside).Prepend(node),
        BoilerplateText boilerplate => All(boilerplate.Inside).Prepend(node),
        NotedText noted => All(noted.Inside).Prepend(node),
        _ => [node],
    });

    private static string Show(string text, params (int Start, int End)[] spans) =>
        string.Join('|', TextLayout.Of(Article(text, spans)).Select(Show));

    private static string Show(IEnumerable<TextNode> nodes) => string.Concat(nodes.Select(node => node switch
    {
        TextPiece piece => piece.Text,
        MentionText mention => $"[{mention.Mention.Id}{(mention.IsFirst ? "" : "+")}:{Show(mention.Inside)}]",
        NotedText noted => string.Concat(noted.Notes.Select(note => $"({note.Id})")) + $"{{{Show(noted.Inside)}}}",
        BoilerplateText boilerplate => $"<{Show(boilerplate.Inside)}>",
        _ => throw new InvalidOperationException(),
    }));

    private static ReaderArticle Article(string text, params (int Start, int End)[] spans) => new(
        "0123456789ab", new string('0', 64), text, "a.txt", null, "it", null, null, null, null, null, DateTimeOffset.UnixEpoch, [],
        [.. spans.Select((span, i) => new ReaderMention(
            $"{i + 1}",
            new Mention(new TextSpan(span.Start, span.End), "", [Topic.Drone], EventKind.Using, Modality.Asserted, "IR", "RU", [], null, [], null, [], []),
            [], [], [], "0123456789ab", new Statement("Iran → Russia", "drones used", null), 1, 1))]);
}
