using System.Collections.Concurrent;
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
/// <param name="clock">Tells today.</param>
public sealed class MentionReading(LibraryStore library, TimeProvider clock)
{
    /// <summary>Articles on a page of those that name a policy.</summary>
    public const int PageSize = 20;

    private const int MostKnown = 500;

    private readonly LibraryCards mentions = new(library);
    private readonly ConcurrentDictionary<string, (long Version, IReadOnlyList<string> Ids)> known = new(StringComparer.Ordinal);

    /// <summary>What an article names; short names without marks only where the library has what they name.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Mentions in order.</returns>
    public IReadOnlyList<MentionDocument> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var meaning = new PolicyMeaning(new PolicyCandidates(library), article);
        var targets = new MentionTargets(library, article, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var found = new List<MentionDocument>();
        foreach (var mention in article.Mentions)
        {
            var meant = meaning.Of(mention);
            if (meant.Editions.Count > 0 || meant.Why is not null || mention.Marked)
            {
                int index = Paragraph(article, mention.Range.Start);
                found.Add(new MentionDocument(
                    mention.Name, mention.Clause, article.Body.Substring(mention.Range.Start, mention.Range.Length), [mention.Range.Start, mention.Range.Length],
                    index + 1, ParagraphAddress.Of(article, index).ToString(), meant.Editions.Count == 0 ? null : targets.Of(mention, meant.Editions))
                {
                    FullName = mention.Full,
                    Doubt = meant.Why,
                    Possible = [.. meant.Possible.Select(p => new PossiblePolicy(p.Id, p.Title!, ClauseUrl.Of(p.Id)))],
                });
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
        var policies = new PolicyCandidates(library);
        var ids = Known(policy, policies);
        var shown = ids.Skip((page - 1) * PageSize).Take(PageSize).Select(library.Article).OfType<Article>();
        return new PolicyCitations(policy.Id, ids.Count, page, PageSize, [.. shown.Select(a => Citing(a, Meaning(a, policy, policies)))]);
    }

    // What a text means hangs on all policies of the name: it is asked once for a version of the library, not for every page.
    private IReadOnlyList<string> Known(Article policy, PolicyCandidates policies)
    {
        long version = library.Version;
        if (known.TryGetValue(policy.Id, out var before) && before.Version == version)
        {
            return before.Ids;
        }

        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        var ids = Naming(policy, policies);
        known[policy.Id] = (version, ids);
        return ids;
    }

    // By the full name alone nothing need be read, unless several policies bear it; by a shorter one each text must be asked what it means.
    private List<string> Naming(Article policy, PolicyCandidates policies)
    {
        if (policy is not { Kind: ItemKind.Policy, Title: { } title })
        {
            return [];
        }

        var keys = PolicyName.Keys(title);
        bool alone = keys.Count == 1 && EditionWords.Of(title, null) is not { Span: true } && policies.Of(keys[0]) is [var only] && only.All(p => PolicyName.Key(p.Title!) == keys[0]);
        var ids = mentions.Naming(keys).Where(id => id != policy.Id);
        return alone ? [.. ids] : [.. ids.Where(id => library.Article(id) is { } article && Meaning(article, policy, policies).Count > 0)];
    }

    private static List<PolicyMention> Meaning(Article article, Article policy, PolicyCandidates policies)
    {
        var meaning = new PolicyMeaning(policies, article);
        var keys = PolicyName.Keys(policy.Title!);
        return [.. article.Mentions.Where(m => keys.Contains(PolicyName.Key(m.Meant()), StringComparer.Ordinal) && meaning.Of(m).Editions.Any(e => e.Id == policy.Id))];
    }

    private static CitingArticle Citing(Article article, List<PolicyMention> named)
    {
        return new CitingArticle(
            article.Id, article.Kind.Name(), article.Title, article.WorkingTitle, article.Source, article.Date, article.Year, WireNames.Of(article.YearBasis),
            [.. named.Select(m => Place(article, m)).DistinctBy(p => (p.Clause, p.Sentence))],
            [.. article.Cards.Where(c => named.Exists(m => c.Holds(m.Range.Start)))
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
