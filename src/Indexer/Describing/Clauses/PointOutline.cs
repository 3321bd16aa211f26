using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>Puts the numbered points of a document without 条 into a tree: 一、（一）1.（1）①, 第一部分, chapters.</summary>
internal static class PointOutline
{
    /// <summary>Reads the tree.</summary>
    /// <param name="body">Body of the document.</param>
    /// <returns>The tree, empty when there are fewer than two points of the highest form, and the index of the first paragraph after it.</returns>
    public static (IReadOnlyList<ClauseNode> Roots, int After) Read(BodyText body)
    {
        var roots = new List<Branch>();
        var points = new PointStack();
        int i = 0;
        for (; i < body.Paragraphs.Count; i++)
        {
            if (roots.Count > 0 && SigningLines.Begins(body, i))
            {
                break;
            }

            string text = body.Paragraphs[i].Text;
            var (form, number) = ClauseNumbers.Point(text);
            var chapter = ClauseNumbers.Chapter(text).Number;
            if (chapter.Exists)
            {
                (form, number) = (PointForm.Division, chapter);
            }

            if (number.Exists && points.Takes(form, number.Value))
            {
                var (point, above) = points.Open(form, number, body.Start(i), _ => ClauseLevel.Point);
                if (above is null)
                {
                    roots.Add(point);
                }
            }

            points.Extend(body.Start(i) + text.Length);
        }

        return roots.Count >= 2 ? ([.. roots.Select(r => r.Node(string.Empty))], i) : ([], body.Paragraphs.Count);
    }
}
