using System.Collections.Concurrent;
using System.Reflection;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace ArmsTracker.Web.Method;

/// <summary>The pages of <c>Content/</c> as HTML, made once. HTML in the Markdown is shown as text.</summary>
internal sealed class MarkdownPages
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();

    private readonly ConcurrentDictionary<string, MarkupString> _pages = new(StringComparer.Ordinal);

    /// <param name="name">The file's name without folder and ending, e.g. "method".</param>
    public MarkupString this[string name] => _pages.GetOrAdd(name, static name => new MarkupString(ToHtml(Read(name))));

    /// <summary>HTML of trusted or foreign Markdown alike: tags in it come out as text.</summary>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Content/{name}.md")
            ?? throw new FileNotFoundException($"The program has no page '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
