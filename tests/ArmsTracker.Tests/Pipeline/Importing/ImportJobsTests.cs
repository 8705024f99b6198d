using System.Threading.Channels;
using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Tests.Ingest.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArmsTracker.Tests.Pipeline.Importing;

public sealed class ImportJobsTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private readonly ImportJobs _jobs;

    public ImportJobsTests() => _jobs = new ImportJobs(
        async (sources, progress, cancellation) =>
        {
            var call = new Call(sources, progress, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            await _calls.Writer.WriteAsync(call, CancellationToken.None);
            await call.End.Task.WaitAsync(cancellation);
        },
        new Uploads(_folder["incoming"]),
        new TestClock(),
        NullLogger<ImportJobs>.Instance);

    public Task InitializeAsync() => _jobs.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => _jobs.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _jobs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Jobs_run_one_after_the_other_and_count_while_they_run()
    {
        var first = _jobs.Add("one", ["a"], null, 10);
        var second = _jobs.Add("two", ["b", "c"], null, 20);
        var call = await NextAsync();
        Assert.Equal(["a"], call.Sources);
        Assert.Equal(JobStatus.Waiting, _jobs.Find(second)!.Status);

        call.Progress.Report(new ImportOutcome("a:1", ImportResult.Imported, null, 3) { Bytes = 100 });
        call.Progress.Report(new ImportOutcome("a:2", ImportResult.AlreadyStored, null, 2) { Bytes = 100 });
        call.Progress.Report(new ImportOutcome("a:3", ImportResult.Refused, "It is empty.", 0) { Bytes = 5 });
        var state = _jobs.Find(first)!;
        Assert.Equal((JobStatus.Running, 1, 1, 1, 3, 205L), (state.Status, state.Imported, state.AlreadyStored, state.Refused, state.Mentions, state.Bytes));
        Assert.Equal("It is empty.", Assert.Single(state.Refusals).Reason);

        call.End.SetResult();
        Assert.Equal(["b", "c"], (await NextAsync()).Sources);
        Assert.Equal(JobStatus.Done, _jobs.Find(first)!.Status);
        Assert.Equal([second, first], _jobs.Recent.Select(job => job.Id));
    }

    [Fact]
    public async Task A_running_job_and_a_waiting_one_are_cancelled_and_the_next_goes_on()
    {
        var running = _jobs.Add("running", ["a"], null, 0);
        var waiting = _jobs.Add("waiting", ["b"], null, 0);
        _jobs.Add("next", ["c"], null, 0);
        await NextAsync();
        Assert.True(_jobs.Cancel(waiting));
        Assert.True(_jobs.Cancel(running));
        Assert.Equal(["c"], (await NextAsync()).Sources);
        Assert.Equal(JobStatus.Cancelled, _jobs.Find(running)!.Status);
        Assert.Equal(JobStatus.Cancelled, _jobs.Find(waiting)!.Status);
        Assert.False(_jobs.Cancel("none"));
    }

    [Fact]
    public async Task A_job_that_breaks_off_says_so_and_the_next_goes_on()
    {
        var broken = _jobs.Add("broken", ["a"], null, 0);
        _jobs.Add("next", ["b"], null, 0);
        (await NextAsync()).End.SetException(new InvalidOperationException("secret"));
        await NextAsync();
        var state = _jobs.Find(broken)!;
        Assert.Equal(JobStatus.Failed, state.Status);
        Assert.DoesNotContain("secret", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_uploaded_goes_with_its_job_and_its_place_is_not_told()
    {
        var folder = Directory.CreateDirectory(_folder["upload"]).FullName;
        var id = _jobs.Add("upload", [Path.Combine(folder, "a.txt")], folder, 0);
        _jobs.Add("next", ["b"], null, 0);
        var call = await NextAsync();
        call.Progress.Report(new ImportOutcome(Path.Combine(folder, "a.txt"), ImportResult.Refused, $"{Path.Combine(folder, "a.txt")} is empty.", 0));
        call.End.SetResult();
        await NextAsync();
        Assert.False(Directory.Exists(folder));
        var step = Assert.Single(_jobs.Find(id)!.Refusals);
        Assert.Equal(("a.txt", "a.txt is empty."), (step.Path, step.Reason));
    }

    [Fact]
    public async Task Only_the_last_twenty_are_kept_and_only_so_many_lines_of_each()
    {
        string first = _jobs.Add("first", ["a"], null, 0);
        var call = await NextAsync();
        for (var i = 0; i < 200; i++)
        {
            call.Progress.Report(new ImportOutcome($"{i}", ImportResult.Refused, "No.", 0));
        }

        Assert.Equal((200, ImportJob.MostListed), (_jobs.Find(first)!.Refused, _jobs.Find(first)!.Refusals.Count));
        call.End.SetResult();
        for (var i = 0; i < ImportJobs.MostKept; i++)
        {
            _jobs.Add($"{i}", [$"{i}"], null, 0);
            (await NextAsync()).End.SetResult();
        }

        Assert.Null(_jobs.Find(first));
        Assert.Equal(ImportJobs.MostKept, _jobs.Recent.Count);
    }

    private async Task<Call> NextAsync() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private sealed record Call(IReadOnlyList<string> Sources, IProgress<ImportOutcome> Progress, TaskCompletionSource End);
}
