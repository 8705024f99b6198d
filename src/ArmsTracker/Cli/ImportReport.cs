using System.Globalization;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary>Tells what an import does, a line a file, and what it did.</summary>
internal sealed class ImportReport(TextWriter output, TextWriter error) : IProgress<ImportProgress>
{
    /// <summary>Called in order by the one writer, so that what is printed is stored.</summary>
    public void Report(ImportProgress value)
    {
        var (path, result, reason, mentions) = value.Last;
        var name = Path.GetFileName(path);
        var place = Invariant($"[{value.Done}/{value.Total}]");
        switch (result)
        {
            case ImportResult.Refused:
                error.WriteLine($"{place} refused: {reason}");
                break;
            case ImportResult.AlreadyStored:
                output.WriteLine($"{place} {name}: already stored");
                break;
            default:
                output.WriteLine(Invariant($"{place} {name}: {Count(mentions, "mention")}"));
                break;
        }
    }

    public static string Of(ImportSummary summary, StoreCounts counts, string databasePath) => string.Join(Environment.NewLine,
        Invariant($"{summary.Imported} imported, {summary.AlreadyStored} already stored, {summary.Refused} refused, in {summary.Elapsed.TotalSeconds:F1} s"),
        Of(counts, databasePath));

    public static string Of(StoreCounts counts, string databasePath) =>
        $"The store has {Count(counts.Articles, "article")}, {Count(counts.Mentions, "mention")}, {Count(counts.Claims, "claim")}: {databasePath}";

    private static string Count(int number, string what) => Invariant($"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
