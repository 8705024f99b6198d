using System.Globalization;

namespace ArmsTracker.Pipeline.Watching;

/// <summary>What a run brought, counted and told in a sentence.</summary>
internal sealed class WatchTally : IProgress<ImportOutcome>
{
    private int _imported;
    private int _stored;
    private int _refused;
    private int _mentions;
    private string? _refusal;

    public void Report(ImportOutcome value)
    {
        var refused = value.Result == ImportResult.Refused;
        _imported += value.IsNew ? 1 : 0;
        _stored += value.IsNew || refused ? 0 : 1;
        _refused += refused ? 1 : 0;
        _mentions += value.IsNew ? value.Mentions : 0;
        _refusal ??= value.Reason;
    }

    public override string ToString()
    {
        var told = new List<string>
        {
            _imported == 0 ? "Nothing new" : $"{Count(_imported, "new article")} with {Count(_mentions, "statement")}",
        };
        if (_stored > 0)
        {
            told.Add($"{_stored.ToString(CultureInfo.InvariantCulture)} stored already");
        }

        if (_refused > 0)
        {
            told.Add($"{_refused.ToString(CultureInfo.InvariantCulture)} refused, the first because: {Short(_refusal!)}");
        }

        return string.Join("; ", told).TrimEnd('.') + ".";
    }

    internal static string Short(string words) => words.Length <= 300 ? words : words[..300] + "…";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
