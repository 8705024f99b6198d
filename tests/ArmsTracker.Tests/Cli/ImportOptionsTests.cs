using System.Text.Json;

namespace ArmsTracker.Tests.Cli;

/// <summary>What <c>import</c> takes beside text files, and its options; and <c>articles</c>, which shows what came of it.</summary>
public sealed class ImportOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dump_of_records_is_imported_with_its_facts_and_listed()
    {
        _folder.Write("dump.jsonl", """
            {"id":"1","title":"Droni a Mosca","date":"2024-05-09","publisher":"Reuters","url":"https://example.org/a?utm_source=x","text":"L'Iran ha fornito droni alla Russia, ha detto Kirby."}
            {"id":"2","text":"La Russia ha ricevuto elicotteri dall'Iran."}

            """);

        var import = await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--data", _folder["data"]);
        var articles = await ArticlesAsync();

        Assert.Equal(0, import.ExitCode);
        Assert.StartsWith("2 imported, 0 already stored, 0 refused", import.OutputLines[^2], StringComparison.Ordinal);
        Assert.Equal(["id", "title", "publisher", "published", "language", "url", "sha256", "version", "copies", "file"], articles[0].EnumerateObject().Select(one => one.Name));
        Assert.Equal("Droni a Mosca", articles[0].GetProperty("title").GetString());
        Assert.Equal("reuters", articles[0].GetProperty("publisher").GetString());
        Assert.Equal("2024-05-09", articles[0].GetProperty("published").GetString());
        Assert.Equal("https://example.org/a", articles[0].GetProperty("url").GetString());
        Assert.Equal(1, articles[0].GetProperty("version").GetInt32());
        Assert.Equal(JsonValueKind.Null, articles[1].GetProperty("title").ValueKind);
    }

    [Fact]
    public async Task Fields_of_other_names_are_read_by_a_map()
    {
        _folder.Write("dump.csv", "kopf,inhalt\nDroni,L'Iran ha fornito droni alla Russia.\n");

        var import = await CommandRun.OfAsync("import", _folder["dump.csv"], "--map", "text=inhalt", "--map", "title=kopf", "--data", _folder["data"]);

        Assert.Equal(0, import.ExitCode);
        Assert.Equal("Droni", (await ArticlesAsync())[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_map_that_makes_no_sense_is_told()
    {
        var import = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--map", "words=inhalt", "--data", _folder["data"]);

        Assert.Equal(2, import.ExitCode);
        Assert.Contains("'words=inhalt' is not a field such as text=body_text.", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_what_it_would_import_and_stores_nothing()
    {
        var import = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--dry-run", "--data", _folder["data"]);

        Assert.Equal(0, import.ExitCode);
        Assert.StartsWith("Would be: 5 imported, ", import.OutputLines[^2], StringComparison.Ordinal);
        Assert.StartsWith("The store has 0 articles, ", import.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_are_read_and_older_ones_are_passed_over()
    {
        _folder.Write("dump.jsonl", string.Concat(Enumerable.Range(1, 9).Select(month =>
            $"{{\"date\":\"2024-0{month}-15\",\"text\":\"L'Iran ha fornito {month} droni alla Russia.\"}}\n")));

        var limited = await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--limit", "2", "--data", _folder["data"]);
        var since = await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--since", "2024-07", "--data", _folder["data"]);
        var wrong = await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--since", "yesterday", "--data", _folder["data"]);

        Assert.StartsWith("2 imported, ", limited.OutputLines[^2], StringComparison.Ordinal);
        Assert.StartsWith("3 imported, 0 already stored, 6 older and passed over, 0 refused", since.OutputLines[^2], StringComparison.Ordinal);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("'yesterday' is not a day, month or year", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_listed_in_a_report()
    {
        _folder.Write("dump.jsonl", "{\"text\":\"L'Iran ha fornito droni alla Russia.\"}\nno json\n{\"title\":\"senza testo\"}\n");

        var import = await CommandRun.OfAsync("import", _folder["dump.jsonl"], _folder["none"], "--report", _folder["refused.jsonl"], "--data", _folder["data"]);

        var refused = (await File.ReadAllLinesAsync(_folder["refused.jsonl"])).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(1, import.ExitCode);
        Assert.StartsWith("1 imported, 0 already stored, 3 refused", import.OutputLines[^2], StringComparison.Ordinal);
        Assert.All(refused, one => Assert.Equal(["path", "outcome", "reason"], one.EnumerateObject().Select(field => field.Name)));
        Assert.All(refused, one => Assert.Equal("refused", one.GetProperty("outcome").GetString()));
        Assert.Equal([$"{_folder["dump.jsonl"]}:2", $"{_folder["dump.jsonl"]}:3", _folder["none"]], refused.Select(one => one.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task An_import_that_was_cut_short_goes_on_where_it_was()
    {
        _folder.Write("dump.jsonl", string.Concat(Enumerable.Range(1, 30).Select(i => $"{{\"text\":\"L'Iran ha fornito {i} droni alla Russia.\"}}\n")));

        await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--limit", "12", "--data", _folder["data"]);
        var rest = await CommandRun.OfAsync("import", _folder["dump.jsonl"], "--data", _folder["data"]);

        Assert.StartsWith("18 imported, 12 already stored, 0 refused", rest.OutputLines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sidecar_states_what_its_file_does_not()
    {
        _folder.Write("a.txt", "L'Iran ha fornito droni alla Russia.");
        _folder.Write("a.txt.meta.yaml", "title: Droni\npublished:\n  value: 2024-05-09\n  from: printed on the page\n");

        var import = await CommandRun.OfAsync("import", _folder["a.txt"], "--data", _folder["data"]);

        var article = (await ArticlesAsync())[0];
        Assert.Equal(0, import.ExitCode);
        Assert.Equal(("Droni", "2024-05-09"), (article.GetProperty("title").GetString(), article.GetProperty("published").GetString()));
    }

    [Fact]
    public async Task An_address_of_the_network_that_the_program_stands_in_is_refused()
    {
        var import = await CommandRun.OfAsync("import", "http://127.0.0.1:9/feed", "--data", _folder["data"]);

        Assert.Equal(1, import.ExitCode);
        Assert.StartsWith("0 imported, 0 already stored, 1 refused", import.OutputLines[^2], StringComparison.Ordinal);
    }

    private async Task<JsonElement[]> ArticlesAsync()
    {
        var run = await CommandRun.OfAsync("articles", "--format", "json", "--data", _folder["data"]);
        return [.. run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
