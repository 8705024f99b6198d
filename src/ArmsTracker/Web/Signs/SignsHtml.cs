using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Web.Signs;

/// <summary>The signs that all pages share; the components of their names are these.</summary>
internal static class SignsHtml
{
    /// <summary>A weapon type: its word, with its hue in a small square beside it; a link where there is somewhere to go.</summary>
    public static Html Topic(this Html html, Topic topic, string? href) => href is null
        ? html.Add($"""<span class="topic hue-{topic.Name()}">{Words.Of(topic)}</span>""")
        : html.Add($"""<a class="topic hue-{topic.Name()}" href="{href}">{Words.Of(topic)}</a>""");

    /// <summary>A date as sure as it is; hover and focus give its EDTF and the words it was read from.</summary>
    public static Html Date(this Html html, EdtfDate date, string? readFrom, string? language)
    {
        html.Add($"""<span class="date" tabindex="0">{DateWords.Of(date)}<span class="tip" role="note"><span class="unseen">, </span>{date.ToString()}""");
        if (readFrom is not null)
        {
            html.Add($", read from ").Quote(readFrom, [], language);
        }

        return html.Add($"</span></span>");
    }

    /// <summary>The press's own words, in the quotation marks of their language; those that we read a claim from lightly underlined.</summary>
    /// <param name="words">Stretches of the text, in order and apart.</param>
    public static Html Quote(this Html html, string text, IReadOnlyList<TextSpan> words, string? language)
    {
        var (open, close) = QuoteMarks.Of(language);
        _ = language is null ? html.Add($"<q>{open}") : html.Add($"""<q lang="{language}">{open}""");
        var offsets = new ScalarOffsets(text);
        var from = 0;
        foreach (var word in words)
        {
            html.Add($"""{offsets.Slice(text, new TextSpan(from, word.Start))}<span class="word">{offsets.Slice(text, word)}</span>""");
            from = word.End;
        }

        return html.Add($"{text[offsets.ToUtf16(from)..]}{close}</q>");
    }
}
