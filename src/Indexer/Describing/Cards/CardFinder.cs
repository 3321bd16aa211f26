using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>
/// Makes the practice cards of an article: the named practices and the quantified results, each with organisation, place, industry,
/// time, measures, results and topics as far as they are printed. A pure function.
/// </summary>
internal static class CardFinder
{
    private const int LongestLabel = 40;

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("，。；！？：");

    /// <summary>Finds the cards.</summary>
    /// <param name="article">The article, described but for its cards.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Cards in order; none for policies and for what is no article.</returns>
    public static IReadOnlyList<PracticeCard> Find(Article article, BodyText body)
    {
        if (article.Kind is not (ItemKind.Article or ItemKind.Fragment or ItemKind.Speech or ItemKind.NewsBrief) || HeadlineFinder.IsOther(article))
        {
            return [];
        }

        var sections = new BodySections(body);
        var names = new OrganisationNames(article, body);
        var actors = new Actors(body, sections, names);
        var results = ResultFinder.Of(article.Figures, body, sections);
        var headline = new HeadlineFinder(article, body, sections, actors).Find();
        var drafts = new CardDrafting(body, sections, actors, OwnPractices.Of(article.Practices, body), results, headline).All();
        var (units, regions) = (new UnitFinder(article, body, sections, actors, names), new RegionFinder(article, body, actors));
        return [.. drafts.Select(draft => (Draft: draft, Unit: units.Of(draft)))
            .Where(d => IsPractice(d.Draft, d.Unit, article, body))
            .Select((d, i) => Card(i + 1, d.Draft, d.Unit, regions.Of(d.Draft, d.Unit, units.Acting(d.Draft)), article, body, sections))];
    }

    // A number of nobody's is no practice, nor is news without name, organisation and result, nor is what a speech only calls for.
    private static bool IsPractice(CardDraft draft, CardFact? unit, Article article, BodyText body) =>
        (draft.Name is not null || draft.Headline?.Phrase is not null || (draft.Headline is not null && draft.Results.Count > 0) || unit is not null)
        && (article.Kind != ItemKind.Speech || StageReader.Read(draft, body)?.Value == StageReader.Done);

    private static PracticeCard Card(
        int ordinal, CardDraft draft, CardFact? unit, (CardFact? Province, CardFact? City) region, Article article, BodyText body, BodySections sections)
    {
        var heading = sections.Heading(body.ParagraphAt(draft.First.Start));
        var time = TimeReader.Read(draft, article, body);
        var name = draft.Name is { } range ? Printed(body, range, draft.Printed!, "practice-name", 0.8) : draft.Headline?.Phrase;
        return new PracticeCard
        {
            Ordinal = ordinal,
            Name = name,
            Label = name ?? Label(draft, heading, body),
            Unit = unit,
            Province = region.Province,
            City = region.City,
            Industry = Industry(unit),
            Time = time.Fact,
            Year = time.Year,
            YearBasis = time.Basis,
            Stage = StageReader.Read(draft, body),
            Measures = draft.Measures,
            Results = draft.Results,
            Topics = CardTopics.Of(draft, heading, article, body),
        };
    }

    private static CardFact? Industry(CardFact? unit) => unit is not null && Industries.Of(unit.Value) is var (section, word)
        ? new CardFact(section, word, Within(unit, word), unit.Spans, "word-in-unit-name", 0.8)
        : null;

    private static TextRange? Within(CardFact unit, string word) =>
        unit.Range is { } range && unit.Words.LastIndexOf(word, StringComparison.Ordinal) is var at and >= 0 ? new TextRange(range.Start + at, word.Length) : null;

    // The heading of its section, else the first clause of its first sentence, cut at a limit.
    private static CardFact Label(CardDraft draft, TextRange? heading, BodyText body)
    {
        if (heading is { } range)
        {
            return Printed(body, range, body.Slice(range), "heading-above", 0.6);
        }

        var first = draft.First;
        int length = body.FoldedSlice(first).AsSpan().IndexOfAny(Breaks);
        length = Math.Min(LongestLabel, length >= 4 ? length : first.Length);
        if (char.IsHighSurrogate(body.Text[first.Start + length - 1]))
        {
            length--;
        }

        return Printed(body, new TextRange(first.Start, length), body.Text.Substring(first.Start, length), "first-clause", 0.5);
    }

    private static CardFact Printed(BodyText body, TextRange range, string value, string rule, double confidence) =>
        new(value, body.Slice(range), range, body.Paragraphs[body.ParagraphAt(range.Start)].Spans, rule, confidence);
}
