using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Tests.Store.Statements;

public sealed class QuantityWordsTests
{
    [Theory]
    [InlineData(54L, 54L, false, "54")]
    [InlineData(6000L, 6000L, false, "6,000")]
    [InlineData(400L, null, false, "at least 400")]
    [InlineData(400L, null, true, "at least about 400")]
    [InlineData(400L, 400L, true, "about 400")]
    [InlineData(null, 6L, false, "up to 6")]
    [InlineData(250L, 300L, false, "250–300")]
    [InlineData(24L, 99L, true, "dozens (24–99)")]
    [InlineData(200L, 999L, true, "hundreds (200–999)")]
    [InlineData(2000L, 9999L, true, "thousands (2,000–9,999)")]
    [InlineData(200L, 999L, false, "200–999")]
    public void A_number_is_told_as_sure_as_it_is(long? min, long? max, bool approximate, string words) =>
        Assert.Equal(words, QuantityWords.Of(new Quantity(min, max, null, approximate)));

    [Theory]
    [InlineData(1L, QuantityUnit.Launcher, "1 launcher")]
    [InlineData(2L, QuantityUnit.Aircraft, "2 aircraft")]
    [InlineData(300L, QuantityUnit.Munition, "300 munitions")]
    public void A_unit_agrees_with_its_number(long number, QuantityUnit unit, string words) =>
        Assert.Equal(words, QuantityWords.WithUnit(new Quantity(number, number, unit, false)));

    [Fact]
    public void A_number_without_a_unit_stands_alone() =>
        Assert.Equal("about 20", QuantityWords.WithUnit(new Quantity(20, 20, null, true)));
}
