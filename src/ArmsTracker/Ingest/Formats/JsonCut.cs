using System.Buffers;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Follows the brackets and strings of a JSON array, over its chunks, to where its elements begin and end.</summary>
internal struct JsonCut
{
    private static readonly SearchValues<byte> _structure = SearchValues.Create("\"{}[],"u8);

    private bool _isOpened;
    private bool _isInside;
    private bool _isInString;
    private bool _isEscaped;
    private int _depth;

    /// <summary>How many bytes stand before the next element: blanks, commas and the brackets of the array itself.</summary>
    public int Between(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        while (!_isInside && count < bytes.Length)
        {
            var isBracket = bytes[count] == '[' && !_isOpened;
            if (!isBracket && bytes[count] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)']'))
            {
                _isInside = true;
                break;
            }

            _isOpened |= isBracket;
            count++;
        }

        return count;
    }

    /// <summary>How many bytes belong to the element, and whether it ends with them.</summary>
    public int Inside(ReadOnlySpan<byte> bytes, out bool ends)
    {
        ends = false;
        var position = 0;
        while (_isInside && position < bytes.Length)
        {
            if (_isInString)
            {
                position += InString(bytes[position..]);
                continue;
            }

            var found = bytes[position..].IndexOfAny(_structure);
            if (found < 0)
            {
                return bytes.Length;
            }

            position += found;
            var sign = bytes[position];
            // What is no object or array ends where the next begins.
            if (_depth == 0 && (sign is (byte)',' or (byte)']'))
            {
                return End(position, out ends);
            }

            position++;
            _isInString = sign == '"';
            _depth += sign is (byte)'{' or (byte)'[' ? 1 : sign is (byte)'}' or (byte)']' ? -1 : 0;
            if (sign is (byte)'}' or (byte)']' && _depth <= 0)
            {
                return End(position, out ends);
            }
        }

        return position;
    }

    private int End(int position, out bool ends)
    {
        (_isInside, _depth, ends) = (false, 0, true);
        return position;
    }

    private int InString(ReadOnlySpan<byte> bytes)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return 1;
        }

        var found = bytes.IndexOfAny((byte)'"', (byte)'\\');
        if (found < 0)
        {
            return bytes.Length;
        }

        _isInString = bytes[found] != '"';
        _isEscaped = bytes[found] == '\\';
        return found + 1;
    }
}
