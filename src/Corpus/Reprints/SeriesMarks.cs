using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Reprints;

/// <summary>
/// Numbers that tell one text of a series from the next: years, quarters, parts. Texts that come every year in nearly the same
/// words (plans, notices, reports) differ in them.
/// </summary>
public static partial class SeriesMarks
{
    /// <summary>Whether titles that are alike but for numbers have other numbers, or the texts begin with other years.</summary>
    /// <param name="first">First item.</param>
    /// <param name="second">Second item.</param>
    /// <returns>True when the numbers speak against one text.</returns>
    public static bool Differ(Article first, Article second)
    {
        if (first.Title is { } a && second.Title is { } b)
        {
            string[] marksA = Marks(a);
            string[] marksB = Marks(b);
            return WithoutMarks(a) == WithoutMarks(b) && !marksA.SequenceEqual(marksB);
        }

        return false;
    }

    private static string[] Marks(string title) => [.. Number().Matches(PrintTextWithBrackets(title)).Select(m => m.Value)];

    private static string WithoutMarks(string title) => PrintText.Of(Number().Replace(PrintTextWithBrackets(title), string.Empty));

    private static string PrintTextWithBrackets(string title) => Text.TextFolding.Standard.Fold(title).Text;

    [GeneratedRegex(@"[0-9]+|[零〇一二三四五六七八九十百]+(?=年|季度|月|期|届|次|批|号|部分|$)|[(（][一二三四五六七八九十上中下]+[)）]|[上中下]$|[上下]半年", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
