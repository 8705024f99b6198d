using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Pipeline.Importing;

public sealed class PipelineRunTests
{
    [Fact]
    public async Task Each_article_is_a_step_and_their_bytes_together_are_those_of_the_files()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddLogging().AddPipeline(folder["armstracker.db"]).BuildServiceProvider();
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        string[] files = [folder.Write("a.txt", "Russia received 300 drones from Iran."), folder.Write("b.txt", ""), folder.Write("c.txt", "Russia received 300  drones from Iran.")];
        var steps = new Steps();

        await new PipelineRun(services.GetRequiredService<ImportPipeline>()).RunAsync(files, steps, CancellationToken.None);

        Assert.Equal(files, steps.All.Select(step => step.Path));
        Assert.Equal([ImportResult.Imported, ImportResult.Refused, ImportResult.AlreadyStored], steps.All.Select(step => step.Result));
        Assert.Equal(files.Sum(file => new FileInfo(file).Length), steps.All.Sum(step => step.Bytes));
    }

    private sealed class Steps : IProgress<ImportOutcome>
    {
        public List<ImportOutcome> All { get; } = [];

        public void Report(ImportOutcome value) => All.Add(value);
    }
}
