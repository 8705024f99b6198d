using ArmsTracker.Pipeline;
using ArmsTracker.Tests.Ingest;
using Microsoft.Data.Sqlite;

namespace ArmsTracker.Tests.Cli;

/// <summary>A real process, really killed: the next one finds each article whole or not at all.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Articles = 200;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Killed_at_any_moment_every_article_is_whole_or_absent_and_the_next_run_completes()
    {
        var mentions = WriteArticles();

        // Before the first article, after the first, and twice in the middle of the rest.
        foreach (var line in (string?[])[null, "[1]", "[60]", "[140]"])
        {
            await using var import = ProgramProcess.Start(_folder.Path, "import", "articles");
            if (line is not null)
            {
                import.WaitFor(line);
            }

            await import.KillAsync();
            CheckStore(mentions, atLeast: line is null ? 0 : int.Parse(line[1..^1]));
        }

        var last = await ProgramProcess.RunAsync(_folder.Path, "import", "articles");
        Assert.Equal(0, last.ExitCode);
        CheckStore(mentions, atLeast: Articles);

        var again = await ProgramProcess.RunAsync(_folder.Path, "import", "articles");
        Assert.Contains($"0 imported, {Articles} already stored, 0 refused", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Articles that differ by a line, with the number of mentions that each holds.</summary>
    private Dictionary<string, int> WriteArticles()
    {
        Directory.CreateDirectory(_folder["articles"]);
        var reading = ArticleReading.Load();
        var seeds = Directory.GetFiles(FixtureFiles.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Articles; i++)
        {
            var name = $"{i:D3}.txt";
            var path = _folder.Write(Path.Combine("articles", name), $"{seeds[i % seeds.Length]}\n\nArticolo numero {i}.\n");
            mentions[name] = reading.Read(Reading.Incoming(path)).Mentions.Count;
        }

        return mentions;
    }

    private void CheckStore(Dictionary<string, int> mentions, int atLeast)
    {
        var database = Path.Combine(_folder["data"], "armstracker.db");
        if (!File.Exists(database))
        {
            Assert.Equal(0, atLeast);
            return;
        }

        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Assert.Equal(["ok"], Column(connection, "PRAGMA integrity_check"));
        Assert.Empty(Column(connection, "PRAGMA foreign_key_check"));
        if (Column(connection, "SELECT name FROM sqlite_master WHERE name = 'articles'").Count == 0)
        {
            Assert.Equal(0, atLeast);
            return;
        }

        var stored = Column(connection, "SELECT file || ' ' || (SELECT count(*) FROM mentions WHERE article_id = articles.id) FROM articles");
        Assert.True(stored.Count >= atLeast, $"{stored.Count} stored, {atLeast} reported");
        Assert.All(stored, article => Assert.Equal($"{article[..7]} {mentions[article[..7]]}", article));
        Assert.Equal(stored.Count, stored.Distinct().Count());

        // What follows from the articles is there too: the claims with their counts, and the search index.
        Assert.Empty(Column(connection, "SELECT key FROM claims WHERE mention_count <> (SELECT count(*) FROM mentions WHERE claim_id = claims.id)"));
        Assert.Empty(Column(connection, "SELECT id FROM mentions WHERE id NOT IN (SELECT rowid FROM mention_search)"));
        Assert.Empty(Column(connection, "SELECT rowid FROM mention_search WHERE rowid NOT IN (SELECT id FROM mentions)"));
        Column(connection, "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)");
        Column(connection, "INSERT INTO mention_search (mention_search) VALUES ('integrity-check')");
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
