using KnowledgeBase.SearchApi.Hosting;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Hosting;
using KnowledgeBase.Web.Packs;
using KnowledgeBase.Web.Pages;

namespace KnowledgeBase.Web;

/// <summary>Entry point of the pages and the API, served together on one port.</summary>
public static class Program
{
    /// <summary>Serves until stopped. Options: <c>--library DIR</c>, <c>--urls URLS</c>.</summary>
    /// <param name="args">Command line.</param>
    public static void Main(string[] args) => Build(args).Run();

    /// <summary>Puts the application together.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>The application, not yet started.</returns>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSearchApi();
        builder.AddPages();
        var app = builder.Build();
        app.UseSafeAnswers();
        app.UsePages();
        app.MapSearchApi();
        app.MapPermanentAddresses();
        app.MapPackForms();
        app.MapRazorComponents<App>();
        return app;
    }
}
