using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace ArmsTracker.Web.Signs;

/// <summary>
/// HTML put together as one text, for what a page has hundreds of: elements of a component are written in dozens of pieces
/// each, and an HtmlContentBuilder keeps every piece as an object. Whatever stands in braces is encoded, so that a text can
/// never become markup; attributes stand in double quotation marks.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const int LargestSpare = 64 * 1024;

    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text;

    public Html()
    {
        _text = _spare ?? new StringBuilder(4096);
        _spare = null;
    }

    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The handler has written it already.")]
    public Html Add([InterpolatedStringHandlerArgument("")] Piece html) => this;

    /// <summary>Ends it: nothing can be added any more.</summary>
    public MarkupString ToMarkup()
    {
        var markup = new MarkupString(_text.ToString());
        if (_text.Capacity <= LargestSpare)
        {
            _spare = _text.Clear();
        }

        return markup;
    }

    /// <summary>A piece of HTML with encoded texts in it.</summary>
    [InterpolatedStringHandler]
    public readonly struct Piece
    {
        private readonly StringBuilder _text;

        [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The compiler asks for them.")]
        public Piece(int literalLength, int formattedCount, Html html) => _text = html._text;

        public void AppendLiteral(string html) => _text.Append(html);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
            {
                _text.Append(_encoder.Encode(text));
            }
        }

        public void AppendFormatted(int number) => _text.Append(number);
    }
}
