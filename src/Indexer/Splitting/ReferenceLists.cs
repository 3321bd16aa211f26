using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds the numbered references that close a scholarly article (参考文献, then [1] …, [2] …, the form of GB/T 7714). Each of them
/// is a paragraph of that article, whatever its marks look like, and what signs the article stands below them.
/// </summary>
internal static partial class ReferenceLists
{
    /// <summary>Finds the lists and marks their lines as taken.</summary>
    /// <param name="lines">All lines with measures.</param>
    /// <param name="taken">Lines given away so far; set for the lines of each list found.</param>
    /// <returns>The paragraphs of each list, its head first.</returns>
    public static IReadOnlyList<IReadOnlyList<Piece>> Take(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var lists = new List<IReadOnlyList<Piece>>();
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!taken[i] && lines[i].Form?.StartsParagraph is null && Head().IsMatch(lines[i].Text) && Read(lines, taken, i) is { Count: > 1 } list)
            {
                lists.Add(list);
                foreach (var line in list.SelectMany(p => p.Lines))
                {
                    taken[line.Index] = true;
                }
            }
        }

        return lists;
    }

    /// <summary>Puts each list at the end of the article whose text stands above it; a list without one is a fragment.</summary>
    /// <param name="drafts">Articles put together so far.</param>
    /// <param name="lists">The lists.</param>
    public static void Attach(List<Draft> drafts, IReadOnlyList<IReadOnlyList<Piece>> lists)
    {
        foreach (var list in lists)
        {
            int head = list[0].First.Index;
            var owner = drafts.Where(d => d.Kind is ItemKind.Article or ItemKind.Fragment or ItemKind.Speech)
                .MaxBy(d => d.Body.Select(p => p.Last.Index).Where(l => l < head).DefaultIfEmpty(-1).Max());
            if (owner is null || owner.Body.TrueForAll(p => p.Last.Index > head))
            {
                owner = new Draft(ItemKind.Fragment) { MissingStart = true };
                drafts.Add(owner);
            }

            owner.Body.AddRange(list);
        }
    }

    private static List<Piece> Read(IReadOnlyList<TextLine> lines, bool[] taken, int head)
    {
        var list = new List<Piece> { Paragraph([lines[head]]) };
        var open = new List<TextLine>();
        for (int i = head + 1; i < lines.Count; i++)
        {
            if (taken[i])
            {
                // A page's head or foot may stand between two references.
                continue;
            }

            bool begins = Entry().Match(lines[i].Text) is { Success: true } entry && int.Parse(entry.Groups["n"].Value, null) == list.Count + (open.Count > 0 ? 1 : 0);
            if (!begins && !(open.Count > 0 && GoesOn(open[^1], lines[i])))
            {
                break;
            }

            if (begins && open.Count > 0)
            {
                list.Add(Paragraph(open));
                open = [];
            }

            open.Add(lines[i]);
        }

        if (open.Count > 0)
        {
            list.Add(Paragraph(open));
        }

        return list;
    }

    private static Piece Paragraph(IReadOnlyList<TextLine> lines) => new(PieceKind.Text, Mark.None, [.. lines], Edge.Paragraph, Edge.Paragraph);

    /// <summary>Whether a line is the rest of a reference: the line above does not end one, or fills its measure.</summary>
    private static bool GoesOn(TextLine above, TextLine line)
    {
        bool apart = line.PageTop || (line.Blanks > 0 && !line.Spaced);
        bool full = above.Measure > 0 && above.Measure - above.Width - above.Indent < 2.5;
        return !apart && Marks.Of(line.Text) is Mark.None or Mark.Date or Mark.Source && !Marks.IsEditor(line.Text)
            && (!Finished().IsMatch(above.Text) || (full && line.Text.Any(char.IsAsciiDigit)));
    }

    [GeneratedRegex(@"^[【\[［]?[\s　]*(?:主[\s　]*要[\s　]*)?参[\s　]*考[\s　]*(?:文[\s　]*献|资[\s　]*料|书[\s　]*目)[\s　]*[】\]］]?[\s　]*[：:]?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^[\[［〔【]\s*(?<n>\d{1,3})\s*[\]］〕】]")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?:[\d）)页]\s*[.。．]?|[.。．])$")]
    private static partial Regex Finished();
}
