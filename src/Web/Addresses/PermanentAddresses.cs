using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.Web.Addresses;

/// <summary><c>/at/{file}/{place}</c>: leads to a paragraph wherever it stands now.</summary>
internal static class PermanentAddresses
{
    /// <summary>Maps the address. It answers with a redirection that is not kept, because a file may be read again.</summary>
    /// <param name="app">The application.</param>
    public static void MapPermanentAddresses(this WebApplication app) =>
        app.MapGet("/at/{file}/{place}", (string file, string place, ArticleReading reading) => reading.At(file, place) is var (article, index)
            ? Results.Redirect(ArticleAddress.Paragraph(article.Id, index + 1))
            : Results.NotFound()).ExcludeFromDescription();
}
