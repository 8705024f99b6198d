using System.Net;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArmsTracker.Tests.Web.Errors;

public class ErrorPageTests
{
    [Fact]
    public async Task A_page_that_fails_says_what_happened_and_nothing_of_the_inside()
    {
        await using var app = await FailingAppAsync();
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(new Uri("/fails?a=1", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("This page could not be made", page, StringComparison.Ordinal);
        Assert.Contains("Nothing that is stored was lost", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_program_gets_a_problem_and_no_page()
    {
        await using var app = await FailingAppAsync();
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(new Uri("/api/fails", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> FailingAppAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebSetup).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddWeb().AddSingleton(GazetteerReader.Read());
        var app = builder.Build();
        app.MapWeb();
        app.MapGet("/fails", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/api/fails", string () => throw new InvalidOperationException("secret"));
        await app.StartAsync();
        return app;
    }
}
