using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Gathers the sentences of each practice: those that name it and those that go on explaining it, with the results told there; a
/// practice named in a heading has its section. Results told without a named practice make cards of their own, one a section.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="sections">Its sentences.</param>
/// <param name="practices">Named practices in order of first mention.</param>
/// <param name="results">Quantified results.</param>
internal sealed class CardDrafting(BodyText body, BodySections sections, IReadOnlyList<Practice> practices, IReadOnlyList<CardResult> results)
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
        var drafts = practices.Select(Draft).OfType<CardDraft>().ToList();
        var taken = drafts.SelectMany(d => d.Results).Select(r => r.Range).ToHashSet();
        return [.. drafts.Concat(Unnamed(taken)).OrderBy(d => d.Name?.Start ?? d.First.Start).ThenBy(d => d.First.Start)];
    }

    private CardDraft? Draft(Practice practice)
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
        var scope = inHeading
            ? sections.Section(body.ParagraphAt(practice.Range.Start)).SelectMany(sections.Of).ToHashSet()
            : naming.SelectMany(n => Scope(n, practice)).ToHashSet();
        var own = results.Where(r => scope.Contains(r.Sentence) && Belongs(r, practice)).ToList();
        measures = measures.Count > 0 ? measures : [.. own.Select(r => r.Sentence)];
        return measures.Count == 0 ? null : new CardDraft(practice.Range, practice.Name, [.. measures.Distinct().OrderBy(m => m.Start)], own);
    }

    // The sentence that names it, and what goes on explaining it before another practice is named.
    private IEnumerable<TextRange> Explained((int Paragraph, int Index) naming, Practice practice)
    {
        yield return sections.Of(naming.Paragraph)[naming.Index];
        foreach (var next in Scope(naming, practice).Skip(1).Take(MostExplaining).TakeWhile(s => Explains.IsMatch(body.FoldedSlice(s))))
        {
            yield return next;
        }
    }

    private IEnumerable<TextRange> Scope((int Paragraph, int Index) naming, Practice practice) => sections.Of(naming.Paragraph).Skip(naming.Index)
        .TakeWhile((s, i) => i == 0 || named[s].All(p => p == practice));

    private IEnumerable<TextRange> OfSection(Practice practice) => sections.Section(body.ParagraphAt(practice.Range.Start)).SelectMany(sections.Of)
        .Where(s => named[s].Contains(practice) || (Deed.IsMatch(body.FoldedSlice(s)) && !named[s].Any())).Take(MostOfSection);

    // Of several practices named in one sentence a result belongs to the one named last before it, and under a heading to the
    // practice its own sentence names.
    private bool Belongs(CardResult result, Practice practice)
    {
        var here = named[result.Sentence].ToList();
        if (here.Count == 0)
        {
            return true;
        }

        string sentence = body.Text.Substring(result.Sentence.Start, result.Sentence.Length);
        var places = here.Select(p => (Practice: p, At: Place(sentence, p) + result.Sentence.Start)).OrderBy(p => p.At).ToList();
        var last = places.LastOrDefault(p => p.At <= result.Range.Start);
        return (last.Practice ?? places[0].Practice) == practice;
    }

    private static int Place(string sentence, Practice practice)
    {
        string name = practice.Name.Trim('“', '”', '"');
        int at = sentence.IndexOf(practice.Name, StringComparison.Ordinal);
        return Math.Max(0, at >= 0 ? at : sentence.IndexOf(name[..Math.Min(3, name.Length)], StringComparison.Ordinal));
    }

    private IEnumerable<CardDraft> Unnamed(HashSet<TextRange> taken) => results
        .Where(r => !taken.Contains(r.Range) && !named[r.Sentence].Any() && Deed.IsMatch(body.FoldedSlice(r.Sentence)))
        .GroupBy(r => (Heading: sections.Heading(body.ParagraphAt(r.Sentence.Start)), Paragraph: sections.Heading(body.ParagraphAt(r.Sentence.Start)) is null ? body.ParagraphAt(r.Sentence.Start) : 0))
        .Select(g => new CardDraft(null, null, [.. g.Select(r => r.Sentence).Distinct().Take(MostOfSection)], [.. g]));

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
