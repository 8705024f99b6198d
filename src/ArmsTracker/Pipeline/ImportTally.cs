namespace ArmsTracker.Pipeline;

/// <summary>Counts what became of articles, and reports each.</summary>
internal sealed class ImportTally(IProgress<ImportProgress>? progress)
{
    private readonly int[] _counts = new int[Enum.GetValues<ImportResult>().Length];
    private int _mentions;

    public void Add(Arrival arrival, ImportOutcome outcome)
    {
        _counts[(int)outcome.Result]++;
        _mentions += outcome.Mentions;
        progress?.Report(new ImportProgress(_counts.Sum(), arrival.Bytes, arrival.TotalBytes, outcome));
    }

    public ImportSummary Summary(TimeSpan elapsed) => new(
        _counts[(int)ImportResult.Imported],
        _counts[(int)ImportResult.NewVersion],
        _counts[(int)ImportResult.AlreadyStored],
        _counts[(int)ImportResult.PassedOver],
        _counts[(int)ImportResult.Refused],
        _mentions,
        elapsed);
}
