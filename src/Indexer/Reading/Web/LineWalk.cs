using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>
/// Walks through a page in order and gives its lines. Without recursion, so that no page nests too deep for it.
/// </summary>
internal sealed class LineWalk
{
    private readonly List<WebLine> lines = [];
    private readonly LineBuffer buffer = new();
    private readonly Stack<IElement> blocks = new();
    private int links;
    private int bolds;
    private int outside;
    private int kept;
    private int heading;
    private bool picture;

    private LineWalk()
    {
    }

    /// <summary>The lines of an element, in order; none is blank.</summary>
    /// <param name="root">Element to walk through, usually the body.</param>
    public static IReadOnlyList<WebLine> Lines(IElement root)
    {
        var walk = new LineWalk();
        walk.blocks.Push(root);
        walk.Run(root);
        walk.Flush();
        return walk.lines;
    }

    private void Run(IElement root)
    {
        INode? node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null && node.Parent is IElement parent && parent != root)
            {
                // An element that was not entered has nothing to leave.
                node = parent;
                Leave(parent);
            }

            node = node is null || node.Parent == root && node.NextSibling is null ? null : node.NextSibling;
        }
    }

    /// <summary>Takes a node in; an element without children is left at once.</summary>
    /// <returns>Whether its children are to be visited.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            buffer.Append(text.Data, links > 0, bolds > 0, kept > 0);
            return false;
        }

        if (node is not IElement element || Elements.IsSilent(element))
        {
            return false;
        }

        if (element.LocalName is "br")
        {
            buffer.Break();
            return false;
        }

        if (element.LocalName is "img")
        {
            picture = true;
            return false;
        }

        if (element.LocalName == "table" && TableRows.IsData(element))
        {
            Flush();
            lines.AddRange(TableRows.Lines(element, outside > 0 || Elements.IsOutside(element)));
            return false;
        }

        Count(element, 1);
        if (Elements.IsBlock(element))
        {
            Flush();
            blocks.Push(element);
        }

        if (element.FirstChild is null)
        {
            Leave(element);
        }

        return true;
    }

    private void Leave(IElement element)
    {
        if (Elements.IsBlock(element))
        {
            Flush();
            blocks.Pop();
        }

        Count(element, -1);
    }

    private void Count(IElement element, int step)
    {
        links += element.LocalName == "a" && element.HasAttribute("href") ? step : 0;
        bolds += Elements.IsBold(element) ? step : 0;
        outside += Elements.IsOutside(element) ? step : 0;
        kept += element.LocalName == "pre" ? step : 0;
        heading = Elements.HeadingDepth(element) is > 0 and var depth ? (step > 0 ? depth : 0) : heading;
    }

    private void Flush()
    {
        var block = blocks.Peek();
        foreach (var part in buffer.Take(joined: heading > 0))
        {
            lines.Add(new WebLine(part.Text, block, part.Linked)
            {
                StartsParagraph = part.StartsParagraph,
                Bold = part.Bold,
                Entry = block.LocalName is "li" or "dd" or "dt" || block.ParentElement?.LocalName == "li",
                AfterPicture = picture,
                Depth = heading,
                Outside = outside > 0,
            });
            picture = false;
        }
    }
}
