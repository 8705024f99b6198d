namespace ArmsTracker.Store;

/// <summary>Brings the database to the state that this program needs.</summary>
public sealed class DatabaseSetup
{
    /// <summary>Creates or migrates the database. To be called once, before anything else of the store.</summary>
    public Task MigrateAsync(CancellationToken cancellation = default) => Task.CompletedTask;
}
