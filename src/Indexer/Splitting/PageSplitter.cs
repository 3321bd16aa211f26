using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Turns the pages of one file into items. The flow: lines with their measures; furniture and lists set aside; pieces
/// (paragraphs, displays, marks); special items; roles; blocks; chains of blocks; fronts and marks given to chains;
/// reflow. Pure: the same pages always give the same items.
/// </summary>
public static class PageSplitter
{
    /// <summary>Splits pages into items.</summary>
    /// <param name="pages">Pages of one file, in order; line numbers unique in the file.</param>
    /// <returns>Items in order of their first lines; every non-blank line belongs to exactly one of them.</returns>
    public static IReadOnlyList<Item> Split(IReadOnlyList<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var lines = PageTurns.Apply(JumpLines.Detach(StatedForms.Unwrap(Measures.Estimate(LineReading.Read(pages)))));
        if (lines.Count == 0)
        {
            return [];
        }

        var regions = ListRegions.Find(lines);
        var taken = new bool[lines.Count];
        foreach (var region in regions)
        {
            Array.Fill(taken, true, region.First, region.Last - region.First + 1);
        }

        bool laidOut = Regions.AreStated(lines);
        bool[] heads = laidOut ? new bool[lines.Count] : StatedForms.Heads(lines, PageHeads.Find(lines));
        var aside = StatedForms.Aside(lines, taken);
        var letters = OfficialLetters.Find(lines, taken);
        var furniture = lines.Where(l => heads[l.Index] && !taken[l.Index] && !ClauseNumbers.Article(l.Text).Exists && !OfficialLetters.IsRow(letters, lines, l)).ToList();
        furniture.ForEach(l => taken[l.Index] = true);

        if (WholePolicy.Read(lines, taken) is { } policy)
        {
            return Finish([policy, .. aside], lines, regions, furniture);
        }

        aside = [.. aside, .. OfficialLetters.Take(lines, letters, taken)];

        IReadOnlyList<Draft> insets = laidOut ? [] : Insets.Take(lines, taken);
        var contents = regions.Where(r => r.Kind == ItemKind.Toc).SelectMany(r => ListRegions.Entries(lines, r)).ToList();
        var drafts = laidOut
            ? Regions.Split(lines, taken, new Columns([.. aside.SelectMany(d => d.Body).Select(p => p.First)], contents))
            : Articles(lines, taken, furniture, contents);
        drafts.AddRange(insets);
        drafts.AddRange(aside);
        if (laidOut)
        {
            var printed = new LaidOutPages(pages);
            drafts.ForEach(d => d.Pages = printed.Of(d.Body.SelectMany(p => p.Lines)));
        }

        return Finish(drafts, lines, regions, furniture);
    }

    private static IReadOnlyList<Item> Finish(
        List<Draft> drafts, IReadOnlyList<TextLine> lines, IReadOnlyList<ListRegion> regions, IReadOnlyList<TextLine> furniture)
    {
        drafts.AddRange(regions.Select(r => Listed(lines, r)));
        drafts.AddRange(furniture.Select(l => Alone(ItemKind.Furniture, [l])));
        return new PageMarks(lines, furniture).Mark([.. drafts.Select(Reflow.Finish).OrderBy(FirstLine)]);
    }

    private static List<Draft> Articles(
        IReadOnlyList<TextLine> lines, bool[] taken, IReadOnlyList<TextLine> furniture, IReadOnlyList<TocEntry> contents)
    {
        var references = ReferenceLists.Take(lines, taken);
        var model = new CharacterModel(lines);
        var pieces = PieceBuilding.Build(lines, taken, model);
        var used = new bool[pieces.Count];
        var drafts = Specials.Take(pieces, used);
        var columns = new Columns(furniture, contents);
        var free = pieces.Where((_, i) => !used[i]).ToList();
        var roled = RoleFinding.Find(free, columns.Names, contents);
        var blocks = Blocks.Build(roled);
        var continuity = new Continuity(blocks, model, new PageNumbers(furniture));
        var (cut, chains) = Crossings.Untangle(roled, Arrangement.Arrange(blocks, continuity), model);
        drafts.AddRange(Assembly.Assemble(cut, chains, contents, columns));
        ReferenceLists.Attach(drafts, references);
        Speeches.Mark(drafts);
        return drafts;
    }

    private static Draft Listed(IReadOnlyList<TextLine> lines, ListRegion region) =>
        Alone(region.Kind, [.. lines.Skip(region.First).Take(region.Last - region.First + 1)]);

    private static Draft Alone(ItemKind kind, IReadOnlyList<TextLine> lines)
    {
        var draft = new Draft(kind);
        draft.Body.Add(new Piece(PieceKind.Text, Mark.None, lines, Edge.Paragraph, Edge.Paragraph));
        return draft;
    }

    private static int FirstLine(Item item) =>
        item.BodySpans.Concat(item.Meta.SelectMany(m => m.Spans)).Min(s => s.First);
}
