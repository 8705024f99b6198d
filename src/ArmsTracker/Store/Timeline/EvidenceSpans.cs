using System.Text.Json;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads out of a mention's evidence only where its event and topics stand, which is all that a list of claims shows of it.</summary>
internal static class EvidenceSpans
{
    public const string Event = "event";
    public const string Topics = "topics";

    /// <param name="json">As the store has it: see <see cref="Configurations.EvidenceConverter"/>.</param>
    public static IReadOnlyList<TextSpan> OfWords(ReadOnlySpan<byte> json)
    {
        var spans = new List<TextSpan>();
        var reader = new Utf8JsonReader(json);
        var (isWord, start, end) = (false, -1, -1);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 1)
            {
                if (isWord && start >= 0 && end >= 0)
                {
                    spans.Add(new TextSpan(start, end));
                }

                (isWord, start, end) = (false, -1, -1);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var isAttribute = reader.CurrentDepth == 2 && reader.ValueTextEquals("attribute");
                var isStart = reader.CurrentDepth == 3 && reader.ValueTextEquals("start");
                var isEnd = reader.CurrentDepth == 3 && reader.ValueTextEquals("end");
                reader.Read();
                isWord = isAttribute ? reader.ValueTextEquals(Event) || reader.ValueTextEquals(Topics) : isWord;
                start = isStart ? reader.GetInt32() : start;
                end = isEnd ? reader.GetInt32() : end;
            }
        }

        return spans;
    }
}
