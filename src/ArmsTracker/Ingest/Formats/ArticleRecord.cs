using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Makes an article of a record with named fields: a JSON object, a row of a table.</summary>
/// <param name="ValuesOf">The values of a field by its own name, none where the record has no such field.</param>
internal sealed record ArticleRecord(FormatInput Input, string Path, Func<string, IReadOnlyList<string>> ValuesOf)
{
    public Incoming ToIncoming()
    {
        var html = Find(FieldMap.Html, values => values[0]);
        var text = Find(FieldMap.Text, values => values[0]);
        // A field "content" may hold either.
        var isHtml = text is null || (html is null && LooksLikeHtml(text.Value));
        var words = isHtml ? (html ?? text)?.Value : text!.Value;
        if (string.IsNullOrWhiteSpace(words))
        {
            return Incoming.Refused(
                Path, $"{Path} has no text: none of the fields {string.Join(", ", Input.Fields.NamesOf(FieldMap.Text).Take(5))} … or {FieldMap.Html} has any. Say which field it is, as in text=body_text.");
        }

        var bytes = Encoding.UTF8.GetBytes(words);
        if (bytes.Length > (isHtml ? Input.Limits.Html : Input.Limits.Text))
        {
            return Incoming.Refused(Path, $"{Path} has a text of {bytes.Length / ReadingLimits.Megabyte} MB, which is more than an article has. Split it into its articles.");
        }

        var form = !isHtml ? ArticleForm.Text : IsPage(words) ? ArticleForm.Html : ArticleForm.HtmlFragment;
        return new Incoming(Path, Find(FieldMap.Id, FileName)?.Value ?? System.IO.Path.GetFileName(Path), form, bytes, "utf-8", Facts());
    }

    private ArticleFacts Facts() => new()
    {
        Title = Find(FieldMap.Title, values => StatedValue.Words(values[0], "")?.Value),
        Published = Find(FieldMap.Published, values => StatedDay.Of(values[0])),
        Publisher = Find(FieldMap.Publisher, values => StatedValue.Names([values[0]], "")?.Value),
        Author = Find(FieldMap.Author, values => StatedValue.Names(values, "")?.Value),
        Language = Find(FieldMap.Language, values => StatedValue.Language(values[0], "")?.Value),
        Url = Find(FieldMap.Url, values => StatedValue.Address(values[0], "")?.Value),
    };

    /// <summary>The first of the fields that may hold it, and does.</summary>
    private Stated<T>? Find<T>(string ours, Func<IReadOnlyList<string>, T?> read)
        where T : class
    {
        foreach (var name in Input.Fields.NamesOf(ours))
        {
            if (ValuesOf(name) is { Count: > 0 } values && read(values) is { } value and not "")
            {
                return new Stated<T>(value, $"{Input.Name}: {name}");
            }
        }

        return null;
    }

    private static string? FileName(IReadOnlyList<string> values)
    {
        var name = values[0].Split('/', '\\')[^1].Trim();
        return name.Length is 0 or > 200 || name.Any(char.IsControl) ? null : name;
    }

    private static bool IsPage(string html) =>
        html.AsSpan(0, Math.Min(html.Length, FileStart.Length)) is var start
        && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase));

    /// <summary>Paragraphs are marked in all of it, not a word here and there.</summary>
    private static bool LooksLikeHtml(string text) =>
        text.AsSpan().TrimStart().StartsWith("<") && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase) || IsPage(text));
}
