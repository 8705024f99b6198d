using ArmsTracker.Pipeline;

namespace ArmsTracker.Tests.Pipeline;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_stands_for_the_articles_in_it_however_deep_in_the_order_of_names()
    {
        Directory.CreateDirectory(_folder["b/c"]);
        _folder.Write("b/c/1.txt", "");
        _folder.Write("a.TXT", "");
        _folder.Write("z.txt", "");
        _folder.Write("z.txt.bak", "");
        _folder.Write("page.html", "");
        _folder.Write("z.txt.meta.yaml", "");

        Assert.Equal([_folder["a.TXT"], _folder["b/c/1.txt"], _folder["page.html"], _folder["z.txt"]], SourceFiles.Find([_folder.Path]).Select(file => file.Path));
    }

    [Fact]
    public void A_file_stands_for_itself_whatever_its_name()
    {
        var path = _folder.Write("article", "four");

        Assert.Equal([new SourceFile(path, 4)], SourceFiles.Find([path]));
    }

    [Fact]
    public void Paths_keep_their_order_and_what_is_not_there_has_a_reason()
    {
        var path = _folder.Write("b.txt", "");

        var files = SourceFiles.Find([_folder["none"], path]).ToArray();
        Assert.StartsWith($"{_folder["none"]} does not exist.", files[0].Problem, StringComparison.Ordinal);
        Assert.Null(files[1].Problem);
    }

    public void Dispose() => _folder.Dispose();
}
