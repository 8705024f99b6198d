namespace ArmsTracker.Pipeline.Importing;

/// <summary>The <see cref="ImportRun"/> of long imports: many articles are read at once, and written together.</summary>
internal sealed class PipelineRun(ImportPipeline pipeline)
{
    public Task RunAsync(IReadOnlyList<string> sources, IProgress<ImportOutcome> progress, CancellationToken cancellation) =>
        pipeline.ImportAsync(new ImportRequest(sources), new Steps(progress), cancellation);

    private sealed class Steps(IProgress<ImportOutcome> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(value.Last);
    }
}
