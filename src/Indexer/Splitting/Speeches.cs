using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Knows the speeches of one meeting that are printed below a common heading (在某某会上的发言（摘登）): each has its own title and
/// the speaker's unit and office, and none of them calls itself a speech.
/// </summary>
internal static partial class Speeches
{
    /// <summary>Makes speeches of the articles that stand below the heading of a meeting, up to the first that has no speaker.</summary>
    /// <param name="drafts">All items of the file so far.</param>
    public static void Mark(IReadOnlyList<Draft> drafts)
    {
        bool meeting = false;
        foreach (var draft in drafts.OrderBy(First))
        {
            if (draft.Kind == ItemKind.Notice && draft.Body.Count <= 2 && Meeting().IsMatch(draft.Body[^1].Text))
            {
                meeting = true;
            }
            else if (draft.Kind == ItemKind.Article && IsIntroduction(draft))
            {
                (meeting, draft.Kind) = (true, ItemKind.Notice);
            }
            else if (draft.Kind is ItemKind.Article or ItemKind.Fragment)
            {
                meeting = meeting && draft.Title is not null && draft.Meta.Any(m => m.Role == MetaRole.Author && HasSpeaker(m.Piece.Text));
                draft.Kind = meeting && draft.Kind == ItemKind.Article ? ItemKind.Speech : draft.Kind;
            }
        }
    }

    /// <summary>Whether a few words of the editors stand below the heading of a meeting that says that several spoke (摘登).</summary>
    private static bool IsIntroduction(Draft draft) =>
        draft.Title is { } title && Meeting().Match(title) is { Success: true } heading && heading.Groups["several"].Success
        && draft.Meta.TrueForAll(m => m.Role != MetaRole.Author) && draft.Body.Sum(p => p.Text.Length) <= 400;

    private static bool HasSpeaker(string byline) =>
        Byline.Parse(byline) is { Authors.Count: > 0 } read && (read.Unit is not null || read.Role is { } role && !role.EndsWith("记者", StringComparison.Ordinal));

    private static int First(Draft draft) => draft.Body.Concat(draft.Meta.Select(m => m.Piece)).Min(p => p.First.Index);

    [GeneratedRegex(@"(?:会|会议|仪式|论坛|典礼|活动)上的?(?:交流|经验交流|典型|大会|表态|主旨)?(?:发言|讲话|致辞|致词|演讲|经验介绍)(?:材料|稿)?[\s　]*(?:[（(](?:(?<several>摘登|选登|选编)|摘编|摘要|节选|摘录|续|[一二三四五六])[）)])?$")]
    private static partial Regex Meeting();
}
