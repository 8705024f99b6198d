using System.Globalization;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>Tells how far the gathering of the claims has come, at every tenth.</summary>
internal sealed class ReclusteringReport(TextWriter output) : IProgress<ReclusteringProgress>
{
    private int _told = -1;

    public void Report(ReclusteringProgress value)
    {
        var tenth = value.Total == 0 ? 10 : 10 * value.Done / value.Total;
        if (tenth > _told)
        {
            _told = tenth;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Gathering the claims anew: {value.Done} of {value.Total} articles"));
        }
    }
}
