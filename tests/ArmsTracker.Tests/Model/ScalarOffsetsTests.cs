using System.Text;
using ArmsTracker.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Model;

public sealed class ScalarOffsetsTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("droni", 5, 5)]
    [InlineData("perché", 6, 6)]
    [InlineData("🔴 droni", 0, 0)]
    [InlineData("🔴 droni", 2, 1)]
    [InlineData("a🔴b🔴c", 7, 5)]
    [InlineData("a🔴b🔴c", 4, 3)]
    public void A_character_outside_the_first_plane_counts_as_one(string text, int utf16, int scalar)
    {
        var offsets = new ScalarOffsets(text);

        Assert.Equal(scalar, offsets.ToScalar(utf16));
        Assert.Equal(utf16, offsets.ToUtf16(scalar));
    }

    [Fact]
    public void A_lone_surrogate_counts_as_one()
    {
        const string Text = "a\uDD34b\uD83Dc🔴d\uD83D";
        var offsets = new ScalarOffsets(Text);

        Assert.Equal(Text.EnumerateRunes().Count(), offsets.ToScalar(Text.Length));
        Assert.Equal(Text.Length, offsets.ToUtf16(offsets.ToScalar(Text.Length)));
        Assert.Equal("c🔴", offsets.Slice(Text, new TextSpan(4, 6)));
    }

    [Fact]
    public void A_slice_is_what_stands_between_two_positions()
    {
        const string Text = "🔴 07:12 – Kiev 🔔";
        var offsets = new ScalarOffsets(Text);
        var start = Text.IndexOf("Kiev", StringComparison.Ordinal);

        Assert.Equal("Kiev", offsets.Slice(Text, offsets.ToScalar(start, start + 4)));
        Assert.Equal("🔔", offsets.Slice(Text, new TextSpan(15, 16)));
    }

    /// <summary>Any text, however its surrogates lie, counted rune by rune.</summary>
    [Fact]
    public void Both_ways_agree_with_counting_one_by_one()
    {
        var characters = Gen.Elements('a', 'è', ' ', '\uD83D', '\uDD34', '\uDBFF', '\uDFFF', '\uE000', '\uD7FF');
        var texts = characters.ArrayOf().Select(array => new string(array)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var offsets = new ScalarOffsets(text);
            var (utf16, scalar) = (0, 0);
            foreach (var rune in Lengths(text))
            {
                Assert.Equal(scalar, offsets.ToScalar(utf16));
                Assert.Equal(utf16, offsets.ToUtf16(scalar));
                utf16 += rune;
                scalar++;
            }

            Assert.Equal(scalar, offsets.ToScalar(text.Length));
            Assert.Equal(text.Length, offsets.ToUtf16(scalar));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>How many UTF-16 units each scalar value takes; a lone surrogate takes one.</summary>
    private static IEnumerable<int> Lengths(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            yield return length;
            i += length;
        }
    }
}
