using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.Web.Packs;
using KnowledgeBase.Web.Passages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Adds the pages to an application.</summary>
internal static class PageHosting
{
    /// <summary>Registers what the pages need.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();

        // Chinese stays Chinese in the page's source; what could be markup is still escaped.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(new AssetFolder(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        builder.Services.AddSingleton<HitCards>();
        builder.Services.AddSingleton<TopicBranches>();
        builder.Services.AddSingleton<YearEnds>();
        builder.Services.AddSingleton<PackDrafts>();

        // They guard the forms of packs against other sites. A form of before a restart is refused, and what was written in it is
        // offered again on the page that says so; so keys need not outlive the process.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    /// <summary>Serves assets, and a readable page for every failure outside the API.</summary>
    /// <param name="app">The application.</param>
    public static void UsePages(this WebApplication app)
    {
        app.UseWhen(context => !ApiAddresses.Holds(context), pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(app.Services.GetRequiredService<AssetFolder>().Path),
            OnPrepareResponse = asset => asset.Context.Response.Headers.CacheControl =
                asset.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.UseRouting();
        app.UseAntiforgery();
    }
}
