using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Reprints;

/// <summary>
/// Tells a reprint of an official document from another version of it. An amended law repeats nearly all of its text, so
/// likeness says nothing here. Two documents are one print apart only when all of this holds:
/// <list type="number">
/// <item>the latest dates named at their heads (title, passage history such as 根据2021年12月24日…修正) are not two dates;</item>
/// <item>their document numbers are not two numbers;</item>
/// <item>they have the same clauses, number for number, and no clause differs in more than single characters that are no
/// numerals (misprints of a scan); without clauses their whole texts must be equal in that sense.</item>
/// </list>
/// </summary>
public static partial class PolicyVersions
{
    // The passage history stands above the first clause and is not long.
    private const int LongestHead = 600;

    // Characters that may be misread in a clause, and in all clauses together as a share of the text.
    private const int MisprintsInClause = 2;
    private const double MisprintShare = 0.002;

    /// <summary>Whether two official documents are prints of one version.</summary>
    /// <param name="first">First document.</param>
    /// <param name="second">Second document.</param>
    /// <returns>True when nothing speaks for two versions.</returns>
    public static bool AreOne(Article first, Article second)
    {
        if (Stated(first.DocNumber, second.DocNumber) || Stated(VersionDate(first), VersionDate(second)))
        {
            return false;
        }

        if (first.Clauses.Count != second.Clauses.Count)
        {
            return false;
        }

        var pairs = first.Clauses.Count > 0
            ? first.Clauses.Zip(second.Clauses, (a, b) => (A: a.Text, B: b.Text, Same: PrintText.Of(a.Number) == PrintText.Of(b.Number)))
            : [(first.Body, second.Body, true)];
        int misprints = 0;
        int characters = 0;
        foreach (var (a, b, same) in pairs)
        {
            if (!same || Misprints(PrintText.Of(a), PrintText.Of(b), first.Clauses.Count > 0) is not { } found)
            {
                return false;
            }

            misprints += found;
            characters += a.Length;
        }

        return misprints <= Math.Max(MisprintsInClause, characters * MisprintShare);
    }

    /// <summary>The latest day or month named in the title, the lines around it and the head of a document: the day of its version.</summary>
    /// <param name="policy">The document.</param>
    /// <returns>The date, or null when none is named.</returns>
    public static string? VersionDate(Article policy)
    {
        int head = policy.Clauses.Count > 0 ? policy.Clauses[0].Range.Start : policy.Body.Length;
        string words = string.Join('\n', policy.Meta.Select(m => m.Text).Append(policy.Title).Append(policy.Body[..Math.Min(head, LongestHead)]));
        return IssueDate.FindAll(words).Where(d => d.Date.Month is not null && IsOfVersion(words, d.Range))
            .Select(d => d.Date.ToString()).Max(StringComparer.Ordinal);
    }

    // 自…起施行 names a day after the version, not of it.
    private static bool IsOfVersion(string words, TextRange date) =>
        !InForce().IsMatch(words[(date.Start + date.Length)..Math.Min(words.Length, date.Start + date.Length + 6)]);

    private static bool Stated(string? a, string? b) => a is not null && b is not null && a != b;

    private static int? Misprints(string a, string b, bool clause)
    {
        if (a == b)
        {
            return 0;
        }

        int found = 0;
        foreach (var difference in TextAlignment.Of(a, b).Differences)
        {
            string onlyA = a.Substring(difference.StartA, difference.LengthA);
            string onlyB = b.Substring(difference.StartB, difference.LengthB);
            if (onlyA.Length > 1 || onlyB.Length > 1 || Numeral().IsMatch(onlyA + onlyB))
            {
                return null;
            }

            found++;
        }

        return clause && found > MisprintsInClause ? null : found;
    }

    [GeneratedRegex("^[起]?(?:起|之日起)?(?:施行|实施|生效)", RegexOptions.CultureInvariant)]
    private static partial Regex InForce();

    [GeneratedRegex("[0-9零〇一二三四五六七八九十百千万亿两不未无非应可须]", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
