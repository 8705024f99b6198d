using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Store.Timeline;

public class EvidenceSpansTests
{
    [Fact]
    public void Only_where_the_event_and_the_topics_stand_is_read()
    {
        Evidence[] evidence =
        [
            new("event", "using", "event/verb", new TextSpan(3, 9)),
            new("topics", "[\"drone\"]", "topics/arms {\"attribute\":\"event\"}", new TextSpan(12, 17)),
            new("topics", "arms", "topics/implied", null),
            new("supplier", "IR", "parties/subject", new TextSpan(0, 2)),
        ];

        Assert.Equal([new TextSpan(3, 9), new TextSpan(12, 17)], EvidenceSpans.OfWords(JsonSerializer.SerializeToUtf8Bytes(evidence, JsonSerializerOptions.Web)));
        Assert.Empty(EvidenceSpans.OfWords("[]"u8));
    }
}
