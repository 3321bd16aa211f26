using KnowledgeBase.SearchApi.Searching;

namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>The OpenAPI document and the page that shows it.</summary>
internal static class ApiDocument
{
    /// <summary>Registers the document.</summary>
    /// <param name="services">Services of the application.</param>
    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Union Knowledge Base";
                document.Info.Version = "v1";
                document.Info.Description = "Full-text search over Chinese trade-union documents.";
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(SearchDocumentation.Describe);
        });

    /// <summary>Maps <c>/openapi/v1.json</c> and <c>/swagger</c>.</summary>
    /// <param name="app">The application.</param>
    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json");
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint("/openapi/v1.json", "v1");
            ui.DocumentTitle = "Union Knowledge Base API";
        });
    }
}
