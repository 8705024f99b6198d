using System.Globalization;
using System.Net;
using ArmsTracker.Ingest.Fetching;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>What holds of any address: no private one gets through in any spelling, and every other one does.</summary>
public sealed class AddressRulesPropertyTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260301, 7919);

    private static readonly AddressRules _rules = new(new FetchSettings());

    // Written out anew, and not taken from the code under test.
    private static readonly (uint Start, uint End)[] _private4 =
    [
        (0x00000000, 0x00FFFFFF), (0x0A000000, 0x0AFFFFFF), (0x64400000, 0x647FFFFF), (0x7F000000, 0x7FFFFFFF),
        (0xA9FE0000, 0xA9FEFFFF), (0xAC100000, 0xAC1FFFFF), (0xC0000000, 0xC00000FF), (0xC0000200, 0xC00002FF),
        (0xC0586300, 0xC05863FF), (0xC0A80000, 0xC0A8FFFF), (0xC6120000, 0xC613FFFF), (0xC6336400, 0xC63364FF),
        (0xCB007100, 0xCB0071FF), (0xE0000000, 0xFFFFFFFF),
    ];

    private static readonly string[] _private6 =
    [
        "::/8", "100::/64", "64:ff9b:1::/48", "2001::/32", "2001:2::/48", "2001:10::/28", "2001:db8::/32", "2002::/16",
        "3fff::/20", "4000::/3", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ];

    private static readonly Func<uint, string>[] _spellings =
    [
        Dotted,
        ip => $"{Dotted(ip)}.",
        ip => $"{ip}",
        ip => $"0x{ip:x}",
        ip => $"0X{ip:X8}",
        ip => $"0{Octal(ip)}",
        ip => string.Join('.', Bytes(ip).Select(part => $"0x{part:x}")),
        ip => string.Join('.', Bytes(ip).Select(part => $"0{Octal(part)}")),
        ip => string.Join('.', Bytes(ip).Select((part, i) => i % 2 == 0 ? $"00000{Octal(part)}" : $"0x00{part:X}")),
        ip => $"{ip >> 24}.{ip & 0xFFFFFF}",
        ip => $"{ip >> 24}.{(ip >> 16) & 0xFF}.{ip & 0xFFFF}",
        ip => $"0x{ip >> 24:x}.{ip & 0xFFFFFF}",
        ip => string.Concat(Dotted(ip).Select(character => character == '.' ? '。' : (char)(character - '0' + '0'))),
        ip => Dotted(ip).Replace('.', '。'),
        ip => $"[::ffff:{Dotted(ip)}]",
        ip => $"[::FFFF:{ip >> 16:X}:{ip & 0xFFFF:X}]",
        ip => $"[0:0:0:0:0:ffff:{ip >> 16:x4}:{ip & 0xFFFF:x4}]",
        ip => $"[::{Dotted(ip)}]",
        ip => $"[64:ff9b::{Dotted(ip)}]",
        ip => $"[0064:ff9b:0:0:0:0:{ip >> 16:x}:{ip & 0xFFFF:x}]",
        ip => $"[2002:{ip >> 16:x}:{ip & 0xFFFF:x}::1]",
        // Teredo: the server's address plain, the client's with every bit turned.
        ip => $"[2001:0:4136:e378:8000:63bf:{~ip >> 16:x}:{~ip & 0xFFFF:x}]",
        ip => $"[2001:0:{ip >> 16:x}:{ip & 0xFFFF:x}:8000:63bf:3fff:fdd2]",
    ];

    [Fact]
    public void No_private_IPv4_address_gets_through_in_any_spelling() => Prop
        .ForAll(Arb.From(from ip in Private4() from spell in Gen.Elements(_spellings) select spell(ip)), IsRefused)
        .Check(_config);

    [Fact]
    public void No_private_IPv6_address_gets_through() => Prop
        .ForAll(
            Arb.From(from ip in Private6() from isLong in Gen.Elements(true, false) select isLong ? Long(ip) : $"[{ip}]"),
            IsRefused)
        .Check(_config);

    [Fact]
    public void The_first_and_the_last_address_of_each_range_are_refused_and_their_neighbours_are_not()
    {
        foreach (var (start, end) in _private4)
        {
            Assert.True(IsRefused(Dotted(start)), Dotted(start));
            Assert.True(IsRefused(Dotted(end)), Dotted(end));
            Assert.True(start == 0 || !IsRefused(Dotted(start - 1)), $"before {Dotted(start)}");
            Assert.True(end == uint.MaxValue || !IsRefused(Dotted(end + 1)), $"after {Dotted(end)}");
        }
    }

    [Fact]
    public void Every_other_IPv4_address_is_public_also_where_IPv6_maps_it() => Prop
        .ForAll(
            Arb.From(Any4().Where(ip => !_private4.Any(range => ip >= range.Start && ip <= range.End))),
            ip => !IsRefused(Dotted(ip)) && !IsRefused($"[::ffff:{Dotted(ip)}]") && !IsRefused($"[64:ff9b::{Dotted(ip)}]"))
        .Check(_config);

    [Fact]
    public void What_is_given_out_of_IPv6_is_public() => Prop
        .ForAll(Arb.From(Within("2400::/6")), ip => !IsRefused($"[{ip}]"))
        .Check(_config);

    [Fact]
    public void Whatever_stands_in_the_place_of_a_host_is_allowed_or_refused_and_nothing_else_happens() => Prop
        .ForAll(
            Arb.From(Gen.OneOf(Gen.Elements([.. ".-xn0123:%[]@ａ①。⒈ß\u200D\uD800"]), Gen.Choose(0x20, 0xFFFF).Select(code => (char)code)).NonEmptyListOf()),
            host => IsRefused(string.Concat(host)) || true)
        .Check(_config);

    /// <summary>Also where no address can be made of it at all.</summary>
    private static bool IsRefused(string host)
    {
        if (!Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address))
        {
            return true;
        }

        try
        {
            _rules.Check(address);
            return false;
        }
        catch (FetchException)
        {
            return true;
        }
    }

    private static Gen<uint> Any4() =>
        from high in Gen.Choose(0, 0xFFFF)
        from low in Gen.Choose(0, 0xFFFF)
        select ((uint)high << 16) | (uint)low;

    private static Gen<uint> Private4() =>
        from range in Gen.Elements(_private4)
        from ip in Any4()
        select range.Start + (uint)(ip % ((ulong)range.End - range.Start + 1));

    private static Gen<IPAddress> Private6() => Gen.Elements(_private6).SelectMany(Within);

    private static Gen<IPAddress> Within(string network)
    {
        var range = IPNetwork.Parse(network);
        var start = range.BaseAddress.GetAddressBytes();
        return Gen.Choose(0, 255).ArrayOf(16).Select(random => new IPAddress(
            [.. start.Select((value, i) => (byte)(value | (random[i] & (0xFF >> Math.Clamp(range.PrefixLength - (8 * i), 0, 8)))))]));
    }

    private static string Long(IPAddress ip) =>
        $"[{string.Join(':', ip.GetAddressBytes().Chunk(2).Select(pair => $"{pair[0]:X2}{pair[1]:X2}"))}]";

    private static byte[] Bytes(uint ip) => [(byte)(ip >> 24), (byte)(ip >> 16), (byte)(ip >> 8), (byte)ip];

    private static string Dotted(uint ip) => string.Join('.', Bytes(ip));

    private static string Octal(uint value) => Convert.ToString(value, 8).ToString(CultureInfo.InvariantCulture);
}
