using System.Globalization;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Corpus.Text;
using KnowledgeBase.Library;
using KnowledgeBase.SearchApi.Articles;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>
/// Leads from an article to the laws and documents it names, and from a policy to the articles that name it; the API and the pages
/// both ask here. The edition shown is that in force on the day of the article. Thread-safe.
/// </summary>
/// <param name="library">The library.</param>
/// <param name="resolver">Finds policies by name.</param>
/// <param name="clock">Tells today.</param>
public sealed class MentionReading(LibraryStore library, PolicyResolver resolver, TimeProvider clock)
{
    /// <summary>Articles on a page of those that name a policy.</summary>
    public const int PageSize = 20;

    private readonly MentionTargets targets = new(library, clock);
    private readonly LibraryCards mentions = new(library);

    /// <summary>What an article names; short names without marks only where the library has what they name.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Mentions in order.</returns>
    public IReadOnlyList<MentionDocument> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var named = new Dictionary<string, IReadOnlyList<Article>>(StringComparer.Ordinal);
        var found = new List<MentionDocument>();
        foreach (var mention in article.Mentions)
        {
            if (!named.TryGetValue(mention.Name, out var policies))
            {
                named[mention.Name] = policies = [.. OneName(resolver.Named(mention.Name)).Where(p => p.Id != article.Id)];
            }

            var target = policies.Count == 0 ? null : targets.Of(mention, policies, article);
            if (target is not null || mention.Marked)
            {
                int index = Paragraph(article, mention.Range.Start);
                found.Add(new MentionDocument(
                    mention.Name, mention.Clause, article.Body.Substring(mention.Range.Start, mention.Range.Length), [mention.Range.Start, mention.Range.Length],
                    index + 1, ParagraphAddress.Of(article, index).ToString(), target));
            }
        }

        return found;
    }

    /// <summary>The articles that name a policy, in any edition.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="page">1-based page.</param>
    /// <returns>The articles, newest first.</returns>
    public PolicyCitations Citing(Article policy, int page)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var keys = Keys(policy);
        var ids = keys.Count == 0 ? [] : mentions.Naming(keys).Where(id => id != policy.Id).ToList();
        var shown = ids.Skip((page - 1) * PageSize).Take(PageSize).Select(library.Article).OfType<Article>();
        return new PolicyCitations(policy.Id, ids.Count, page, PageSize, [.. shown.Select(a => Citing(a, keys))]);
    }

    // Names several policies bear lead nowhere.
    private static IReadOnlyList<Article> OneName(IReadOnlyList<Article> policies) =>
        policies.Select(p => PolicyName.Key(p.Title!)).Distinct(StringComparer.Ordinal).Count() == 1 ? policies : [];

    // Its full name, and those shorter ones that mean no other policy of the library.
    private HashSet<string> Keys(Article policy)
    {
        if (policy is not { Kind: ItemKind.Policy, Title: { } title })
        {
            return [];
        }

        string full = PolicyName.Key(title);
        return PolicyName.Keys(title).Where(key => key == full || OneName(resolver.Named(key)) is [var one, ..] && PolicyName.Key(one.Title!) == full)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static CitingArticle Citing(Article article, HashSet<string> keys)
    {
        var named = article.Mentions.Where(m => keys.Contains(PolicyName.Key(m.Name))).ToList();
        return new CitingArticle(
            article.Id, article.Kind.Name(), article.Title, article.WorkingTitle, article.Source, article.Date, article.Year, WireNames.Of(article.YearBasis),
            [.. named.Select(m => Place(article, m)).DistinctBy(p => (p.Clause, p.Sentence))],
            [.. article.Cards.Where(c => named.Exists(m => c.Measures.Any(s => s.Start <= m.Range.Start && m.Range.Start < s.Start + s.Length)))
                .Select(c => PracticeCard.Id(article.Id, c.Ordinal))]);
    }

    private static CitingPlace Place(Article article, PolicyMention mention)
    {
        int index = Paragraph(article, mention.Range.Start);
        string text = article.Paragraphs[index].Text;
        int at = mention.Range.Start - article.ParagraphStarts()[index];
        var sentence = SentenceSplitter.Split(text).LastOrDefault(s => s.Start <= at);
        return new CitingPlace(mention.Clause, text.Substring(sentence.Start, sentence.Length).Trim(), index + 1, ParagraphAddress.Of(article, index).ToString());
    }

    private static int Paragraph(Article article, int offset) => Math.Max(0, article.ParagraphStarts().Count(s => s <= offset) - 1);
}
