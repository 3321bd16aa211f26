using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.Corpus.Bibliography;

/// <summary>A paragraph or clause of an article as a citation names it.</summary>
/// <param name="Words">第3段; in a policy the address of the clause, 第三十九条第二款.</param>
/// <param name="Address">Its permanent address.</param>
/// <param name="Index">0-based paragraph it begins in.</param>
public sealed record CitedPlace(string Words, ParagraphAddress Address, int Index)
{
    /// <summary>Reads the anchor of a place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="anchor"><c>p3</c> for the third paragraph, <c>t39</c> for 第三十九条, <c>t8-1</c> for 第八条之一.</param>
    /// <returns>The place, or null when the article has none of this anchor.</returns>
    public static CitedPlace? Read(Article article, string anchor)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(anchor);
        string[] numbers = anchor.Length > 1 ? anchor[1..].Split('-') : [];
        if (numbers.Length is < 1 or > 2 || !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        int insertion = 0;
        bool whole = numbers.Length == 1 || int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out insertion);
        return !whole ? null : anchor[0] switch
        {
            'p' when numbers.Length == 1 && number >= 1 && number <= article.Paragraphs.Count => Of(article, number - 1),
            't' => OfClause(article, number, insertion),
            _ => null,
        };
    }

    /// <summary>A paragraph as a citation names it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">0-based paragraph.</param>
    /// <returns>The place.</returns>
    public static CitedPlace Of(Article article, int index)
    {
        ArgumentNullException.ThrowIfNull(article);
        int start = article.ParagraphStarts()[index];
        var clause = article.Policy?.AllClauses().LastOrDefault(c => c.Level >= ClauseLevel.Article && c.Range.Start <= start && start < c.Range.Start + c.Range.Length);
        string words = clause?.Path ?? string.Create(CultureInfo.InvariantCulture, $"第{index + 1}段");
        return new CitedPlace(words, ParagraphAddress.Of(article, index), index);
    }

    private static CitedPlace? OfClause(Article article, int value, int insertion)
    {
        var clause = article.Policy?.AllClauses().FirstOrDefault(c => c.Level == ClauseLevel.Article && c.Value == value && c.Insertion == insertion);
        if (clause is null)
        {
            return null;
        }

        int index = Math.Max(0, article.ParagraphStarts().Count(s => s <= clause.Range.Start) - 1);
        return new CitedPlace(clause.Path, ParagraphAddress.Of(article, index), index);
    }
}
