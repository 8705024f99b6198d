using ArmsTracker.Model;

namespace ArmsTracker.Tests.Model;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2024")]
    [InlineData("2024~")]
    [InlineData("2024-05")]
    [InlineData("2024-05~")]
    [InlineData("2024-21")]
    [InlineData("2024-24")]
    [InlineData("2024-05-09")]
    [InlineData("2024-02-29")]
    [InlineData("XXXX-05")]
    [InlineData("XXXX-21")]
    [InlineData("XXXX-02-29")]
    [InlineData("2023-08/..")]
    [InlineData("../2023-08")]
    [InlineData("2023-08/2024-01-15")]
    [InlineData("XXXX-08/..")]
    [InlineData("0001")]
    [InlineData("9999-12-31")]
    public void It_is_written_as_it_was_read(string text)
    {
        Assert.Equal(text, EdtfDate.Parse(text).ToString());
        Assert.Equal(EdtfDate.Parse(text), EdtfDate.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("20245")]
    [InlineData("XXXX")]
    [InlineData("2024-5")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-20")]
    [InlineData("2024-25")]
    [InlineData("2024-21-09")]
    [InlineData("2024-05-00")]
    [InlineData("2024-05-32")]
    [InlineData("2023-02-29")]
    [InlineData("XXXX-02-30")]
    [InlineData("2024-05-09-01")]
    [InlineData("+2024")]
    [InlineData(" 2024")]
    [InlineData("2024-05-09T10:00")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2024/")]
    [InlineData("/2024")]
    [InlineData("2024/2025/2026")]
    [InlineData("٢٠٢٤")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(EdtfDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EdtfDate.Parse(text!));
    }

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024~", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2024-05-09", "2024-05-09", "2024-05-09")]
    [InlineData("2024-21", "2024-03-01", "2024-05-31")]
    [InlineData("2024-22", "2024-06-01", "2024-08-31")]
    [InlineData("2024-23", "2024-09-01", "2024-11-30")]
    [InlineData("2023-24", "2023-12-01", "2024-02-29")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    [InlineData("2023-08/2024-01", "2023-08-01", "2024-01-31")]
    [InlineData("2023-08/..", "2023-08-01", null)]
    [InlineData("../2023-08", null, "2023-08-31")]
    [InlineData("XXXX-05", null, null)]
    [InlineData("XXXX-08/..", null, null)]
    public void Its_first_and_last_days_are_those_that_it_can_mean(string text, string? earliest, string? latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(earliest, date.Earliest?.ToString("yyyy-MM-dd"));
        Assert.Equal(latest, date.Latest?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void A_year_is_unknown_only_where_it_is_not_written()
    {
        Assert.True(EdtfDate.Parse("XXXX-05").YearUnknown);
        Assert.True(EdtfDate.Parse("XXXX-05/..").YearUnknown);
        Assert.False(EdtfDate.Parse("2024-05").YearUnknown);
        Assert.False(EdtfDate.Parse("../2024").YearUnknown);
    }

    [Fact]
    public void What_is_made_in_code_reads_as_it_is_written()
    {
        Assert.Equal("2024-05-09", EdtfDate.Day(new DateOnly(2024, 5, 9)).ToString());
        Assert.Equal("XXXX-05", EdtfDate.Month(null, 5).ToString());
        Assert.Equal("2024~", EdtfDate.Year(2024, approximate: true).ToString());
        Assert.Equal("2023-08/..", EdtfDate.Since(new EdtfPart(2023, 8)).ToString());
        Assert.Throws<ArgumentException>(() => EdtfDate.Interval(null, null));
    }
}
