using System.Net;
using ArmsTracker.Ingest.Fetching;

namespace ArmsTracker.Tests.Ingest.Fetching;

public sealed class AddressRulesTests
{
    private static readonly AddressRules _rules = new(new FetchSettings());

    [Theory]
    [InlineData("https://www.reuters.com/world/iran-1")]
    [InlineData("http://www.irna.ir:80/news/1")]
    [InlineData("https://news.example.com:8443/a")]
    [InlineData("http://93.184.216.34/")]
    [InlineData("https://[2606:2800:220:1:248:1893:25c8:1946]/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://news.example.com./")]
    [InlineData("https://4pda.to/")]
    [InlineData("https://0x.org/")]
    public void A_page_of_the_web_may_be_asked_for(string address)
    {
        Assert.Equal(new Uri(address), _rules.Check(new Uri(address)));
    }

    [Fact]
    public void The_fragment_is_not_asked_for_and_other_scripts_are_escaped()
    {
        Assert.Equal(
            "https://news.example.com/%D0%B8%D1%80%D0%B0%D0%BD?q=%D1%8F",
            _rules.Check(new Uri("https://news.example.com/иран?q=я#part")).AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://news.example.com/a", "begins with ftp:")]
    [InlineData("file:///etc/passwd", "begins with file:")]
    [InlineData("javascript:alert(1)", "begins with javascript:")]
    [InlineData("gopher://news.example.com/", "begins with gopher:")]
    [InlineData("/news/1", "no whole address")]
    [InlineData("https://me:secret@news.example.com/", "before the @")]
    [InlineData("https://news.example.com@10.0.0.1/", "before the @")]
    [InlineData("http://xn--а/", "letters that no server can have")]
    [InlineData("http://⒈com/", "letters that no server can have")]
    [InlineData("http://news.example.com:22/", "port 22")]
    [InlineData("http://news.example.com:6379/", "port 6379")]
    public void What_is_no_address_of_a_public_page_is_refused_in_a_sentence(string address, string says)
    {
        var refusal = Assert.Throws<FetchException>(() => _rules.Check(new Uri(address, address.StartsWith('/') ? UriKind.Relative : UriKind.Absolute)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTemporary);
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://loc\u200Balhost/")]
    [InlineData("http://www.localhost/")]
    [InlineData("http://printer/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://router.home.arpa/")]
    [InlineData("http://nas.lan./")]
    [InlineData("http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion/")]
    public void A_name_that_cannot_be_public_is_refused_before_it_is_looked_up(string address)
    {
        Assert.Contains("no server of the public internet", Refusal(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("http://[::1%25eth0]/")]
    [InlineData("http://[::]/")]
    // What no reader of numbers takes for an address, some other one does.
    [InlineData("http://08.0.0.1/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http://4294967297/")]
    [InlineData("http://127.0.0.1.5/")]
    [InlineData("http://news.example.0x7f/")]
    public void A_private_address_is_refused_however_it_is_spelled(string address)
    {
        Assert.Contains("no server of the public internet", Refusal(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://％31.com/")]
    [InlineData("http://юююююююююююююююююююююююююююююююююююююююююююююю.com/")]
    public void A_name_that_cannot_be_looked_up_is_refused(string address)
    {
        Refusal(address);
    }

    [Fact]
    public void Every_port_may_be_asked_where_the_setting_says_so()
    {
        new AddressRules(new FetchSettings { AnyPort = true }).Check(new Uri("http://news.example.com:81/"));
    }

    [Fact]
    public void An_allowed_server_is_that_host_at_that_port_and_no_other()
    {
        var rules = new AddressRules(new FetchSettings { AllowedHosts = ["localhost:5000", "[::1]:80", "пример.local:8080"] });

        rules.Check(new Uri("http://LOCALHOST:5000/a"));
        rules.Check(new Uri("http://[0:0:0:0:0:0:0:1]/"));
        rules.Check(new Uri("http://xn--e1afmkfd.local:8080/"));
        foreach (var address in (string[])["http://localhost:5001/", "http://localhost/", "http://127.0.0.1:5000/", "http://a.localhost:5000/", "https://[::1]/", "http://user@localhost:5000/", "ftp://localhost:5000/"])
        {
            Assert.Throws<FetchException>(() => rules.Check(new Uri(address)));
        }

        Assert.True(rules.MayConnect("localhost", 5000, [IPAddress.Loopback]));
        Assert.False(rules.MayConnect("localhost", 5001, [IPAddress.Loopback]));
        Assert.False(rules.MayConnect("127.0.0.1", 5000, [IPAddress.Loopback]));
    }

    [Fact]
    public void One_private_address_among_public_ones_refuses_the_name()
    {
        var open = IPAddress.Parse("93.184.216.34");

        Assert.True(_rules.MayConnect("news.example.com", 443, [open, IPAddress.Parse("2606:2800:220:1::1")]));
        Assert.False(_rules.MayConnect("news.example.com", 443, [open, IPAddress.Parse("10.0.0.1")]));
        Assert.False(_rules.MayConnect("news.example.com", 443, [IPAddress.IPv6Loopback, open]));
    }

    private static string Refusal(string address) => Assert.Throws<FetchException>(() => _rules.Check(new Uri(address))).Message;
}
