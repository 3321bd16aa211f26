using KnowledgeBase.SearchApi.Hosting;

namespace KnowledgeBase.SearchApi;

/// <summary>Entry point of the API without pages.</summary>
public static class Program
{
    /// <summary>Serves the API until stopped. Options: <c>--library DIR</c>, <c>--urls URLS</c>.</summary>
    /// <param name="args">Command line.</param>
    public static void Main(string[] args) => Build(args).Run();

    /// <summary>Puts the application together.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>The application, not yet started.</returns>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSearchApi();
        var app = builder.Build();
        app.UseSafeAnswers();
        app.MapSearchApi();
        return app;
    }
}
