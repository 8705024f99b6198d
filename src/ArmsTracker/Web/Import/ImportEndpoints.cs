using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Pipeline.Watching;
using ArmsTracker.Store.Watches;
using ArmsTracker.Web.Signs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ArmsTracker.Web.Import;

/// <summary>
/// The buttons of the pages of the import that need no form of their own: each posts and leads back. That a form came from
/// these pages is checked because each takes a value from it.
/// </summary>
internal static class ImportEndpoints
{
    private const string Watches = "/import/watches";

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/import/jobs/{id}/cancel", (string id, [FromForm] string? back, [FromServices] ImportJobs jobs) =>
            jobs.Cancel(id) ? (IResult)TypedResults.LocalRedirect(Links.ToJob(id)) : TypedResults.NotFound())
            .AddEndpointFilter((context, next) => OnlyWhereEnabledAsync(context, next, "/import"));
        var watches = routes.MapGroup(Watches + "/{id:long}").AddEndpointFilter((context, next) => OnlyWhereEnabledAsync(context, next, Watches));
        watches.MapPost("/pause", (long id, [FromForm] string? back, [FromServices] StoredWatches stored, CancellationToken cancellation) =>
            Lead(stored.SetEnabledAsync(id, false, cancellation)));
        watches.MapPost("/resume", (long id, [FromForm] string? back, [FromServices] StoredWatches stored, [FromServices] WatchWorker worker, CancellationToken cancellation) =>
            Lead(stored.SetEnabledAsync(id, true, cancellation), worker));
        watches.MapPost("/run", (long id, [FromForm] string? back, [FromServices] StoredWatches stored, [FromServices] WatchWorker worker, [FromServices] TimeProvider clock, CancellationToken cancellation) =>
            Lead(stored.SetDueAsync(id, clock.GetUtcNow(), cancellation), worker));
        watches.MapPost("/remove", (long id, [FromForm] string? back, [FromServices] StoredWatches stored, CancellationToken cancellation) =>
            Lead(stored.RemoveAsync(id, cancellation)));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Lead(Task<bool> change, WatchWorker? worker = null)
    {
        if (!await change)
        {
            return TypedResults.NotFound();
        }

        worker?.Wake();
        return TypedResults.LocalRedirect(Watches);
    }

    private static async ValueTask<object?> OnlyWhereEnabledAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, string otherwise) =>
        context.HttpContext.RequestServices.GetRequiredService<ImportSettings>().Enabled ? await next(context) : TypedResults.LocalRedirect(otherwise);
}
