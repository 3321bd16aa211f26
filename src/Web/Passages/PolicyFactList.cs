using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Web.Wording;

namespace KnowledgeBase.Web.Passages;

/// <summary>What a policy says of itself, as its page shows it.</summary>
internal static class PolicyFactList
{
    /// <summary>Every known value.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Facts in order; none for other kinds.</returns>
    public static IEnumerable<ArticleFact> Of(Article article)
    {
        if (article.Policy is not { } policy)
        {
            return [];
        }

        IEnumerable<(string Field, IReadOnlyList<string> Values)> facts =
        [
            ("policy.passage", [.. policy.Passage.Select(s => s.Text)]),
            ("policy.publishedDate", One(policy.PublishedDate)),
            ("policy.effectiveDate", One(policy.EffectiveDate)),
            ("policy.expiryDate", One(policy.ExpiryDate)),
            ("policy.signedDate", One(policy.SignedDate)),
            ("policy.repeals", [.. policy.Repeals.Select(r => $"《{r.Title}》")]),
            ("policy.recipients", One(policy.Recipients)),
            ("policy.attachments", policy.Attachments),
            ("policy.signatories", policy.Signatories),
        ];
        return facts.Where(f => f.Values.Count > 0).Select(f => new ArticleFact(
            f.Field, EvidenceWords.Field(f.Field), [.. f.Values.Select(v => (v, (string?)null))], article.Evidence.GetValueOrDefault(f.Field)));
    }

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];
}
