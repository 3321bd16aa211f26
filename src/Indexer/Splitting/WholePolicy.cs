using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// A file that is one law or regulation from its title to its last 条 is not taken apart: its 条 run on from 1 (a number or two may be lost),
/// little stands before the first and after the last, and nobody signs within. The numbers also say where its paragraphs
/// begin, so that a citation at the head of a line stays in its sentence.
/// </summary>
internal static partial class WholePolicy
{
    private const int FewestArticles = 3;
    private const int MostLinesBefore = 40;
    private const int MostLinesAfter = 60;
    private const int MostLinesOfArticle = 120;
    private const int MostLostNumbers = 2;
    private const int LongestChapter = 16;

    /// <summary>Reads the file as one policy.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="taken">Lines that belong to furniture or lists.</param>
    /// <returns>The policy, or null when the file is not one.</returns>
    public static Draft? Read(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var free = lines.Where(l => !taken[l.Index]).ToList();
        var articles = ClauseSequence.Find([.. free.Select(l => l.Text)], LongestChapter);
        if (!IsOnePolicy(free, articles))
        {
            return null;
        }

        var begins = articles.Select(a => free[a.Paragraph].Index).ToHashSet();
        var pieces = PieceBuilding.Build(lines, taken, new CharacterModel(lines)).SelectMany(p => Cut(p, begins)).ToList();
        var draft = new Draft(ItemKind.Policy);
        int first = pieces.FindIndex(p => begins.Contains(p.First.Index));
        int title = TitleAt(pieces, first);
        for (int i = 0; i < pieces.Count; i++)
        {
            if (i == title)
            {
                draft.Meta.Add((MetaRole.Title, pieces[i]));
            }
            else
            {
                draft.Body.Add(i > title && i < first ? Plain(pieces[i]) : Joined(pieces[i], begins));
            }
        }

        return draft;
    }

    private static bool IsOnePolicy(List<TextLine> lines, IReadOnlyList<(int Paragraph, ClauseNumber Number)> articles)
    {
        if (articles.Count < FewestArticles || articles[0].Number is not { Value: 1, Insertion: 0 } || articles[0].Paragraph > MostLinesBefore
            || lines.Count - articles[^1].Paragraph > MostLinesAfter)
        {
            return false;
        }

        int lost = 0;
        for (int i = 1; i < articles.Count; i++)
        {
            var (a, b) = (articles[i - 1].Number, articles[i].Number);
            bool next = (b.Value == a.Value + 1 && b.Insertion == 0) || (b.Value == a.Value && b.Insertion == a.Insertion + 1);
            lost += b.Value == a.Value + 2 ? 1 : 0;
            if ((!next && b.Value != a.Value + 2) || lost > MostLostNumbers || articles[i].Paragraph - articles[i - 1].Paragraph > MostLinesOfArticle)
            {
                return false;
            }
        }

        return lines.Take(articles[0].Paragraph).Concat(lines.Skip(articles[^1].Paragraph)).All(l => Marks.Of(l.Text) is not (Mark.Byline or Mark.Jump))
            && lines.All(l => l.Form?.Region is null || l.Form.Region == lines[0].Form?.Region);
    }

    // The title is stated, or is the last line set alone that ends as titles of documents do, else the first line set alone.
    private static int TitleAt(List<Piece> pieces, int first)
    {
        int stated = pieces.FindIndex(p => p.First.Form?.HeadingLevel == 0);
        int named = pieces.FindLastIndex(Math.Max(0, first - 1), Math.Max(1, first), p => p.Kind == PieceKind.Display && DocumentName().IsMatch(p.Text));
        int alone = pieces.FindIndex(p => p.Kind == PieceKind.Display && p.Number.Style == NumberStyle.None);
        return stated >= 0 && stated < first ? stated : named >= 0 ? named : alone < first ? alone : -1;
    }

    // Parts of a piece from one 条 to the next.
    private static IEnumerable<Piece> Cut(Piece piece, HashSet<int> begins)
    {
        int from = 0;
        for (int i = 1; i <= piece.Lines.Count; i++)
        {
            if (i == piece.Lines.Count || begins.Contains(piece.Lines[i].Index))
            {
                yield return from == 0 && i == piece.Lines.Count ? piece
                    : new Piece(PieceKind.Text, Mark.None, [.. piece.Lines.Skip(from).Take(i - from)], from == 0 ? piece.Head : Edge.Paragraph, Edge.Paragraph);
                from = i;
            }
        }
    }

    // Below the title nothing but a chapter's name is a heading.
    private static Piece Plain(Piece piece) => ClauseNumbers.Chapter(piece.Text).Number.Exists ? piece
        : piece with { Kind = PieceKind.Text, Mark = Mark.None };

    // A line that begins with the number of another 条 goes on with the sentence before it.
    private static Piece Joined(Piece piece, HashSet<int> begins)
    {
        bool begin = begins.Contains(piece.First.Index);
        bool cited = !begin && ClauseNumbers.Article(piece.First.Text).Exists && piece.First.Form?.StartsParagraph is null;
        bool chapter = piece.Kind == PieceKind.Display && ClauseNumbers.Chapter(piece.Text).Number.Exists;
        return chapter ? piece : new Piece(
            PieceKind.Text, Mark.None, piece.Lines, begin ? Edge.Paragraph : cited ? Edge.Cut : piece.Head, piece.Tail);
    }

    [GeneratedRegex(@"(?:法|条例|办法|规定|细则|规则|规程|章程|决定|解释|准则|制度|意见|通知)[》”]?\s*(?:[（(][^（）()]{1,14}[）)]\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentName();
}
