using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Indexer.Describing.Clauses;

/// <summary>
/// Puts the 条 of a document into a tree: 编, 章, 节 above them; below them 款 (the paragraphs, counted), 项 and 目 (numbered
/// paragraphs, or numbers within a paragraph after a colon).
/// </summary>
internal sealed partial class StatuteOutline
{
    private const int LongestHeading = 40;

    private readonly BodyText body;
    private readonly Dictionary<int, ClauseNumber> articles;
    private readonly int last;
    private readonly List<Branch> roots = [];
    private readonly List<Branch> above = [];
    private readonly List<(int Rank, string Text)> headings = [];
    private readonly List<(Branch Article, string? Chapter)> found = [];
    private readonly PointStack points = new();
    private Branch? article;
    private Branch? paragraph;

    private StatuteOutline(BodyText body, IReadOnlyList<(int Paragraph, ClauseNumber Number)> articles)
    {
        this.body = body;
        this.articles = articles.ToDictionary(a => a.Paragraph, a => a.Number);
        last = TextEnd(body, articles[^1].Paragraph);
    }

    /// <summary>Reads the tree.</summary>
    /// <param name="body">Body of the document.</param>
    /// <param name="articles">Its 条, at least one.</param>
    /// <returns>The tree, each 条 with the names of the parts above it, and the index of the first paragraph after the last 条.</returns>
    public static (IReadOnlyList<ClauseNode> Roots, IReadOnlyList<Clause> Clauses, int After) Read(
        BodyText body, IReadOnlyList<(int Paragraph, ClauseNumber Number)> articles)
    {
        var outline = new StatuteOutline(body, articles);
        for (int i = outline.FirstHeading(articles[0].Paragraph); i <= outline.last; i++)
        {
            outline.Take(i);
        }

        var clauses = outline.found.Select(f => new Clause(
            f.Chapter, f.Article.Number!, body.Text[f.Article.Start..f.Article.End], new TextRange(f.Article.Start, f.Article.End - f.Article.Start)));
        return ([.. outline.roots.Select(r => r.Node(string.Empty))], [.. clauses], outline.last + 1);
    }

    // The chapters directly above the first 条; a list of contents before them is left out.
    private int FirstHeading(int first)
    {
        int i = first;
        while (i > 0 && IsHeading(i - 1))
        {
            i--;
        }

        return i;
    }

    private void Take(int i)
    {
        if (articles.TryGetValue(i, out var number))
        {
            OpenArticle(i, number);
        }
        else if (IsHeading(i))
        {
            OpenHeading(i);
        }
        else if (article is not null)
        {
            Below(i);
        }
    }

    private void OpenArticle(int i, ClauseNumber number)
    {
        article = new Branch(ClauseLevel.Article, number.Printed, number.Value, body.Start(i)) { Insertion = number.Insertion };
        (above.Count > 0 ? above[^1].Children : roots).Add(article);
        found.Add((article, headings.Count == 0 ? null : string.Join(" ", headings.Select(h => h.Text))));
        paragraph = null;
        points.Clear();
        int text = number.Length;
        string words = body.Paragraphs[i].Text;
        while (text < words.Length && char.IsWhiteSpace(words[text]))
        {
            text++;
        }

        if (text < words.Length)
        {
            OpenParagraph(i, body.Start(i) + text);
        }

        Extend(i);
    }

    private void OpenHeading(int i)
    {
        article = null;
        string text = body.Paragraphs[i].Text.Trim();
        var (level, number) = ClauseNumbers.Chapter(text);
        int rank = number.Exists ? (int)level : 10 + body.Paragraphs[i].HeadingLevel;
        headings.RemoveAll(h => h.Rank >= rank);
        headings.Add((rank, body.Paragraphs[i].Heading ?? text));
        if (!number.Exists)
        {
            return;
        }

        above.RemoveAll(b => b.Level >= level);
        var branch = new Branch(level, number.Printed, number.Value, body.Start(i));
        (above.Count > 0 ? above[^1].Children : roots).Add(branch);
        above.Add(branch);
        Extend(i);
    }

    private void Below(int i)
    {
        var (form, number) = ClauseNumbers.Point(body.Paragraphs[i].Text);
        if (number.Exists && points.Takes(form, number.Value))
        {
            if (paragraph is null)
            {
                OpenParagraph(i, body.Start(i));
            }

            var (point, higher) = points.Open(form, number, body.Start(i), depth => depth == 0 ? ClauseLevel.Item : ClauseLevel.SubItem);
            if (higher is null)
            {
                paragraph!.Children.Add(point);
            }
        }
        else
        {
            OpenParagraph(i, body.Start(i));
        }

        Extend(i);
    }

    private void OpenParagraph(int i, int start)
    {
        points.Clear();
        paragraph = new Branch(ClauseLevel.Paragraph, null, article!.Children.Count + 1, start);
        article.Children.Add(paragraph);
        paragraph.Children.AddRange(WithinParagraph(start, End(i)));
    }

    // …有下列情形之一的：（一）…；（二）… printed as one paragraph.
    private List<Branch> WithinParagraph(int start, int end)
    {
        var items = new List<Branch>();
        foreach (Match match in ItemWithin().Matches(body.Text[start..end]))
        {
            var (_, number) = ClauseNumbers.Point(match.Value);
            bool opens = items.Count > 0 || (match.Index > 0 && body.Text[start + match.Index - 1] is '：' or ':');
            if (opens && number.Value == items.Count + 1)
            {
                items.ForEach(b => b.End = b.End == end ? start + match.Index : b.End);
                items.Add(new Branch(ClauseLevel.Item, number.Printed, number.Value, start + match.Index) { Form = PointForm.HanBracket, End = end });
            }
        }

        return items.Count > 1 ? items : [];
    }

    private void Extend(int i)
    {
        int end = End(i);
        above.ForEach(b => b.End = end);
        if (article is not null)
        {
            article.End = end;
            points.Extend(end);
        }

        if (article is not null && paragraph is not null)
        {
            paragraph.End = end;
        }
    }

    private int End(int i) => body.Start(i) + body.Paragraphs[i].Text.Length;

    // A chapter, or any other heading right above a chapter or a 条.
    private bool IsHeading(int i) =>
        ClauseNumbers.Chapter(body.Paragraphs[i].Text).Number.Exists
        || (body.Paragraphs[i].IsHeading && body.Paragraphs[i].Text.Length <= LongestHeading && !IsAttachment(body.Paragraphs[i].Text)
            && i + 1 < body.Paragraphs.Count && (articles.ContainsKey(i + 1) || IsHeading(i + 1)));

    // After the last 条 its own paragraphs go on up to an annex or the signature.
    private static int TextEnd(BodyText body, int lastArticle)
    {
        int last = lastArticle;
        while (last + 1 < body.Paragraphs.Count && !IsAttachment(body.Paragraphs[last + 1].Text) && !SigningLines.Begins(body, last + 1))
        {
            last++;
        }

        return last;
    }

    private static bool IsAttachment(string text) => Attachment().IsMatch(text);

    [GeneratedRegex(@"(?<=[：:；;。，,、\s])[（(][一二三四五六七八九十]{1,3}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex ItemWithin();

    [GeneratedRegex(@"^[\s　]*附\s*(?:件|表|录|图|注)?\s*[0-9一二三四五六七八九十]{0,3}\s*(?:[：:．.、\s]|$)|^[\s　]*附(?:件|表|录)", RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();
}
