using System.Text;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Tests.Ingest.Formats;

/// <summary>JSON Lines, arrays of JSON and tables: records with named fields.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData("a.jsonl", "{\"headline\":\"T\",\"article_text\":\"Words.\",\"datePublished\":\"2024-05-09\",\"source\":{\"id\":1,\"name\":\"Ledger\"},\"authors\":[\"A\",{\"name\":\"B\"}],\"lang\":\"en\",\"link\":\"https://l.example/1\",\"id\":\"x/one.txt\"}")]
    [InlineData("a.json", "[{\"TITLE\":\"T\",\"Body\":\"Words.\",\"publishedAt\":\"2024-05-09T10:00:00Z\",\"outlet\":\"Ledger\",\"byline\":\"A, B\",\"language\":\"en\",\"canonical\":\"https://l.example/1\",\"file\":\"one.txt\"}]")]
    [InlineData("a.csv", "title,text,date,source,author,language,url,file\nT,Words.,2024-05-09,Ledger,\"A, B\",en,https://l.example/1,one.txt\n")]
    [InlineData("a.csv", "title;text;date;source;author;language;url;file\r\nT;Words.;09/05/2024;Ledger;A, B;en;https://l.example/1;one.txt\r\n")]
    [InlineData("a.tsv", "title\ttext\tdate\tsource\tauthor\tlanguage\turl\tfile\nT\tWords.\t2024-05-09\tLedger\tA, B\ten\thttps://l.example/1\tone.txt\n")]
    public async Task A_record_gives_text_and_facts_by_the_names_that_are_used(string name, string content)
    {
        var incoming = Assert.Single(await Files.ReadAsync(name, content));

        Assert.Null(incoming.Problem);
        Assert.Equal(("Words.", "one.txt"), (incoming.Words(), incoming.FileName));
        var facts = incoming.Facts;
        Assert.Equal(("T", "2024-05-09", "Ledger", "A, B", "en", "https://l.example/1"), (facts.Title?.Value, facts.Published?.Value.ToString(), facts.Publisher?.Value, facts.Author?.Value, facts.Language?.Value, facts.Url?.Value.AbsoluteUri));
        Assert.StartsWith(name + ": ", facts.Title?.From, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_names_the_fields()
    {
        var map = FieldMap.Parse(["text=doc.plain", "title = doc.head"]);

        var incoming = Assert.Single(await Files.ReadAsync("a.jsonl", "{\"text\":\"no\",\"doc\":{\"plain\":\"yes\",\"head\":\"T\"}}", map: map));

        Assert.Equal(("yes", "T"), (incoming.Words(), incoming.Facts.Title?.Value));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("words=body")]
    [InlineData("text= ")]
    public void A_field_that_is_none_is_told(string pair)
    {
        Assert.Contains("is not a field such as text=body_text", Assert.Throws<FormatException>(() => FieldMap.Parse([pair])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_line_does_not_stop_the_others()
    {
        var read = await Files.ReadAsync("a.jsonl", "\uFEFF{\"text\":\"one\"}\n\n{\"text\":\n[1]\n{\"title\":\"T\"}\n{\"text\":\"\\ud800\"}\n{\"text\":\"six\"}");

        Assert.Equal(["a.jsonl:1", "a.jsonl:3", "a.jsonl:4", "a.jsonl:5", "a.jsonl:6", "a.jsonl:7"], read.Select(incoming => incoming.Path));
        Assert.Equal(["one", "six"], read.Where(incoming => incoming.Problem is null).Select(Files.Words));
        Assert.Contains("is no JSON:", read[1].Problem, StringComparison.Ordinal);
        Assert.Contains("is no JSON object", read[2].Problem, StringComparison.Ordinal);
        Assert.Contains("Say which field it is, as in text=body_text.", read[3].Problem, StringComparison.Ordinal);
        Assert.Contains("half a character", read[4].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"text\":\"a ] } \\\" [ b\"}, {\"text\":\"two\",\"x\":[{}]} , 5, {\"text\": bad}, {\"text\":\"last\"}]")]
    [InlineData("[\n{\"text\":\"a ] } \\\" [ b\"}\n,\n{\"text\":\"two\"},\"x,y\",[{\"text\":\"no\"}],{\"text\":\"last\"}\n]\n")]
    public async Task Elements_of_an_array_are_read_one_by_one_and_bad_ones_are_refused(string json)
    {
        var read = await Files.ReadAsync("a.json", json);

        Assert.Equal(5, read.Length);
        Assert.Equal(["a ] } \" [ b", "two", "last"], read.Where(incoming => incoming.Problem is null).Select(Files.Words));
    }

    [Fact]
    public async Task An_array_is_read_the_same_however_its_bytes_come()
    {
        var json = Files.Utf8("[{\"text\":\"a \\\\\"},{\"text\":\"b \\\" c\"},{\"text\":\"d\"}]");

        var read = await Files.ReadAsync("a.json", new LazyStream(json.Select(one => (byte[])[one])));

        Assert.Equal(["a \\", "b \" c", "d"], read.Select(Files.Words));
    }

    [Fact]
    public async Task A_single_object_over_several_lines_is_an_article()
    {
        Assert.Equal("One.", Assert.Single(await Files.ReadAsync("a.json", "{\n \"text\": \"One.\"\n}\n")).Words());
    }

    [Fact]
    public async Task Html_in_a_field_is_told_from_text()
    {
        var read = await Files.ReadAsync("a.jsonl", "{\"content\":\"<p>One</p><p>Two</p>\"}\n{\"content\":\"1 < 2\"}\n{\"html\":\"<html><body>x\",\"text\":\"plain\"}\n{\"html\":\"<!doctype html><p>x\"}");

        Assert.Equal([ArticleForm.HtmlFragment, ArticleForm.Text, ArticleForm.Text, ArticleForm.Html], read.Select(incoming => incoming.Form));
    }

    [Fact]
    public async Task Json_nested_without_end_is_refused()
    {
        Assert.Contains("is no JSON", Assert.Single(await Files.ReadAsync("a.json", new string('[', 100_000))).Problem, StringComparison.Ordinal);
        Assert.Contains("is no JSON", Assert.Single(await Files.ReadAsync("a.jsonl", "{\"a\":" + new string('[', 100_000))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_a_table_may_have_line_ends_and_rows_may_be_short()
    {
        var read = await Files.ReadAsync("a.csv", "text,title\n\"One\nline, \"\"two\"\"\",T\nonly text\n,no text\n\"last\",T\n");

        Assert.Equal(["a.csv:2", "a.csv:3", "a.csv:4", "a.csv:5"], read.Select(incoming => incoming.Path));
        Assert.Equal(["One\nline, \"two\"", "only text", "last"], read.Where(incoming => incoming.Problem is null).Select(Files.Words));
        Assert.Contains("has no text", read[2].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,value\n1,2\n", "its first row has name, value")]
    [InlineData("", "is an empty table")]
    public async Task A_table_without_a_text_is_refused_with_what_it_has(string csv, string expected)
    {
        Assert.Contains(expected, Assert.Single(await Files.ReadAsync("a.csv", csv)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_in_utf16_is_known_by_its_mark()
    {
        Assert.Equal("Perché è così", Assert.Single(await Files.ReadAsync("a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("title\ttext\r\nx\tPerché è così\r\n")])).Words());
    }

    [Fact]
    public async Task A_table_of_windows_is_read_in_its_encoding()
    {
        Assert.Equal("Perché è così", Assert.Single(await Files.ReadAsync("a.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("testo;text\r\nx;Perché è così\r\n"))).Words());
    }
}
