using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Settles which lines are titles and which headings. Styles tell where they are used; official documents use none: their
/// title is centred, in larger type or a face of its own (GB/T 9704-2012, 7.3.1: 2号小标宋, centred), and so are those of
/// most articles typed by hand.
/// </summary>
internal static partial class DisplayRanks
{
    private const double LargerType = 1.15;
    private const double MuchLargerType = 1.4;
    private const int ShortestDisplay = 4;
    private const int LongestDisplay = 60;

    /// <summary>Lines with settled ranks.</summary>
    /// <param name="drafts">All lines.</param>
    /// <param name="size">Size of most characters in half points.</param>
    /// <param name="boldIsCommon">Whether bold type says nothing.</param>
    public static IReadOnlyList<LineDraft> Settle(IReadOnlyList<LineDraft> drafts, int size, bool boldIsCommon)
    {
        var printed = Enumerable.Range(0, drafts.Count).Where(i => !drafts[i].IsBlank && !drafts[i].Form.Furniture).ToList();
        var ranks = drafts.Select(d => d.Form.HeadingLevel).ToArray();
        if (!ranks.Contains(0) && TitleLevel(drafts, printed) is { } title)
        {
            ranks = [.. ranks.Select(r => r - title)];
        }

        bool titled = ranks.Contains(0);
        bool styled = ranks.Any(r => r > 0);
        foreach (int i in printed.Where(i => ranks[i] is null && IsDisplay(drafts[i])))
        {
            double ratio = size > 0 ? (double)drafts[i].Size / size : 1;
            bool standsOut = drafts[i].StandsOut && !boldIsCommon;
            bool numbered = Numbering.Read(drafts[i].Text.Trim()).Style is not NumberStyle.None;
            if (!titled && IsTitle(drafts[i], ratio, standsOut) && !numbered && !IsLetterhead(drafts, printed, i))
            {
                ranks[i] = 0;
            }
            else if (!styled && standsOut && !drafts[i].Form.Centred && !Marks.IsBareName(drafts[i].Text.Trim()))
            {
                ranks[i] = numbered ? null : 1;
            }
        }

        int[] used = [.. ranks.Where(r => r > 0).Select(r => r!.Value).Distinct().Order()];
        return [.. drafts.Select((d, i) => d with
        {
            Form = d.Form with
            {
                HeadingLevel = ranks[i] > 0 ? Array.IndexOf(used, ranks[i]!.Value) + 1 : ranks[i],
                StartsParagraph = GoesOn(drafts, ranks, i) ? false : d.Form.StartsParagraph,
            },
        })];
    }

    /// <summary>Whether a title line goes on with the title of the line above: a long title is often typed as two paragraphs.</summary>
    private static bool GoesOn(IReadOnlyList<LineDraft> drafts, int?[] ranks, int i) =>
        i > 0 && ranks[i] == 0 && ranks[i - 1] == 0 && drafts[i].Size == drafts[i - 1].Size && drafts[i].Form.Centred == drafts[i - 1].Form.Centred
        && drafts[i].Text.Length + drafts[i - 1].Text.Length <= LongestDisplay + (LongestDisplay / 3);

    /// <summary>
    /// The level of style that stands for titles where no style for titles is used: the highest, when it bears no numbers
    /// and its lines are the first of the file, are centred or have bylines under them.
    /// </summary>
    private static int? TitleLevel(IReadOnlyList<LineDraft> drafts, List<int> printed)
    {
        int? highest = printed.Min(i => drafts[i].Form.HeadingLevel);
        var top = printed.Select((index, place) => (index, place)).Where(p => drafts[p.index].Form.HeadingLevel == highest).ToList();
        if (highest is null || top.Exists(p => Numbering.Read(drafts[p.index].Text.Trim()).Style is not NumberStyle.None))
        {
            return null;
        }

        bool first = top[0].place == 0;
        bool centred = top.TrueForAll(p => drafts[p.index].Form.Centred);
        int signed = top.Count(p => p.place + 1 < printed.Count && Marks.Of(drafts[printed[p.place + 1]].Text.Trim()) == Mark.Byline);
        return first || centred || signed * 2 >= top.Count ? highest : null;
    }

    private static bool IsTitle(LineDraft draft, double ratio, bool standsOut) => draft.Form.Centred
        ? ratio >= LargerType || (standsOut && ratio >= 1)
        : ratio >= MuchLargerType;

    private static bool IsDisplay(LineDraft draft)
    {
        string text = draft.Text.Trim();
        int visible = text.Count(c => !char.IsWhiteSpace(c));
        return visible is >= ShortestDisplay and <= LongestDisplay && !draft.Form.Caption && !text.Contains('\t', StringComparison.Ordinal)
            && !Punctuation.HoldsSentenceEnd(text.TrimEnd('？', '！', '?', '!')) && !Punctuation.EndsEntry(text) && !text.EndsWith('：')
            && Marks.Of(text) == Mark.None && !Dated().IsMatch(text) && DocumentNumber.Parse(text) is null;
    }

    /// <summary>Whether a line is the letterhead of an organ: its document number stands right below.</summary>
    private static bool IsLetterhead(IReadOnlyList<LineDraft> drafts, List<int> printed, int index)
    {
        int next = printed.BinarySearch(index) + 1;
        return next < printed.Count && DocumentNumber.Parse(drafts[printed[next]].Text) is not null && drafts[printed[next]].Text.Trim().Length <= 40;
    }

    [GeneratedRegex(@"^[（(]?\s*(?:[\d〇○零一二三四五六七八九十]{2,4}\s*年|\d{4}[-./]\d{1,2})")]
    private static partial Regex Dated();
}
