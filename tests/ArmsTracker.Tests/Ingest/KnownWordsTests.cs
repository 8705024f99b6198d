using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest;

public sealed class KnownWordsTests
{
    private static readonly KnownWords _words = new(["data", "data publikacji", "п'ятниця", "à"]);

    [Theory]
    [InlineData("Data publikacji: dziś", 0, 15)]
    [InlineData("la DATA è", 3, 7)]
    [InlineData("П'ЯТНИЦЯ, 3", 0, 8)]
    [InlineData("data.", 0, 4)]
    public void The_longest_whole_word_is_found_in_capitals_or_not(string line, int start, int end)
    {
        Assert.Equal((start, end), _words.First(line, 0));
    }

    [Theory]
    [InlineData("metadata")]
    [InlineData("database")]
    [InlineData("data_di")]
    [InlineData("a\u0300b")]
    [InlineData("")]
    public void A_part_of_a_longer_word_is_none(string line)
    {
        Assert.Null(_words.First(line, 0));
    }

    [Fact]
    public void All_words_that_stand_at_a_place_are_told_also_within_longer_ones()
    {
        Assert.Equal([15, 4], _words.EndsAt("data publikacjia", 0));
        Assert.Empty(_words.EndsAt("data", 4));
    }
}
