using System.Globalization;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary>Tells what an import does: a line for each file that is one article, a running line for files of many, each refusal.</summary>
/// <param name="refusals">Where refusals are listed as well; null for nowhere.</param>
internal sealed class ImportReport(TextWriter output, TextWriter error, RefusalFile? refusals = null) : IProgress<ImportProgress>
{
    private readonly ImportLine _line = new(output, isTerminal: ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);

    /// <summary>Called in order by the one writer, so that what is printed is stored.</summary>
    public void Report(ImportProgress value)
    {
        var (path, result, reason, mentions) = value.Last;
        var place = Invariant($"[{value.Done}]");
        if (result == ImportResult.Refused)
        {
            _line.Clear();
            error.WriteLine($"{place} refused: {Printable(reason!)}");
            refusals?.Add(value.Last);
        }
        else if (!value.Last.IsOfMany)
        {
            _line.Clear();
            output.WriteLine($"{place} {Printable(Path.GetFileName(path))}: {Words(result, mentions)}");
        }

        if (value.Last.IsOfMany)
        {
            _line.Show(value);
        }
    }

    /// <summary>Takes the running line away.</summary>
    public void End() => _line.Clear();

    public static string Of(ImportSummary summary, StoreCounts counts, string databasePath, bool dryRun = false) => string.Join(Environment.NewLine,
        $"{(dryRun ? "Would be: " : "")}{Counts(summary)}, in {Invariant($"{summary.Elapsed.TotalSeconds:F1}")} s",
        Of(counts, databasePath));

    public static string Of(StoreCounts counts, string databasePath) =>
        $"The store has {Count(counts.Articles, "article")}, {Count(counts.Mentions, "mention")}, {Count(counts.Claims, "claim")}: {databasePath}";

    internal static string Count(int number, string what) => Invariant($"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Counts(ImportSummary summary) => string.Join(", ",
        new[]
        {
            Invariant($"{summary.Imported} imported"),
            summary.NewVersions > 0 ? Invariant($"{summary.NewVersions} as new versions") : null,
            Invariant($"{summary.AlreadyStored} already stored"),
            summary.PassedOver > 0 ? Invariant($"{summary.PassedOver} older and passed over") : null,
            Invariant($"{summary.Refused} refused"),
        }.OfType<string>());

    private static string Words(ImportResult result, int mentions) => result switch
    {
        ImportResult.AlreadyStored => "already stored",
        ImportResult.PassedOver => "older, passed over",
        ImportResult.NewVersion => $"{Count(mentions, "mention")}, a new version",
        _ => Count(mentions, "mention"),
    };

    /// <summary>A file's name may hold what moves a terminal's cursor.</summary>
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
