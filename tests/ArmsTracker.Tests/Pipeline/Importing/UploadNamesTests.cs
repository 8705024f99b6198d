using ArmsTracker.Pipeline.Importing;

namespace ArmsTracker.Tests.Pipeline.Importing;

public sealed class UploadNamesTests
{
    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("Статья № 1.html", "Статья № 1.html")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\a.txt", "a.txt")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("a\u0000b\n.txt", "a_b_.txt")]
    [InlineData("invoice\u202Etxt.exe", "invoice_txt.exe")]
    [InlineData("<b>\"x\".txt", "_b__x_.txt")]
    public void A_name_is_fit_for_a_folder_and_for_people(string? name, string expected) => Assert.Equal(expected, UploadNames.Plain(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = UploadNames.Plain(new string('я', 500) + ".jsonl");
        Assert.EndsWith(".jsonl", name, StringComparison.Ordinal);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(name) < 255);
    }

    [Fact]
    public void Two_files_of_one_name_are_two_files()
    {
        var taken = new HashSet<string>();
        Assert.Equal(["a.txt", "2-A.txt", "3-a.txt"], new[] { "a.txt", "A.txt", "a.txt" }.Select(name => UploadNames.Unused(name, taken)));
    }
}
