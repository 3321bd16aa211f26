using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Gathers the sentences of each practice. A named one has the sentences that name it and those that go on explaining it; one named in a
/// heading has its section. The practice a piece of news tells of as a whole has the sentences that say what its organisation does, and
/// is a named one where the lead names just that. Results of others told without a name make cards of their own, one for each
/// organisation in a section.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="actors">Who acts where.</param>
/// <param name="practices">Named practices in order of first mention.</param>
/// <param name="results">Quantified results.</param>
/// <param name="headline">The practice of the whole, or null.</param>
internal sealed class CardDrafting(BodyText body, BodySections sections, Actors actors, IReadOnlyList<Practice> practices, IReadOnlyList<CardResult> results, Headline? headline)
{
    private const int MostNaming = 3;
    private const int MostExplaining = 2;
    private const int MostOfSection = 3;

    private static readonly Regex Deed = New($"(?:{CardWords.Deeds})");
    private static readonly Regex Explains = New($"^(?:{CardWords.Explaining})|，(?:通过|由|明确|采取|并)");

    private readonly ILookup<TextRange, Practice> named = practices
        .SelectMany(p => p.Sentences.Append(p.Range).Select(r => (Sentence: sections.At(r.Start), Practice: p)))
        .Where(p => p.Sentence is not null).Distinct()
        .ToLookup(p => sections.Of(p.Sentence!.Value.Paragraph)[p.Sentence.Value.Index], p => p.Practice);

    /// <summary>The drafts in order of their first sentence.</summary>
    /// <returns>Drafts; every result belongs to one at most.</returns>
    public IReadOnlyList<CardDraft> All()
    {
        var owners = new ResultOwners(body, sections, actors, named, practices);
        var owned = results.Select(r => (Result: r, Owner: owners.Of(r))).ToLookup(r => r.Owner, r => r.Result);
        var drafts = practices.Select(p => Draft(p, [.. owned[p]])).OfType<CardDraft>().ToList();
        var free = results.Except(drafts.SelectMany(d => d.Results)).ToList();
        var all = headline is null ? drafts : WithHeadline(drafts, free, headline);
        free = [.. free.Except(all.SelectMany(d => d.Results))];
        return [.. all.Concat(Unnamed(free)).OrderBy(d => d.Name?.Start ?? d.First.Start).ThenBy(d => d.First.Start)];
    }

    private CardDraft? Draft(Practice practice, IReadOnlyList<CardResult> own)
    {
        bool inHeading = body.InHeading(practice.Range.Start);
        var naming = practice.Sentences.Append(practice.Range).Select(r => sections.At(r.Start)).OfType<(int Paragraph, int Index)>().Distinct().Order().ToList();
        if (naming.Count == 0 && !inHeading)
        {
            return null;
        }

        List<TextRange> measures = inHeading
            ? [.. OfSection(practice)]
            : [.. naming.Take(MostNaming).SelectMany(n => Explained(n, practice))];
        measures = measures.Count > 0 ? measures : [.. own.Select(r => r.Sentence)];
        return measures.Count == 0 ? null : new CardDraft(practice.Range, practice.Name, [.. measures.Distinct().OrderBy(m => m.Start)], own);
    }

    // The sentence that names it, and what goes on explaining it before another practice is named or another one acts.
    private IEnumerable<TextRange> Explained((int Paragraph, int Index) naming, Practice practice)
    {
        var first = sections.Of(naming.Paragraph)[naming.Index];
        yield return first;
        var rest = sections.Of(naming.Paragraph).Skip(naming.Index + 1).TakeWhile(s => named[s].All(p => p == practice));
        foreach (var next in rest.Take(MostExplaining).TakeWhile(s => Explains.IsMatch(body.FoldedSlice(s)) && actors.IsSame(first.Start + first.Length - 1, s.Start + s.Length - 1, null)))
        {
            yield return next;
        }
    }

    private IEnumerable<TextRange> OfSection(Practice practice) => sections.Section(body.ParagraphAt(practice.Range.Start)).SelectMany(sections.Of)
        .Where(s => named[s].Contains(practice) || (Deed.IsMatch(body.FoldedSlice(s)) && !named[s].Any())).Take(MostOfSection);

    // A lead that names one practice is about that one; one that names several is about those.
    private List<CardDraft> WithHeadline(List<CardDraft> drafts, List<CardResult> free, Headline whole)
    {
        var inLead = drafts.Where(d => d.Printed is not null && named[whole.Sentence].Any(p => p.Range == d.Name)).ToList();
        var story = new Story(body, sections, actors, whole);
        var told = free.Where(r => story.Tells(r) && !named[r.Sentence].Any(p => inLead.TrueForAll(d => d.Name != p.Range))).ToList();
        if (inLead.Count > 1 || (inLead.Count == 1 && practices.Count > 1 && body.Text.Length > Story.ShortNews))
        {
            return drafts;
        }

        if (inLead.Count == 1)
        {
            var merged = inLead[0] with { Results = [.. inLead[0].Results.Concat(told).OrderBy(r => r.Range.Start)] };
            return [.. drafts.Select(d => d == inLead[0] ? merged : d)];
        }

        var draft = new CardDraft(null, null, story.Measures(s => !named[s].Any()), told) { Headline = whole };
        return [draft, .. drafts];
    }

    private IEnumerable<CardDraft> Unnamed(IReadOnlyList<CardResult> free) => free
        .Where(r => (!named[r.Sentence].Any() || actors.At(r.Range.Start) is not null) && Doing.HasVerb(body.FoldedSlice(r.Sentence)) && !Doing.IsReported(body.FoldedSlice(r.Sentence)) && actors.At(r.Range.Start) is not { Name: null })
        .GroupBy(Section)
        .SelectMany(ByActor)
        .Select(g => new CardDraft(null, null, [.. g.Select(r => r.Sentence).Distinct().Take(MostOfSection)], g));

    private (TextRange? Heading, int Paragraph) Section(CardResult result)
    {
        int paragraph = body.ParagraphAt(result.Sentence.Start);
        return sections.Heading(paragraph) is { } heading ? (heading, 0) : (null, paragraph);
    }

    private IEnumerable<List<CardResult>> ByActor(IEnumerable<CardResult> section)
    {
        var groups = new List<(Actor? Actor, List<CardResult> Results)>();
        foreach (var result in section)
        {
            var actor = actors.At(result.Range.Start);
            int same = groups.FindIndex(g => Actors.AreSame(g.Actor, actor));
            if (same < 0)
            {
                groups.Add((actor, [result]));
            }
            else
            {
                groups[same].Results.Add(result);
            }
        }

        return groups.Select(g => g.Results);
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
