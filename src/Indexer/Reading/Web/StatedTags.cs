using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// What the head of a page states: the tags that Chinese government sites must carry (网站标签, 政府网站发展指引, State
/// Council General Office document 国办发〔2017〕47号), Open Graph, Dublin Core and the usual names of publishing systems.
/// </summary>
internal static class StatedTags
{
    private static readonly string[] Titles = ["ArticleTitle", "og:title", "DC.Title", "twitter:title"];

    private static readonly string[] Authors = ["Author", "article:author", "DC.Creator", "og:author"];

    private static readonly string[] Sources = ["ContentSource", "source", "DC.Source", "mediaid"];

    private static readonly string[] Dates =
    [
        "PubDate", "publishdate", "article:published_time", "og:release_date", "DC.Date", "DC.Date.Issued", "weibo: article:create_at", "datePublished", "date",
    ];

    private static readonly string[] Sites = ["SiteName", "og:site_name", "application-name"];

    /// <summary>Reads the head of a page.</summary>
    /// <param name="document">The page.</param>
    /// <returns>What it states, and the name of the site, or null.</returns>
    public static (StatedMetadata Stated, string? Site) Read(IDocument document)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in document.All.Where(e => e.LocalName == "meta"))
        {
            string? name = tag.GetAttribute("name") ?? tag.GetAttribute("property") ?? tag.GetAttribute("itemprop");
            string value = (tag.GetAttribute("content") ?? string.Empty).Trim();
            if (name is not null && value.Length is > 0 and <= 300)
            {
                tags.TryAdd(name.Trim(), value);
            }
        }

        string? site = First(tags, Sites);
        string? title = First(tags, Titles) ?? PageTitle.WithoutSite(document.Title, site);
        return (new StatedMetadata(title, First(tags, Authors), First(tags, Sources), First(tags, Dates)), site);
    }

    private static string? First(Dictionary<string, string> tags, string[] names) =>
        names.Select(n => tags.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);
}
