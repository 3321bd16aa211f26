using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Corpus.Documents;

/// <summary>
/// The permanent address of a paragraph: the file, the source line it begins on, and a hash of its characters. A file that is
/// read again by other code may be cut into other items and paragraphs, and a newer edition has other lines; line and
/// characters each find the words again.
/// </summary>
/// <param name="File">First 12 characters of the hash of the file.</param>
/// <param name="Line">First source line, 1-based.</param>
/// <param name="Words">First 8 hexadecimal digits of the SHA-256 of its letters and digits, folded, as UTF-8.</param>
public sealed record ParagraphAddress(string File, int Line, string Words)
{
    private const int FileLength = 12;
    private const int WordsLength = 8;

    /// <summary>The address of a paragraph.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">0-based paragraph.</param>
    /// <returns>Its address.</returns>
    public static ParagraphAddress Of(Article article, int index)
    {
        ArgumentNullException.ThrowIfNull(article);
        var paragraph = article.Paragraphs[index];
        var first = paragraph.Spans.Count > 0 ? paragraph.Spans[0] : new LineSpan(1, 1);
        string file = article.File.Sha256;
        return new ParagraphAddress(file[..Math.Min(FileLength, file.Length)], first.First, HashOf(paragraph.Text));
    }

    /// <summary>Reads an address.</summary>
    /// <param name="file">Its first part.</param>
    /// <param name="place">Line and hash, parted by a hyphen.</param>
    /// <returns>The address, or null when it is none.</returns>
    public static ParagraphAddress? Parse(string file, string place)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(place);
        string[] parts = place.Split('-');
        return file.Length == FileLength && file.All(char.IsAsciiHexDigitLower) && parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int line)
            && parts[1].Length == WordsLength && parts[1].All(char.IsAsciiHexDigitLower)
            ? new ParagraphAddress(file, line, parts[1]) : null;
    }

    /// <summary>The paragraph it leads to, among the items of its file or of a newer edition of it.</summary>
    /// <param name="articles">The items.</param>
    /// <returns>
    /// Article and 0-based paragraph: of paragraphs with the same characters the one nearest to the line, else the one that
    /// holds the line; null when there is neither.
    /// </returns>
    public (Article Article, int Index)? FindIn(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var all = articles.Where(a => a.Kind != ItemKind.Furniture)
            .SelectMany(a => a.Paragraphs.Select((p, i) => (Article: a, Index: i, Paragraph: p))).ToList();
        var found = all.Where(p => HashOf(p.Paragraph.Text) == Words).OrderBy(p => Distance(p.Paragraph)).Concat(all.Where(p => Distance(p.Paragraph) == 0))
            .Select(p => ((Article, int)?)(p.Article, p.Index)).FirstOrDefault();
        return found;
    }

    /// <summary>The address as a path.</summary>
    /// <returns>For example <c>/at/0123456789ab/12-89abcdef</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"/at/{File}/{Line}-{Words}");

    private int Distance(Paragraph paragraph) => paragraph.Spans.Count == 0 ? int.MaxValue
        : paragraph.Spans.Min(s => s.Contains(Line) ? 0 : Math.Min(Math.Abs(s.First - Line), Math.Abs(s.Last - Line)));

    private static string HashOf(string text)
    {
        string letters = string.Concat(TextFolding.Standard.Fold(text).Text.Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))[..WordsLength];
    }
}
