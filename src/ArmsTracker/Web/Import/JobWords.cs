using System.Globalization;
using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Web.Timeline;

namespace ArmsTracker.Web.Import;

internal static class JobWords
{
    public static string Status(JobStatus status) => status switch
    {
        JobStatus.Waiting => "waits for others",
        JobStatus.Running => "running",
        JobStatus.Done => "done",
        JobStatus.Cancelled => "cancelled",
        _ => "broke off",
    };

    /// <summary>"3 imported, 1 already stored, 0 refused".</summary>
    public static string Counts(JobState job) => string.Create(
        CultureInfo.InvariantCulture, $"{job.Imported:N0} imported, {job.AlreadyStored:N0} already stored, {job.Refused:N0} refused");

    /// <summary>"in 12 s, 4.2 articles a second".</summary>
    public static string Pace(JobState job)
    {
        var time = job.Elapsed.TotalMinutes >= 2
            ? string.Create(CultureInfo.InvariantCulture, $"{job.Elapsed.TotalMinutes:F0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{job.Elapsed.TotalSeconds:F0} s");
        // Of an archive nobody knows how many articles it has.
        if (job.Status == JobStatus.Running && job.Rate is { } pace && job.Sources > job.Done && job.Elapsed.TotalSeconds > 5)
        {
            time += string.Create(CultureInfo.InvariantCulture, $" until now, about {Math.Ceiling((job.Sources - job.Done) / pace):F0} s to go");
        }

        return job.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{time}, {rate:0.#} articles a second") : time;
    }

    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB");

    public static string Step(ImportOutcome step) => step.Result switch
    {
        ImportResult.Imported => Sentence.Count(step.Mentions, "statement"),
        ImportResult.NewVersion => $"another version, {Sentence.Count(step.Mentions, "statement")}",
        _ => "already stored",
    };
}
