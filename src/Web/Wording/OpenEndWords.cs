using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese sentences on where the rest of an article stands.</summary>
internal static class OpenEndWords
{
    /// <summary>What is missing, and from which files a whole article was put together.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Sentences; empty for an article that stands whole in one file.</returns>
    public static IEnumerable<string> Of(Article article)
    {
        if (article.MissingStart)
        {
            yield return "本篇开头部分未收入文库" + Place(OpenEnds.From(article)) + "。";
        }

        if (article.MissingEnd)
        {
            yield return "本篇后续部分未收入文库" + Place(OpenEnds.To(article)) + "。";
        }

        if (article.Parts.Count > 0)
        {
            yield return "本篇由以下文件接续而成：" + string.Join("、", article.Parts.Select(p => p.File.Name + (p.Pages is null ? string.Empty : $"（第{p.Pages}页）"))) + "。";
        }
    }

    private static string Place(Jump? jump) => jump switch
    {
        { Page: { } page, Title: { } title } => $"，原件标明在第{page}版（页）“{title}”",
        { Page: { } page } => $"，原件标明在第{page}版（页）",
        _ => string.Empty,
    };
}
