using System.Text.Json;
using ArmsTracker.Cli;

namespace ArmsTracker.Tests.Cli.Evaluation;

/// <summary>Where a mention of a claim stands.</summary>
/// <param name="Article">The last part of the article's path.</param>
internal sealed record ClaimSpan(string Article, int Start, int End)
{
    /// <summary>The characters shared, or 0 where they are less than half of the shorter span.</summary>
    public int Overlap(ClaimSpan other)
    {
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return shared > 0 && 2 * shared >= Math.Min(End - Start, other.End - other.Start) ? shared : 0;
    }
}

/// <summary>A claim, annotated or predicted.</summary>
/// <param name="Thread">Its own id where it is in no thread.</param>
internal sealed record ScoredClaim(string Id, string Thread, IReadOnlyList<ClaimSpan> Mentions);

/// <param name="Type">updates, denies or contradicts.</param>
internal readonly record struct ScoredRelation(string From, string Type, string To);

/// <summary>Claims with the relations between them, in the forms of claim-model.md.</summary>
internal sealed record ScoredClaims(IReadOnlyList<ScoredClaim> Claims, IReadOnlyList<ScoredRelation> Relations)
{
    /// <summary>Annotated claims: one object with all claims and all relations.</summary>
    /// <exception cref="CommandException">It is no such file.</exception>
    public static ScoredClaims ReadAnnotated(string path) => Read(path, () =>
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new ScoredClaims(
            [.. document.RootElement.GetProperty("claims").EnumerateArray().Select(Claim)],
            [.. document.RootElement.GetProperty("relations").EnumerateArray().Select(relation => new ScoredRelation(
                Text(relation, "from"), Text(relation, "type"), Text(relation, "to")))]);
    });

    /// <summary>Predicted claims: one object a line, with the relations that go out from it.</summary>
    /// <exception cref="CommandException">It is no such file.</exception>
    public static ScoredClaims ReadPredicted(string path) => Read(path, () =>
    {
        var (claims, relations) = (new List<ScoredClaim>(), new List<ScoredRelation>());
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            using var document = JsonDocument.Parse(line);
            var claim = Claim(document.RootElement);
            claims.Add(claim);
            if (document.RootElement.TryGetProperty("relations", out var found))
            {
                relations.AddRange(found.EnumerateArray().Select(relation => new ScoredRelation(claim.Id, Text(relation, "type"), Text(relation, "to"))));
            }
        }

        return new ScoredClaims(claims, relations);
    });

    private static ScoredClaim Claim(JsonElement json)
    {
        var id = Text(json, "id");
        var thread = json.TryGetProperty("thread", out var value) ? value.GetString() : null;
        return new ScoredClaim(id, string.IsNullOrEmpty(thread) ? id : thread, [.. json.GetProperty("mentions").EnumerateArray().Select(mention =>
            new ClaimSpan(Path.GetFileName(mention[0].GetString()!), mention[1].GetInt32(), mention[2].GetInt32()))]);
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static ScoredClaims Read(string path, Func<ScoredClaims> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new CommandException($"{path} holds no claims as claim-model.md has them: {e.Message}", e);
        }
    }
}
