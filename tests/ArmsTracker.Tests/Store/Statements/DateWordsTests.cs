using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Tests.Store.Statements;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2023-06-09", "9 June 2023")]
    [InlineData("2023-06", "June 2023")]
    [InlineData("2024-21", "spring 2024")]
    [InlineData("2023-24", "winter 2023")]
    [InlineData("2024", "2024")]
    [InlineData("2024~", "about 2024")]
    [InlineData("2023-12~", "about December 2023")]
    [InlineData("XXXX-05", "May (year unknown)")]
    [InlineData("XXXX-08/..", "since August (year unknown)")]
    [InlineData("2022-08/..", "since August 2022")]
    [InlineData("../2025-09", "until September 2025")]
    [InlineData("2022-10/2023-04", "October 2022 – April 2023")]
    [InlineData("2024-08-29/2024-09-04", "29 August – 4 September 2024")]
    [InlineData("2025-09-22/2025-09-28", "22–28 September 2025")]
    [InlineData("2026/2028", "2026 – 2028")]
    [InlineData("XXXX-05/XXXX-07", "May – July (year unknown)")]
    [InlineData("XXXX-05/2023-07", "May (year unknown) – July 2023")]
    [InlineData("2023-05/2023-06~", "May – about June 2023")]
    [InlineData("2023/2023-06", "2023 – June 2023")]
    public void A_date_is_told_as_sure_as_it_is(string edtf, string words) =>
        Assert.Equal(words, DateWords.Of(EdtfDate.Parse(edtf)));

    [Theory]
    [InlineData("2023-06", "June 2023")]
    [InlineData("2024-21", "Spring 2024")]
    [InlineData("2024", "2024, month not said")]
    public void A_heading_says_when_its_month_is_not_known(string edtf, string heading) =>
        Assert.Equal(heading, DateWords.Heading(EdtfDate.Parse(edtf).Start!));
}
