using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Reprints;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>How well the end of one item and the beginning of another fit as two parts of one text.</summary>
internal static class Seam
{
    /// <summary>Score from which two parts are joined.</summary>
    public const int Enough = 4;

    private const int PageNamed = 3;
    private const int TitleNamed = 3;
    private const int SentenceRunsOn = 2;
    private const int BothEnd = 1;
    private const int FewestTitleCharacters = 4;

    /// <summary>Scores a seam.</summary>
    /// <param name="head">Item that goes on elsewhere.</param>
    /// <param name="tail">Item that began elsewhere.</param>
    /// <returns>The score, or null when something printed speaks against it.</returns>
    public static int? Score(OpenItem head, OpenItem tail)
    {
        // Without any mark every cut-off page would fit every other.
        if (head.To is null && tail.From is null)
        {
            return null;
        }

        return Page(head.To?.Page, tail.FirstPage) is { } onward
            && Page(tail.From?.Page, head.LastPage) is { } back
            && Title(head, tail) is { } title
            && Text(head.Article, tail.Article) is { } text
            ? onward + back + title + text
            : null;
    }

    /// <summary>Whether the sentence at the end of the first runs on into the second.</summary>
    /// <param name="head">First part.</param>
    /// <param name="tail">Second part.</param>
    /// <returns>True when their paragraphs are one.</returns>
    public static bool RunsOn(Article head, Article tail) =>
        head.Paragraphs is [.., { IsHeading: false } last] && tail.Paragraphs is [{ HeadingLevel: 0 } first, ..]
        && !Punctuation.EndsSentence(last.Text) && !(Punctuation.EndsEntry(last.Text) && Numbering.Read(first.Text).Style != NumberStyle.None);

    private static int? Page(string? named, string? found) =>
        named is null || found is null ? 0 : named == found ? PageNamed : null;

    // The title the mark repeats, or the one printed again above the rest, must be the title of the beginning.
    private static int? Title(OpenItem head, OpenItem tail)
    {
        string named = PrintText.Of(tail.From?.Title ?? tail.Article.Title ?? string.Empty);
        string title = PrintText.Of(head.Article.Title ?? string.Empty);
        string onward = PrintText.Of(head.To?.Title ?? string.Empty);
        if (named.Length < FewestTitleCharacters || title.Length < FewestTitleCharacters)
        {
            return onward.Length >= FewestTitleCharacters && named.Length > 0 && Holds(named, onward) ? TitleNamed : 0;
        }

        return Holds(title, named) ? TitleNamed : null;
    }

    private static bool Holds(string a, string b) =>
        a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || TextAlignment.Of(a, b) is { ShareOfB: >= 0.8 };

    private static int? Text(Article head, Article tail)
    {
        if (head.Paragraphs.Count == 0 || tail.Paragraphs.Count == 0)
        {
            return null;
        }

        bool ends = !RunsOn(head, tail);
        string first = tail.Paragraphs[0].Text;
        bool mid = first.Length > 0 && Punctuation.CannotBegin(first[0]);
        if (ends && mid)
        {
            return null;
        }

        return !ends ? SentenceRunsOn : BothEnd;
    }
}
