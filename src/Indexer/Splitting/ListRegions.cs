using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>An entry of a list of contents.</summary>
/// <param name="Page">Printed page number, or null.</param>
/// <param name="Title">Title with all white space taken out.</param>
internal sealed record TocEntry(int? Page, string Title);

/// <summary>A run of lines that is a list of contents or an imprint.</summary>
/// <param name="Kind"><see cref="ItemKind.Toc"/> or <see cref="ItemKind.Masthead"/>.</param>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
internal sealed record ListRegion(ItemKind Kind, int First, int Last);

/// <summary>Finds lists of contents and imprints by their form.</summary>
internal static partial class ListRegions
{
    private const int LongestGap = 4;

    /// <summary>Finds the regions, in file order.</summary>
    public static IReadOnlyList<ListRegion> Find(IReadOnlyList<TextLine> lines)
    {
        var regions = new List<ListRegion>();
        for (int i = 0; i < lines.Count; i++)
        {
            int last = TocEnd(lines, i);
            var kind = ItemKind.Toc;
            if (last < 0)
            {
                last = MastheadEnd(lines, i);
                kind = ItemKind.Masthead;
            }

            if (last >= 0)
            {
                regions.Add(new ListRegion(kind, i, last));
                i = last;
            }
        }

        return regions;
    }

    /// <summary>Entries of a list of contents, titles broken over lines put together.</summary>
    public static IReadOnlyList<TocEntry> Entries(IReadOnlyList<TextLine> lines, ListRegion region)
    {
        var entries = new List<TocEntry>();
        for (int i = region.First; i <= region.Last; i++)
        {
            string text = lines[i].Text;
            if (LeadingNumber().Match(text) is { Success: true } lead)
            {
                entries.Add(new TocEntry(int.Parse(lead.Groups["n"].Value, null), Squeeze(lead.Groups["t"].Value)));
            }
            else if (TrailingNumber().Match(text) is { Success: true } trail)
            {
                entries.Add(new TocEntry(int.Parse(trail.Groups["n"].Value, null), Squeeze(trail.Groups["t"].Value)));
            }
            else if (entries.Count > 0)
            {
                entries[^1] = entries[^1] with { Title = entries[^1].Title + Squeeze(text) };
            }
        }

        return entries;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '…' or '·')));

    private static int TocEnd(IReadOnlyList<TextLine> lines, int start)
    {
        bool headed = TocHead().IsMatch(lines[start].Text);
        if (!headed && !IsTocEntry(lines[start].Text))
        {
            return -1;
        }

        int entries = 0;
        int last = start;
        for (int i = start; i < lines.Count && i - last <= LongestGap; i++)
        {
            if ((i > start && lines[i].Page != lines[start].Page && lines[i].PageTop) || Punctuation.EndsSentence(lines[i].Text) && lines[i].Width > 30)
            {
                break;
            }

            if (IsTocEntry(lines[i].Text) || TocHead().IsMatch(lines[i].Text))
            {
                entries += IsTocEntry(lines[i].Text) ? 1 : 0;
                last = i;
            }
        }

        // The last entry may run on over lines of its own: up to the page's end when that is near.
        while (entries >= 3 && last + 1 < lines.Count && !lines[last + 1].PageTop && last + 2 < lines.Count
            && lines[last + 2].PageTop && !Punctuation.EndsSentence(lines[last + 1].Text) && Marks.Of(lines[last + 1].Text) == Mark.None)
        {
            last++;
        }

        return entries >= (headed ? 2 : 4) ? last : -1;
    }

    private static int MastheadEnd(IReadOnlyList<TextLine> lines, int start)
    {
        if (!ImprintKey().IsMatch(lines[start].Text) && !TitleOrIssue().IsMatch(lines[start].Text))
        {
            return -1;
        }

        int keys = 0;
        int last = start;
        for (int i = start; i < lines.Count && i - last <= 7; i++)
        {
            string text = lines[i].Text;
            if ((i > start && lines[i].PageTop) || TocHead().IsMatch(text) || (Punctuation.EndsSentence(text) && lines[i].Width > 24))
            {
                break;
            }

            if (ImprintKey().IsMatch(text))
            {
                keys++;
                last = i;
            }
        }

        return keys >= 4 ? last : -1;
    }

    private static bool IsTocEntry(string text) =>
        text.Length <= 80 && !Punctuation.EndsSentence(text) && (LeadingNumber().IsMatch(text) || TrailingNumber().IsMatch(text));

    [GeneratedRegex(@"^(?:目[\s　]*[录次]|本期目录|要[\s　]*目|CONTENTS|Contents)$")]
    private static partial Regex TocHead();

    [GeneratedRegex(@"^(?<n>\d{2,3})[\s　/／|｜.、]+(?<t>[^\d\s].{1,})$|^(?<n>\d{2,3})(?<t>(?![年月日时个名人万亿多余家项])[\u4E00-\u9FFF“《‘].{3,})$")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(?<t>.*[^\d.…·\s—-])(?:[.…·．—\s　-]{2,}|[/／|（(]\s*)第?(?<n>\d{1,3})\s*页?[)）]?$")]
    private static partial Regex TrailingNumber();

    [GeneratedRegex(@"^(?:主[\s　]*[办管编任]|协[\s　]*办|承[\s　]*办|编[\s　]*印|编[\s　]*辑|编[\s　]*委|出[\s　]*版|副[\s　]*主[\s　]*编|美[\s　]*编|校[\s　]*对|责[\s　]*任[\s　]*编|责[\s　]*编|版[\s　]*式|地[\s　]*址|社[\s　]*址|邮[\s　]*[编箱政]|电[\s　]*话|传[\s　]*真|热[\s　]*线|投[\s　]*稿|印[\s　]*[刷数制]|发[\s　]*[行送]|定[\s　]*价|刊[\s　]*[号期]|国[\s　]*内[\s　]*统|统[\s　]*一[\s　]*刊|准[\s　]*印|网[\s　]*址|电[\s　]*子|E-mail|[社总]长|总[\s　]*编|顾[\s　]*问|名誉|设[\s　]*计|广告|ISSN|CN\d)")]
    private static partial Regex ImprintKey();

    [GeneratedRegex(@"^《[\u4E00-\u9FFF\s]{2,12}》$|^\d{4}\s*年\s*第\s*\d{1,2}\s*期|^[（(]?总第?\s*\d+\s*期")]
    private static partial Regex TitleOrIssue();
}
