using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Packs.Questions;

/// <summary>Words that may tell an answer; made ready once to be asked for many answers.</summary>
/// <param name="words">The words.</param>
internal sealed partial class ToldWords(string words)
{
    // 《办法》 names nothing by itself; 《工会法》 does.
    private const int ShortestLaw = 3;

    private readonly string folded = Fold(words);
    private string? key;
    private string[]? laws;

    /// <summary>
    /// Whether they tell an answer: a number that stands alone, other words in any width, a law by a short name or a name of one
    /// of its editions as well.
    /// </summary>
    public bool Tell(Blank blank) => blank.Form switch
    {
        AnswerForm.Figure or AnswerForm.Year => HasNumber(blank.Sought),
        AnswerForm.Law => HasLaw(blank),
        _ => folded.Contains(blank.Sought, StringComparison.Ordinal),
    };

    /// <summary>Whether they name a document by its last word alone (《办法》) and the answer ends so: that tells half of it.</summary>
    public bool Hint(Blank blank) => blank.Form == AnswerForm.Law && Laws.Any(l => blank.Sought.EndsWith(l, StringComparison.Ordinal));

    /// <summary>Words as they are compared: width and white space folded, without the commas between thousands.</summary>
    public static string Fold(string words) => Thousands().Replace(TextFolding.Standard.Fold(words).Text, string.Empty);

    private string[] Laws => laws ??= [.. Marked().Matches(words).Select(m => PolicyName.Key(m.Groups["n"].Value)).Where(k => k.Length > 0)];

    private bool HasNumber(string number)
    {
        for (int at = folded.IndexOf(number, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            if (!IsDigit(at - 1) && !IsDigit(at + number.Length))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDigit(int at) => at >= 0 && at < folded.Length && (char.IsAsciiDigit(folded[at]) || folded[at] == '.');

    private bool HasLaw(Blank blank)
    {
        key ??= PolicyName.Key(words);
        var keys = PolicyName.Keys(blank.Words);
        return keys.Any(k => key.Contains(k, StringComparison.Ordinal))
            || Laws.Any(l => l.Length >= ShortestLaw && (blank.Sought.Contains(l, StringComparison.Ordinal) || keys.Any(k => l.Contains(k, StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"《(?<n>[^《》\n]+)》", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
