using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Finds the text of a page among navigation, lists of links and feet: from the whole page down into the element that
/// holds nearly all of what reads as running text, as long as there is one.
/// </summary>
internal static class MainText
{
    /// <summary>Share of the running text an element must hold to be the text of the page.</summary>
    private const double Share = 0.72;

    /// <summary>Shortest sentence beside that element that still belongs to the text, in characters.</summary>
    private const int Sentence = 20;

    /// <summary>For each line whether it is text.</summary>
    /// <param name="lines">Lines of the page.</param>
    /// <param name="root">Element all of them stand in.</param>
    public static bool[] Find(IReadOnlyList<WebLine> lines, IElement root)
    {
        double[] weights = [.. lines.Select(l => l.Weight)];
        if (weights.Sum() == 0)
        {
            return [.. lines.Select(l => !l.Outside)];
        }

        var main = Descend(lines, weights, root);
        var near = main == root ? root : main.ParentElement ?? root;
        var links = LinkLists(lines);
        return [.. lines.Select((l, i) => !l.Outside && !links[i]
            && (main.Contains(l.Block) || (near.Contains(l.Block) && l.LinkShare < 0.3 && IsSentence(l.Text))))];
    }

    private static IElement Descend(IReadOnlyList<WebLine> lines, double[] weights, IElement root)
    {
        var sums = new Dictionary<IElement, double>();
        for (int i = 0; i < lines.Count; i++)
        {
            for (var element = weights[i] > 0 ? lines[i].Block : null; element is not null; element = element == root ? null : element.ParentElement)
            {
                sums[element] = sums.GetValueOrDefault(element) + weights[i];
            }
        }

        var main = root;
        while (main.Children.MaxBy(c => sums.GetValueOrDefault(c)) is { } child && sums.GetValueOrDefault(child) >= Share * sums[main] && MayHold(child))
        {
            main = child;
        }

        return main;
    }

    /// <summary>Whether an element is a frame for text rather than a paragraph or a row itself.</summary>
    private static bool MayHold(IElement element) =>
        element.LocalName is not ("p" or "li" or "tr" or "thead" or "dd" or "dt" or "pre" or "blockquote" or "figure" or "figcaption" or "font" or "span" or "strong" or "b" or "a")
        && Elements.HeadingDepth(element) == 0;

    private static bool IsSentence(string text) =>
        text.Length >= Sentence && text.AsSpan().IndexOfAny("。！？") >= 0;

    /// <summary>Lines in runs of at least three that are nothing but a link each: lists of other pages.</summary>
    private static bool[] LinkLists(IReadOnlyList<WebLine> lines)
    {
        var found = new bool[lines.Count];
        int start = 0;
        for (int i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && lines[i].LinkShare > 0.6 && lines[i].Depth == 0)
            {
                continue;
            }

            if (i - start >= 3)
            {
                Array.Fill(found, true, start, i - start);
            }

            start = i + 1;
        }

        return found;
    }
}
