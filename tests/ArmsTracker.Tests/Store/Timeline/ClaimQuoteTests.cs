using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Store.Timeline;

public class ClaimQuoteTests
{
    [Fact]
    public void The_words_of_event_and_topics_are_placed_in_the_quote_and_the_rest_left_out()
    {
        Evidence[] evidence =
        [
            At("topics", 19, 24),
            At("event", 12, 19),
            At("topics", 15, 20),
            At("supplier", 12, 14),
            At("event", 2, 6),
            At("topics", 29, 35),
            new("event", "using", "rule", null),
        ];

        Assert.Equal([new TextSpan(2, 14)], ClaimQuote.WordsOf(new string('a', 20), 10, evidence));
    }

    private static Evidence At(string attribute, int start, int end) => new(attribute, "", "rule", new TextSpan(start, end));
}
