using System.Globalization;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Packs.Collecting;

namespace KnowledgeBase.Web.Passages;

/// <summary>What a passage of a list gives to be copied and collected: a whole 条 of a law, else a paragraph.</summary>
/// <param name="Number">1-based paragraph the reader is led to, as its page numbers it.</param>
/// <param name="Words">The text as a citation names it: 第三十六条, 第3段.</param>
/// <param name="Place">The text as collecting names it: r120-60, p3; see <see cref="PlaceReading"/>.</param>
/// <param name="Text">All its characters.</param>
public sealed record PlacedText(int Number, string Words, string Place, string Text)
{
    /// <summary>The text around a paragraph of a passage.</summary>
    /// <param name="article">The article.</param>
    /// <param name="passage">The stretch of its body that was found.</param>
    /// <param name="number">1-based paragraph within it.</param>
    /// <returns>
    /// The 条 the paragraph belongs to; below a chapter's name the first 条 of the passage; the paragraph alone outside
    /// of 条 and in one too long to be collected at once.
    /// </returns>
    public static PlacedText Of(Article article, TextRange passage, int number)
    {
        ArgumentNullException.ThrowIfNull(article);
        int start = article.ParagraphStarts()[number - 1];
        var clauses = article.Policy?.AllClauses().Where(c => c.Level == ClauseLevel.Article).ToList() ?? [];
        var clause = clauses.LastOrDefault(c => c.Range.Start <= start && start < c.Range.Start + c.Range.Length)
            ?? clauses.FirstOrDefault(c => start < c.Range.Start && c.Range.Start < passage.Start + passage.Length);
        return clause is { Range.Length: <= PlaceReading.Longest }
            ? new PlacedText(
                number, clause.Path, string.Create(CultureInfo.InvariantCulture, $"r{clause.Range.Start}-{clause.Range.Length}"),
                clause.TextIn(article.Body).Trim())
            : new PlacedText(
                number, CitedPlace.Of(article, number - 1).Words, string.Create(CultureInfo.InvariantCulture, $"p{number}"),
                article.Paragraphs[number - 1].Text);
    }
}
