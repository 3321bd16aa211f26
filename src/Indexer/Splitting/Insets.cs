using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Finds small pieces set into or between articles as one group of lines without blank lines inside and with blank
/// lines around: captions that end with a credit, pull quotes that repeat text of the file, notices with a title that
/// says so, editor's notes.
/// </summary>
internal static partial class Insets
{
    private const int MostLines = 14;

    /// <summary>Finds the insets and marks their lines as taken.</summary>
    /// <param name="lines">All lines with measures.</param>
    /// <param name="taken">Lines taken so far; set for the lines of each inset found.</param>
    public static List<Draft> Take(IReadOnlyList<TextLine> lines, bool[] taken)
    {
        var drafts = new List<Draft>();
        var all = new RepeatedText(string.Concat(lines.Where((_, i) => !taken[i]).Select(l => TextCuts.LettersAndDigits(l.Text))));
        int start = 0;
        while (start < lines.Count)
        {
            int end = start;
            while (end + 1 < lines.Count && lines[end + 1].Blanks == 0 && !lines[end + 1].PageTop && !taken[end + 1])
            {
                end++;
            }

            // A group is one inset; else the words under a picture at its end may be.
            foreach (int first in ((int[])[start, PictureStart(lines, start, end)]).Distinct())
            {
                if (!taken[first] && end - first < MostLines && Read(lines, first, end, all) is { } draft)
                {
                    drafts.Add(draft);
                    Array.Fill(taken, true, first, end - first + 1);
                    break;
                }
            }

            start = end + 1;
        }

        return drafts;
    }

    /// <summary>First line of a group, or the one in it that begins to speak of a picture below the end of a paragraph.</summary>
    private static int PictureStart(IReadOnlyList<TextLine> lines, int start, int end) =>
        Enumerable.Range(start + 1, end - start).FirstOrDefault(i => Marks.BeginsPicture(lines[i].Text) && Punctuation.EndsSentence(lines[i - 1].Text), start);

    private static Draft? Read(IReadOnlyList<TextLine> lines, int start, int end, RepeatedText all)
    {
        var group = lines.Skip(start).Take(end - start + 1).ToList();
        string text = Wraps.Undo(group);
        if (group.Count > 1 && group[0].Text.Length <= 12 && NoticeTitle().IsMatch(group[0].Text))
        {
            return Titled(ItemKind.Notice, group);
        }

        if (Listed(group) is { } listed)
        {
            return listed;
        }

        bool opens = start > 0 && group[0].Indent > 0 && !group[0].PageTop && Marks.Of(lines[start - 1].Text) == Mark.Byline;
        if (EditorsNote().IsMatch(text) && text.Length < 500 && !opens && !(group.Count == 1 && group[0].Spaced && !group[0].TooWide))
        {
            return Plain(ItemKind.Notice, group);
        }

        bool alone = group.Count > 1 || !group[0].Spaced || group[0].TooWide;
        bool caption = alone && !group.SkipLast(1).Any(EndsParagraph) && text.Length <= 260 && Marks.EndsWithCredit(text) && Punctuation.Balance(text).Unopened == 0;
        if (caption && group.Take(group.Count - 1).All(l => !Marks.EndsWithCredit(l.Text)) && Marks.Of(group[0].Text) is Mark.None or Mark.Caption)
        {
            return Plain(ItemKind.Caption, group);
        }

        string bare = TextCuts.LettersAndDigits(text);
        bool quote = alone && bare.Length is >= 20 and <= 300 && Punctuation.EndsSentence(text) && all.Places(bare).Skip(1).Any();
        return quote ? Plain(ItemKind.Quotes, group) : null;
    }

    /// <summary>Whether a line ends a sentence far short of its measure: the words under a picture are one paragraph.</summary>
    private static bool EndsParagraph(TextLine line) => line.Measure - line.Width - line.Indent > 4 && Punctuation.EndsSentence(line.Text);

    /// <summary>A chronicle, each line beginning with a date, or quotations, each followed by its speaker after a dash.</summary>
    private static Draft? Listed(List<TextLine> group)
    {
        bool titled = group[0].Text.Length <= 14 && !Punctuation.EndsSentence(group[0].Text);
        var rest = group.Skip(titled ? 1 : 0).ToList();
        int speakers = rest.Count(l => Marks.Of(l.Text) == Mark.Dash);
        bool quotes = speakers >= 2 && speakers * 2 == rest.Count && rest.Where((_, i) => i % 2 == 1).All(l => Marks.Of(l.Text) == Mark.Dash);
        bool chronicle = rest.Count >= 3 && rest.All(l => Marks.BeginsWithDate(l.Text) && Punctuation.EndsSentence(l.Text));
        if (!quotes && !chronicle)
        {
            return null;
        }

        var draft = new Draft(quotes ? ItemKind.Quotes : ItemKind.NewsBrief);
        if (titled)
        {
            draft.Meta.Add((MetaRole.Title, new Piece(PieceKind.Display, Mark.None, [group[0]], Edge.Paragraph, Edge.Paragraph)));
        }

        draft.Body.AddRange(rest.Chunk(quotes ? 2 : 1).Select(c => new Piece(PieceKind.Text, Mark.None, c, Edge.Paragraph, Edge.Paragraph)));
        return draft;
    }

    private static Draft Plain(ItemKind kind, List<TextLine> group)
    {
        var draft = new Draft(kind);
        draft.Body.Add(new Piece(PieceKind.Text, Mark.None, group, Edge.Paragraph, Edge.Paragraph));
        return draft;
    }

    private static Draft Titled(ItemKind kind, List<TextLine> group)
    {
        var draft = new Draft(kind);
        draft.Meta.Add((MetaRole.Title, new Piece(PieceKind.Display, Mark.None, [group[0]], Edge.Paragraph, Edge.Paragraph)));
        bool dated = group.Count > 2 && Marks.Of(group[^1].Text) == Mark.Date;
        if (dated)
        {
            draft.Meta.Add((MetaRole.Date, new Piece(PieceKind.Marked, Mark.Date, [group[^1]], Edge.Paragraph, Edge.Paragraph)));
        }

        draft.Body.Add(new Piece(PieceKind.Text, Mark.None, [.. group.Skip(1).SkipLast(dated ? 1 : 0)], Edge.Paragraph, Edge.Paragraph));
        return draft;
    }

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{0,8}(?:公告|启事|声明|通知|公示|通告|更正|征稿|征订|订阅|广告)$")]
    private static partial Regex NoticeTitle();

    [GeneratedRegex(@"^[【〔（(\[]?\s*(?:本[报刊]\s*)?编\s*(?:者\s*(?:按|的话|注)|后)\s*[】〕）)\]：:　 ]")]
    private static partial Regex EditorsNote();
}
