using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>Reads the 条 of a policy with their chapters, or the numbered points of a notice.</summary>
internal static partial class ClauseReader
{
    /// <summary>Reads the clauses of an item.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="body">Its body.</param>
    /// <returns>Clauses in order; a clause reaches to the next clause or chapter. Empty for other kinds.</returns>
    public static IReadOnlyList<Clause> Read(ItemKind kind, BodyText body)
    {
        if (kind is not (ItemKind.Policy or ItemKind.Notice))
        {
            return [];
        }

        var articles = Read(body, Article());
        return articles.Count > 0 ? articles : Points(body);
    }

    private static List<Clause> Points(BodyText body)
    {
        var points = Read(body, Point());
        return points.Count >= 2 ? points : [];
    }

    private static List<Clause> Read(BodyText body, Regex number)
    {
        var clauses = new List<Clause>();
        var chapters = new List<(int Rank, string Text)>();
        for (int i = 0; i < body.Paragraphs.Count; i++)
        {
            string text = body.Paragraphs[i].Text;
            var match = number.Match(text);
            if (match.Success)
            {
                int last = i;
                while (last + 1 < body.Paragraphs.Count && !Begins(body.Paragraphs[last + 1], number))
                {
                    last++;
                }

                clauses.Add(Clause(body, i, last, match.Groups[1].Value, chapters));
                i = last;
            }
            else if (Rank(body.Paragraphs[i]) is { } rank)
            {
                chapters.RemoveAll(c => c.Rank >= rank);
                chapters.Add((rank, body.Paragraphs[i].Heading ?? text.Trim()));
            }
        }

        return clauses;
    }

    private static Clause Clause(BodyText body, int first, int last, string number, List<(int Rank, string Text)> chapters)
    {
        int start = body.Start(first);
        int end = body.Start(last) + body.Paragraphs[last].Text.Length;
        string? path = chapters.Count == 0 ? null : string.Join(" ", chapters.Select(c => c.Text));
        return new Clause(path, number, body.Text[start..end], new TextRange(start, end - start));
    }

    private static bool Begins(Paragraph paragraph, Regex number) => number.IsMatch(paragraph.Text) || Rank(paragraph) is not null;

    private static int? Rank(Paragraph paragraph)
    {
        var chapter = Chapter().Match(paragraph.Text);
        return chapter.Success ? "编章节".IndexOf(chapter.Groups[1].Value, StringComparison.Ordinal)
            : paragraph.IsHeading ? 10 + paragraph.HeadingLevel
            : null;
    }

    [GeneratedRegex(@"^\s*(第[一二三四五六七八九十百零〇0-9]{1,6}条)", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^\s*第[一二三四五六七八九十百零〇0-9]{1,4}([编章节])(?=\s|　|[\u4E00-\u9FFF]{0,30}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();
}
