using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Library;
using KnowledgeBase.Packs;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Cards;
using KnowledgeBase.Search.Quotations;
using KnowledgeBase.Search.Sentences;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.SearchApi.Articles;
using KnowledgeBase.SearchApi.Cards;
using KnowledgeBase.SearchApi.Errors;
using KnowledgeBase.SearchApi.Facets;
using KnowledgeBase.SearchApi.Files;
using KnowledgeBase.SearchApi.Freshness;
using KnowledgeBase.SearchApi.Health;
using KnowledgeBase.SearchApi.Packs;
using KnowledgeBase.SearchApi.Policies;
using KnowledgeBase.SearchApi.Quotes;
using KnowledgeBase.SearchApi.Searching;
using KnowledgeBase.SearchApi.Sentences;
using KnowledgeBase.SearchApi.Suggesting;

namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>Adds the API to an application; the pages' host and the stand-alone host both use it.</summary>
public static class ApiHosting
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    // The longest query is 2000 characters, nine bytes each once Chinese is escaped; facet values come on top.
    private const int LongestRequestLine = 64 * 1024;

    /// <summary>Registers library, index, search and the documents of the API.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void AddSearchApi(this WebApplicationBuilder builder)
    {
        ListenLocallyUnlessTold(builder);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        ListenedNames.Guard(builder);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        string folder = LibraryFolder.Of(builder.Configuration);
        var engine = EngineChoice.Of(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => LibraryStore.Open(folder));
        services.AddSingleton(_ => SearchIndex.Open(IndexFollower.FolderOf(folder, engine), engine));
        services.AddSingleton<SearchService>();
        services.AddSingleton<IndexState>();
        services.AddHostedService<IndexWatch>();
        services.AddSingleton<ArticleReading>();
        services.AddSingleton<PolicyResolver>();
        services.AddSingleton<QuoteChecker>();
        services.AddSingleton<DraftFiles>();
        services.AddSingleton<SentenceService>();
        services.AddSingleton<PackStore>();
        services.AddSingleton<PackDesk>();
        services.AddSingleton<CardService>();
        services.AddSingleton<CardReading>();
        services.AddSingleton<MentionReading>();
        services.ConfigureHttpJsonOptions(o => Write(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddApiDocument();
    }

    /// <summary>Maps every resource of the API, its document and the page that shows the document.</summary>
    /// <param name="app">The application.</param>
    public static void MapSearchApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapSearching();
        api.MapArticles();
        api.MapPolicies();
        api.MapQuotes();
        api.MapSentences();
        api.MapPacks();
        api.MapCards();
        api.MapMentions();
        api.MapFiles();
        api.MapSuggesting();
        api.MapFacets();
        app.MapHealth();
        app.MapApiDocument();
    }

    /// <summary>camelCase, nulls written, Chinese characters as they are.</summary>
    /// <param name="json">Options to set.</param>
    private static void Write(JsonSerializerOptions json) =>
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static void ListenLocallyUnlessTold(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }
}
