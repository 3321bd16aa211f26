using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Indexer.Describing.Clauses;
using KnowledgeBase.Indexer.Describing.Mentions;
using KnowledgeBase.Indexer.Describing.Origins;

namespace KnowledgeBase.Indexer.Describing.Policies;

/// <summary>What was read of a policy, to be put on its article.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Number">Its 文号, or null.</param>
/// <param name="Issuer">Its 发布机关, or null.</param>
/// <param name="Edition">Day of the edition at hand, which gives date and year of the article; or null.</param>
/// <param name="Evidence">What each value rests on, by its name.</param>
internal sealed record PolicyReading(
    PolicyFacts Facts, Finding<string>? Number, Finding<string>? Issuer, Finding<string>? Edition, IReadOnlyDictionary<string, Evidence> Evidence);

/// <summary>Reads what a law, regulation or official document says of itself.</summary>
internal static class PolicyReader
{
    /// <summary>Reads a policy.</summary>
    /// <param name="item">The item.</param>
    /// <param name="title">Its title, or null.</param>
    /// <param name="body">Its body.</param>
    /// <param name="tree">Its clauses.</param>
    /// <returns>The reading.</returns>
    public static PolicyReading Read(Item item, string? title, BodyText body, ClauseTree tree)
    {
        var passage = PassageReader.Read(item, tree.First);
        var (signatories, signed) = Signature(body, tree);
        var published = Latest(passage, PassageAct.Published) ?? Ordered(passage);
        string? since = (published ?? Latest(passage, PassageAct.Adopted, PassageAct.Approved))?.Value ?? signed?.Value;
        var effective = ValidityReader.Effective(body, since) ?? Latest(passage, PassageAct.Effective);
        var expiry = ValidityReader.Expiry(body, effective?.Value);
        var edition = Latest(passage, PassageAct.Adopted, PassageAct.Approved, PassageAct.Published, PassageAct.Amended, PassageAct.Revised)
            ?? signed ?? effective;
        var recipients = tree.HasArticles && passage.Count > 0 ? null : LetterParts.Recipients(body);
        var attachments = LetterParts.Attachments(body);
        var repeals = ValidityReader.Repeals(body);
        var marked = ValidityReader.Marked(item, body, tree.First);
        var facts = new PolicyFacts
        {
            ShortTitle = title is null ? null : PolicyName.Brief(title),
            SignedDate = signed?.Value,
            PublishedDate = published?.Value,
            EffectiveDate = effective?.Value,
            ExpiryDate = expiry?.Value,
            EditionDate = edition?.Value,
            MarkedRepealed = marked is not null,
            Passage = passage,
            Repeals = repeals,
            Recipients = recipients?.Value,
            Attachments = attachments?.Value ?? [],
            Signatories = signatories?.Value ?? [],
            Definitions = [.. DefinedNames.Find(body).Select(d => d.Name).Distinct()],
            Outline = tree.Outline,
        };
        (string Name, Evidence? Evidence)[] evidence =
        [
            ("signedDate", signed?.Evidence), ("publishedDate", published?.Evidence), ("effectiveDate", effective?.Evidence),
            ("expiryDate", expiry?.Evidence), ("editionDate", edition?.Evidence), ("markedRepealed", marked),
            ("recipients", recipients?.Evidence), ("attachments", attachments?.Evidence), ("signatories", signatories?.Evidence),
            ("repeals", repeals.Count > 0 ? body.Evidence(repeals[0].Range, 0.9, "repealing-sentence") : null),
        ];
        return new PolicyReading(
            facts, OfficialReader.Number(item, body, tree.First) ?? Decree(passage), OfficialReader.Issuer(item, body) ?? Issuer(passage) ?? Signing(signatories), edition,
            evidence.Where(e => e.Evidence is not null).ToDictionary(e => "policy." + e.Name, e => e.Evidence!, StringComparer.Ordinal));
    }

    // Below the clauses; else below the letter that sends them out, which stands before them.
    private static (Finding<IReadOnlyList<string>>? Signatories, Finding<string>? Date) Signature(BodyText body, ClauseTree tree)
    {
        var foot = LetterParts.Signature(body, tree.Clauses.Count > 0 ? tree.After : 0, int.MaxValue);
        return foot.Signatories is null && foot.Date is null && tree.Clauses.Count > 0 ? LetterParts.Signature(body, 0, tree.First) : foot;
    }

    // The organ that signs alone issues.
    private static Finding<string>? Signing(Finding<IReadOnlyList<string>>? signatories) =>
        signatories is { Value: [var only] } ? new(only, signatories.Evidence) : null;

    private static Finding<string>? Latest(IReadOnlyList<PassageStep> passage, params PassageAct[] acts) =>
        passage.Where(s => acts.Contains(s.Act)).MaxBy(s => s.Date, StringComparer.Ordinal) is { } step ? On(step, step.Date) : null;

    // 修正公布, 修订公布: published with its amendment.
    private static Finding<string>? Ordered(IReadOnlyList<PassageStep> passage) =>
        passage.LastOrDefault(s => s.Words.EndsWith('布')) is { } step ? On(step, step.Date) : null;

    private static Finding<string>? Decree(IReadOnlyList<PassageStep> passage) =>
        passage.LastOrDefault(s => s.Decision is { } decision && !decision.StartsWith('《')) is { } step ? On(step, step.Decision!) : null;

    // The organ that adopted it, else the one that made it known.
    private static Finding<string>? Issuer(IReadOnlyList<PassageStep> passage)
    {
        var step = passage.FirstOrDefault(s => s.Body is not null && s.Act is PassageAct.Adopted or PassageAct.Approved)
            ?? passage.FirstOrDefault(s => s.Body is not null);
        return step is null ? null : On(step, step.Body!);
    }

    private static Finding<string> On(PassageStep step, string value) =>
        new(value, new Evidence(step.Text, step.Spans, 0.95, "passage"));
}
