using ArmsTracker.Ingest.Fetching;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>How a robots.txt is understood: RFC 9309, with its own examples.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: Googlebot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: ArmsTracker\nDisallow: /", "/a", false)]
    [InlineData("USER-AGENT : armstracker/2.0\r\nDISALLOW : /", "/a", false)]
    [InlineData("User-agent: ArmsTrackerBot\nDisallow: /", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a # not this\r", "/a", false)]
    [InlineData("<html><body>User-agent: none here</body></html>", "/a", true)]
    public void Who_is_meant(string file, string path, bool isAllowed) => Check(file, path, isAllowed);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ArmsTracker\nAllow: /", "/a", true)]
    [InlineData("User-agent: ArmsTracker\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: ArmsTracker\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: ArmsTracker\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: ArmsTracker\nDisallow: /", "/a", false)]
    [InlineData("User-agent: ArmsTracker\nSitemap: https://a/b\nCrawl-delay: 5\nUser-agent: Other\nDisallow: /", "/a", false)]
    [InlineData("User-agent: ArmsTracker\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: armstracker\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: ArmsTracker\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: armstracker\nDisallow: /c", "/b", true)]
    public void A_group_of_its_own_stands_for_all_others_and_groups_of_one_name_are_one(string file, string path, bool isAllowed) =>
        Check(file, path, isAllowed);

    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/a.html", true)]
    [InlineData("/example/a", false)]
    [InlineData("/example", true)]
    public void The_longest_rule_counts(string path, bool isAllowed) => Check(
        "User-agent: *\nAllow: /example/page/\nDisallow: /example/\nDisallow: /example/page/disallowed.gif", path, isAllowed);

    [Theory]
    [InlineData("Disallow: /a\nAllow: /a", "/a")]
    [InlineData("Allow: /a\nDisallow: /a", "/a")]
    public void Of_two_rules_of_one_length_the_one_that_allows_counts(string rules, string path) =>
        Check($"User-agent: *\n{rules}", path, isAllowed: true);

    [Theory]
    [InlineData("/*.php", "/a/b.php?x=1", true)]
    [InlineData("/*.php$", "/a/b.php", true)]
    [InlineData("/*.php$", "/a/b.php?x=1", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/a$", "/a", true)]
    [InlineData("/a$", "/ab", false)]
    [InlineData("/a*b*c", "/axxbyyczz", true)]
    [InlineData("/a*b*c$", "/abcb", false)]
    [InlineData("/a*a$", "/a", false)]
    [InlineData("*", "/anything", true)]
    [InlineData("/**/print", "/x/print", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/Fish", "/fish", false)]
    [InlineData("fish", "/fish", false)]
    [InlineData("/x?print=", "/x?print=1", true)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/ツ", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    [InlineData("/a%2ab", "/a*b", true)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/100%", "/100%25", true)]
    public void A_rule_matches_by_its_beginning_its_stars_and_its_end(string rule, string path, bool matches) =>
        Check($"User-agent: *\nDisallow: {rule}", path, !matches);

    [Fact]
    public void A_rule_made_to_be_slow_is_not()
    {
        var rule = new RobotsRule(allows: false, $"/{string.Concat(Enumerable.Repeat("*a", 5000))}*b$");

        Assert.False(rule.Matches(RobotsRule.Normal($"/{new string('a', 8000)}")));
    }

    private static void Check(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsFile.Parse(file, "ArmsTracker").Allows(new Uri($"https://news.example.com{path}")));
}
