namespace ArmsTracker.Ingest;

/// <summary>
/// What people wrote down beside an article's file: <c>NAME.meta.yaml</c> for the file NAME, or <c>articles.meta.yaml</c>
/// for a folder, with the names of its files as keys. Title, publisher, published, author,
/// language and url are each a value, or a
/// map of <c>value</c> and <c>from</c>. The file's own sidecar wins over the folder's, and both over all that the article says.
/// </summary>
/// <param name="Problems">What in them could not be read, each with its file and line; the article is read all the same.</param>
public sealed record Sidecar(ArticleFacts Facts, IReadOnlyList<Incoming> Problems)
{
    internal const string Ending = ".meta.yaml";

    /// <summary>The name of a folder's.</summary>
    internal const string OfFolder = "articles" + Ending;

    private static readonly SidecarFiles _folders = new();

    /// <summary>Whether a file is a sidecar itself, and no article.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public static Sidecar Of(string path)
    {
        var problems = new List<Incoming>();
        var ownPath = path + Ending;
        var own = SidecarFiles.Read(ownPath);
        var sharedPath = Path.Combine(Path.GetDirectoryName(path) ?? "", OfFolder);
        var shared = _folders.ReadOnce(sharedPath);
        problems.AddRange(new[] { own.Problem, shared.Problem }.OfType<Incoming>());
        var facts = FactsIn(ownPath, own.Root, problems).Over(FactsIn(sharedPath, shared.Root?.Fields.GetValueOrDefault(Path.GetFileName(path)), problems));
        return new Sidecar(facts, problems);
    }

    /// <summary>What an entry states, with what is wrong with it added to the problems.</summary>
    internal static ArticleFacts FactsIn(string path, YamlValue? entry, List<Incoming> problems)
    {
        if (entry is null)
        {
            return ArticleFacts.None;
        }

        return new ArticleFacts
        {
            Title = Fact("title", StatedValue.Words, "a title of at most 500 characters"),
            Publisher = Fact("publisher", StatedValue.Words, "a name or the id of a source"),
            Published = Fact("published", StatedValue.Day, "a date such as 2024-05-09, 2024-05 or 2024"),
            Author = Fact("author", StatedValue.Words, "a name"),
            Language = Fact("language", StatedValue.Language, "a language such as it, en or ru"),
            Url = Fact<Uri>("url", (value, from) => StatedValue.Address(value, from), "an address that begins with https:// or http://"),
        };

        Stated<T>? Fact<T>(string key, Func<string?, string, Stated<T>?> read, string expected)
        {
            if (entry[key] is not { } node || (node is { Scalar: null, Items.Count: 0, Fields.Count: 0 }))
            {
                return null;
            }

            var from = node["from"]?.Scalar;
            var fact = read(node.Scalar ?? node["value"]?.Scalar, from is null ? Path.GetFileName(path) : $"{Path.GetFileName(path)}: {from}");
            if (fact is null)
            {
                problems.Add(Incoming.Refused(path, $"{path}:{node.Line}: {key} is not {expected}. Correct it and import the article again."));
            }

            return fact;
        }
    }
}
