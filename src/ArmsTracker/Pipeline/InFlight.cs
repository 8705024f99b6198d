namespace ArmsTracker.Pipeline;

/// <summary>Bounds how many bytes of articles are on their way between the files and the store.</summary>
internal sealed class InFlight : IDisposable
{
    private const int Unit = 32 * 1024;

    /// <summary>
    /// 16 MB, or 512 small articles: enough to keep every processor reading while others are written. What has been read
    /// of an article takes several times its bytes.
    /// </summary>
    private const int Units = 512;

    private readonly SemaphoreSlim _free = new(Units);

    /// <summary>Waits until there is room for so many bytes. To be called by one task only.</summary>
    /// <returns>What is to be given back.</returns>
    public async Task<int> TakeAsync(int bytes, CancellationToken cancellation)
    {
        var units = Math.Min(Units, 1 + (bytes / Unit));
        for (var i = 0; i < units; i++)
        {
            await _free.WaitAsync(cancellation);
        }

        return units;
    }

    public void GiveBack(int units) => _free.Release(units);

    public void Dispose() => _free.Dispose();
}
