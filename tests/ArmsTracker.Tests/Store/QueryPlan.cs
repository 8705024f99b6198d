using ArmsTracker.Store;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Store;

/// <summary>How SQLite means to answer a query.</summary>
internal static class QueryPlan
{
    public static async Task<string> OfAsync<T>(ArmsTrackerDb db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
#pragma warning disable CA2100 // The text is EF Core's own.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
