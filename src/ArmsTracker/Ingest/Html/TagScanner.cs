namespace ArmsTracker.Ingest.Html;

/// <summary>Goes from tag to tag of a page as the HTML standard's tokenizer does, past comments and the values of attributes.</summary>
internal struct TagScanner(string html)
{
    private int _position;

    /// <summary>In lower case.</summary>
    public string Name { get; private set; } = "";

    public bool Closes { get; private set; }

    public bool ClosesItself { get; private set; }

    public bool MoveNext()
    {
        while ((_position = html.IndexOf('<', _position)) >= 0 && _position + 1 < html.Length)
        {
            var next = html[_position + 1];
            if (next is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }

            Closes = next == '/';
            var start = _position + (Closes ? 2 : 1);
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            {
                _position++;
                continue;
            }

            var end = start;
            while (end < html.Length && html[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
            {
                end++;
            }

            Name = html[start..Math.Min(end, start + 40)].ToLowerInvariant();
            _position = end;
            SkipAttributes();
            return true;
        }

        _position = html.Length;
        return false;
    }

    /// <summary>To the tag that closes an element that holds only text.</summary>
    public void SkipText(string name)
    {
        var end = html.IndexOf("</" + name, _position, StringComparison.OrdinalIgnoreCase);
        _position = end < 0 ? html.Length : end;
    }

    private void SkipDeclaration()
    {
        var isComment = string.CompareOrdinal(html, _position, "<!--", 0, 4) == 0;
        if (!isComment)
        {
            _position = After(html.IndexOf('>', _position), 1);
            return;
        }

        // "<!-->" and "<!--->" are comments already.
        var end = html.IndexOf("-->", _position + 2, StringComparison.Ordinal);
        var oldEnd = html.IndexOf("--!>", _position + 4, Math.Max(0, Math.Min(html.Length, end < 0 ? html.Length : end) - _position - 4), StringComparison.Ordinal);
        _position = oldEnd >= 0 ? oldEnd + 4 : After(end, 3);
    }

    private readonly int After(int found, int length) => found < 0 ? html.Length : found + length;

    /// <summary>Quotes mean something only where a value begins.</summary>
    private void SkipAttributes()
    {
        ClosesItself = false;
        var inName = false;
        while (_position < html.Length)
        {
            var character = html[_position++];
            if (character == '>')
            {
                ClosesItself = html[_position - 2] == '/';
                return;
            }

            if (character == '=' && inName)
            {
                SkipValue();
                inName = false;
            }
            else if (character == '/')
            {
                inName = false;
            }
            else if (!char.IsWhiteSpace(character))
            {
                inName = true;
            }
        }
    }

    private void SkipValue()
    {
        while (_position < html.Length && char.IsWhiteSpace(html[_position]))
        {
            _position++;
        }

        if (_position < html.Length && html[_position] is '"' or '\'')
        {
            _position = After(html.IndexOf(html[_position], _position + 1), 1);
            return;
        }

        while (_position < html.Length && html[_position] != '>' && !char.IsWhiteSpace(html[_position]))
        {
            _position++;
        }
    }
}
