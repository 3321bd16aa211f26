using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Layout;

/// <summary>
/// Numbers the regions of a file: one for each flow, the same for a flow without a headline that goes on from the page
/// before, and for the two ends of a jump.
/// </summary>
internal static class RegionNumbering
{
    private const double LeastScore = 0.5;

    /// <summary>Numbers the flows.</summary>
    /// <param name="pages">Flows of each page.</param>
    /// <param name="model">What follows what in the language of the file.</param>
    /// <param name="indented">Whether paragraphs begin with an indent.</param>
    /// <returns>Region of each flow, counted from 1.</returns>
    public static IReadOnlyDictionary<Flow, int> Number(IReadOnlyList<IReadOnlyList<Flow>> pages, CharacterModel model, bool indented)
    {
        var numbers = new Dictionary<Flow, int>(ReferenceEqualityComparer.Instance);
        var ended = new HashSet<Flow>(ReferenceEqualityComparer.Instance);
        for (int p = 0; p < pages.Count; p++)
        {
            // Blank backs of sheets and pages with nothing but a picture stand between the parts of a text without ending it.
            var before = pages.Take(p).LastOrDefault(page => page.Any(f => !f.IsCaption));
            foreach (var flow in pages[p])
            {
                var from = Jumped(flow, pages, p, ended)
                    ?? (before is not null && flow.Headline is null && !flow.IsCaption ? Continued(flow, pages[p], before, model, indented, ended) : null);
                numbers[flow] = from is null ? numbers.Values.DefaultIfEmpty(0).Max() + 1 : numbers[from];
                if (from is not null)
                {
                    ended.Add(from);
                }
            }
        }

        return numbers;
    }

    /// <summary>The flow of an earlier page that says where it goes on, when this one says where it comes from.</summary>
    private static Flow? Jumped(Flow flow, IReadOnlyList<IReadOnlyList<Flow>> pages, int page, HashSet<Flow> ended)
    {
        var first = (flow.Headline?.Blocks ?? []).SelectMany(b => b.Lines).Concat(flow.Blocks.Take(1).SelectMany(b => b.Lines.Take(2)));
        bool from = first.Any(l => Jump.Parse(l.Text) is { Onward: false });
        return !from ? null : pages.Take(page).SelectMany(f => f).Where(f => !ended.Contains(f) && GoesOn(f)).LastOrDefault();
    }

    private static bool GoesOn(Flow flow) => flow.Blocks.Count > 0
        && flow.Blocks[^1].Lines.TakeLast(2).Any(l => Jump.Parse(l.Text) is { Onward: true });

    private static Flow? Continued(
        Flow flow, IReadOnlyList<Flow> page, IReadOnlyList<Flow> before, CharacterModel model, bool indented, HashSet<Flow> ended)
    {
        var candidates = before.Where(f => !f.IsCaption && !ended.Contains(f)).ToList();
        var best = candidates.Select(f => (Flow: f, Score: Score(f, flow, f == candidates[^1], flow == page.First(f => !f.IsCaption), model, indented))).ToList();
        return best.Count > 0 && best.MaxBy(b => b.Score) is var top && top.Score > LeastScore ? top.Flow : null;
    }

    private static double Score(Flow a, Flow b, bool last, bool first, CharacterModel model, bool indented)
    {
        var start = b.Blocks[0];
        bool anew = indented && start.IsIndented(start.Lines[0]);
        if (a.Blocks.Count == 0)
        {
            // A headline at the foot of a page has its text on the next one.
            return (anew || !indented ? 3 : -2) + (first ? 1.5 : -1.5);
        }

        var end = a.Blocks[^1];
        bool torn = !anew && indented;
        double sentence = end.EndsOpen ? (!anew ? 3 : end.IsIndented(end.Lines[^1]) ? 0 : -3) : end.EndsClosed ? (torn ? -4 : 0) : 0;
        double closed = Marks.Of(end.Lines[^1].Text) is Mark.Unit ? -4 : 0;
        double size = end.Size > start.Size * 1.15 || start.Size > end.Size * 1.15 ? -2 : 0;
        return sentence + closed + size + (last ? 1 : -1) + (first ? 1.5 : -1.5)
            + (0.25 * Math.Clamp(model.Join(end.Lines[^1].Text, start.Lines[0].Text), -4, 8));
    }
}
