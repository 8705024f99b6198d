namespace ArmsTracker.Pipeline.Importing;

/// <summary>The <see cref="ImportRun"/> of long imports: many articles are read at once, and written together.</summary>
internal sealed class PipelineRun(ImportPipeline pipeline)
{
    public Task RunAsync(IReadOnlyList<string> sources, IProgress<ImportStep> progress, CancellationToken cancellation) =>
        pipeline.ImportAsync(new ImportRequest(sources), new Steps(progress), cancellation);

    private sealed class Steps(IProgress<ImportStep> progress) : IProgress<ImportProgress>
    {
        private long _bytes;

        public void Report(ImportProgress value)
        {
            var last = value.Last;
            progress.Report(new ImportStep(last.Path, last.Result, last.Reason, last.Mentions, value.Bytes - _bytes, last.ArticleId));
            _bytes = value.Bytes;
        }
    }
}
