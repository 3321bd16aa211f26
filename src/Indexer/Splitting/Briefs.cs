using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds columns of short news: a line that says so (短讯二则, 工会简讯, 一句话新闻), then items that each begin with the same
/// sign or end with the names of those who sent them. Each is an item of its own, under the name of the column.
/// </summary>
internal static partial class Briefs
{
    private const int LongestItem = 500;

    /// <summary>The items of all columns of short news.</summary>
    /// <param name="pieces">All pieces in file order.</param>
    public static IEnumerable<Draft> Find(IReadOnlyList<Piece> pieces)
    {
        for (int i = 0; i + 2 < pieces.Count; i++)
        {
            var items = pieces[i].Kind == PieceKind.Display && ColumnName().IsMatch(Squeezed(pieces[i])) ? Items(pieces, i + 1) : [];
            if (items.Count < 2)
            {
                continue;
            }

            foreach (var (item, n) in items.Select((item, n) => (item, n)))
            {
                var draft = new Draft(ItemKind.NewsBrief) { Column = pieces[i].Text };
                if (n == 0)
                {
                    draft.Meta.Add((MetaRole.Column, pieces[i]));
                }

                draft.Body.AddRange(item);
                yield return draft;
            }
        }
    }

    /// <summary>Whether words, however spaced, name a column of short news by themselves: 简 讯, 短 波.</summary>
    public static bool IsColumn(string text) => ColumnName().IsMatch(TextCuts.WithoutSpace(text));

    /// <summary>Paragraphs in groups: a group begins with the sign of the first, or after one that names who sent it.</summary>
    private static List<List<Piece>> Items(IReadOnlyList<Piece> pieces, int first)
    {
        var items = new List<List<Piece>>();
        char? sign = Marks.BeginsWithBullet(pieces[first].Text) ? pieces[first].Text[0] : null;
        for (int i = first; i < pieces.Count && pieces[i].Kind == PieceKind.Text && pieces[i].Page == pieces[first].Page; i++)
        {
            bool begins = items.Count == 0 || (sign is { } s ? pieces[i].Text[0] == s : Marks.EndsWithNames(items[^1][^1].Text));
            bool over = items.Count > 0 && sign is not null && !begins && Marks.EndsWithNames(items[^1][^1].Text);
            if (over)
            {
                break;
            }

            if (begins)
            {
                items.Add([]);
            }

            items[^1].Add(pieces[i]);
        }

        // Without signs the column is known by the names alone: each item has them. A name that may be a title needs most of them.
        int signed = items.Count(t => Marks.EndsWithNames(t[^1].Text));
        bool known = sign is null ? signed == items.Count : BriefName().IsMatch(Squeezed(pieces[first - 1])) || signed * 2 > items.Count;
        return items.TrueForAll(IsShort) && known ? items : [];
    }

    private static bool IsShort(List<Piece> item) => item.Sum(p => p.Text.Length) <= LongestItem;

    private static string Squeezed(Piece piece) => string.Concat(piece.Text.Where(c => !char.IsWhiteSpace(c) && !"【】[]〖〗■●◆▲★".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"短|简讯|快讯|微讯|集锦|集萃|速递|速览|快递|快报|则$")]
    private static partial Regex BriefName();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{0,8}(?:短讯|简讯|快讯|短波|微讯|短新闻|要闻|新闻|消息|动态|资讯|速递|速览|集锦|集萃|点击|传真|快递|快报|短平快)(?:[一二两三四五六七八九十\d]+则)?$")]
    private static partial Regex ColumnName();
}
