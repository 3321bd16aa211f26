using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.SearchApi.Articles;

/// <summary>One line of the source text and what it is to the article.</summary>
/// <param name="Number">1-based line number in the file.</param>
/// <param name="Text">The line as read.</param>
/// <param name="Role">body, heading, or the role of a printed line outside the body (title, author, …); blank for white space.</param>
/// <param name="Paragraphs">1-based numbers of the paragraphs that stand on it.</param>
/// <param name="File">For an article put together from several files the name of the line's file; null when it stands in one.</param>
public sealed record SourceLine(int Number, string Text, string Role, IReadOnlyList<int> Paragraphs, string? File = null);

/// <summary>The lines an article was read from.</summary>
/// <param name="ArticleId">Article id.</param>
/// <param name="File">The file.</param>
/// <param name="Spans">Pairs of first and last body line, in reading order.</param>
/// <param name="Lines">Every line of the article, body and printed words about it, in file order.</param>
public sealed record ArticleSource(
    string ArticleId, SourceFile File, IReadOnlyList<int[]> Spans, IReadOnlyList<SourceLine> Lines);

/// <summary>Tells for each line of a file what it is to an article.</summary>
public static class SourceLines
{
    /// <summary>The article's lines in file order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="lines">Lines of its file; index 0 is line 1.</param>
    /// <returns>Lines with their roles; lines of other pieces are left out.</returns>
    public static ArticleSource Of(Article article, IReadOnlyList<string> lines) => Of(article, _ => lines);

    /// <summary>The lines of an article that may stand in several files, part after part, each in file order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="linesOf">Lines of a file; index 0 is line 1.</param>
    /// <returns>Lines with their roles; lines of other pieces are left out.</returns>
    public static ArticleSource Of(Article article, Func<SourceFile, IReadOnlyList<string>> linesOf) => new(
        article.Id,
        article.File,
        [.. article.Spans.Select(s => new[] { s.First, s.Last })],
        article.Parts.Count == 0
            ? [.. OfPart(article, 0, linesOf(article.File))]
            : [.. article.Parts.SelectMany((part, i) => OfPart(article, i, linesOf(part.File)).Select(line => line with { File = part.File.Name }))]);

    private static IEnumerable<SourceLine> OfPart(Article article, int part, IReadOnlyList<string> lines)
    {
        var paragraphs = ParagraphsByLine(article, part);
        var roles = RolesByLine(article, part);
        return paragraphs.Keys.Concat(roles.Keys).Concat(article.Spans.Where(s => s.Part == part).SelectMany(Numbers))
            .Where(n => n >= 1 && n <= lines.Count).Distinct().Order()
            .Select(n => Line(n, lines[n - 1], roles, paragraphs, article));
    }

    private static SourceLine Line(
        int number,
        string text,
        Dictionary<int, string> roles,
        Dictionary<int, List<int>> paragraphs,
        Article article)
    {
        List<int> here = paragraphs.TryGetValue(number, out var found) ? found : [];
        string role = string.IsNullOrWhiteSpace(text) ? "blank"
            : roles.TryGetValue(number, out string? printed) ? printed
            : here.Count > 0 && article.Paragraphs[here[0] - 1].IsHeading ? "heading" : "body";
        return new SourceLine(number, text, role, here);
    }

    private static Dictionary<int, List<int>> ParagraphsByLine(Article article, int part)
    {
        var map = new Dictionary<int, List<int>>();
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            foreach (int line in article.Paragraphs[i].Spans.Where(s => s.Part == part).SelectMany(Numbers).Distinct())
            {
                map.TryAdd(line, []);
                map[line].Add(i + 1);
            }
        }

        return map;
    }

    private static Dictionary<int, string> RolesByLine(Article article, int part)
    {
        var map = new Dictionary<int, string>();
        foreach (var meta in article.Meta)
        {
            foreach (int line in meta.Spans.Where(s => s.Part == part).SelectMany(Numbers))
            {
                map.TryAdd(line, WireNames.Of(meta.Role));
            }
        }

        return map;
    }

    private static IEnumerable<int> Numbers(LineSpan span) => Enumerable.Range(span.First, Math.Max(0, span.Count));
}
