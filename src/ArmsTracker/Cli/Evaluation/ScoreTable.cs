using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArmsTracker.Cli.Evaluation;

/// <summary>The lines that 'evaluate' prints.</summary>
internal static class ScoreTable
{
    public static IEnumerable<string> Lines(Score score) => score.Figures.Select(figure => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Key,-12} P {figure.Value.P:F3}  R {figure.Value.R:F3}  F1 {figure.Value.F1:F3}  ({figure.Value.Gold} annotated)"));

    /// <summary>Detection and slots alone, for an article or a language.</summary>
    public static string Line(string name, Score score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cut(name, 60),-60} detection {score["detection"].F1:F3}  slots {score["slots"].F1:F3}");

    public static string Line(Miss miss)
    {
        var quote = Cut(string.Join(' ', miss.Mention.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 90);
        var values = miss.Gold.Count + miss.Found.Count == 0 ? "" : $": gold {List(miss.Gold)} found {List(miss.Found)}";
        return string.Create(CultureInfo.InvariantCulture, $"{Cut(miss.Article, 40)}:{miss.Mention.Start} {miss.What}{values} | {quote}");
    }

    /// <summary>{"detection": {"p", "r", "f1", "gold"}, …}</summary>
    public static string Json(Score score)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, figure) in score.Figures)
            {
                json.WriteStartObject(name);
                json.WriteNumber("p", figure.P);
                json.WriteNumber("r", figure.R);
                json.WriteNumber("f1", figure.F1);
                json.WriteNumber("gold", figure.Gold);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string List(IReadOnlyList<string> values) => $"[{string.Join(", ", values)}]";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
