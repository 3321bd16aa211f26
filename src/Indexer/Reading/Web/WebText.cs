using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>A page as lines with what it states of them.</summary>
/// <param name="Lines">Lines in order; what stands outside the text says so.</param>
/// <param name="Stated">What head and title line state.</param>
internal sealed partial record WebText(IReadOnlyList<(string Text, LineForm Form)> Lines, StatedMetadata Stated)
{
    /// <summary>Lines after the title within which its information stands, and as many before the end.</summary>
    private const int InfoReach = 6;

    /// <summary>Whether any line is text.</summary>
    public bool HasText => Lines.Any(l => !l.Form.Furniture);

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    public static WebText Of(IDocument document)
    {
        var (stated, _) = StatedTags.Read(document);
        if (document.Body is not { } body)
        {
            return new WebText([], stated);
        }

        var lines = LineWalk.Lines(body);
        bool[] text = MainText.Find(lines, body);
        int first = Array.IndexOf(text, true);
        int title = first < 0 ? -1 : PageTitle.Find(lines, first, stated.Title);
        var titles = PageTitles.All(lines, text, title);
        return Put(lines, text, titles, stated);
    }

    private static WebText Put(IReadOnlyList<WebLine> lines, bool[] text, HashSet<int> titles, StatedMetadata stated)
    {
        int last = Array.LastIndexOf(text, true);
        int[] depths = [.. lines.Where((l, i) => text[i] && l.Depth > 0 && !titles.Contains(i)).Select(l => l.Depth).Distinct().Order()];
        var put = new List<(string, LineForm)>();
        int title = -1;
        int sentences = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (titles.Contains(i))
            {
                (title, sentences) = (i, 0);
                put.Add((lines[i].Text, new LineForm { StartsParagraph = true, HeadingLevel = 0 }));
                continue;
            }

            bool near = !lines[i].Outside && ((title >= 0 && sentences == 0 && i - title <= InfoReach) || (i >= last - InfoReach && i <= last + InfoReach && last >= 0));
            var fields = near && lines[i].Depth == 0 ? InfoFields.Read(lines[i].Text) : [];
            put.AddRange(fields.Count > 0 ? fields.Select(f => (f.Text, Form(f))) : [(lines[i].Text, Form(lines[i], text[i] || (title >= 0 && i < last && sentences == 0 && i - title <= InfoReach && BelongsToTitle(lines[i])), depths))]);
            stated = titles.Count < 2 && i <= last + InfoReach ? With(stated, fields) : stated;
            sentences += text[i] && fields.Count == 0 && lines[i].Text.Contains('。', StringComparison.Ordinal) ? 1 : 0;
        }

        return new WebText(put, titles.Count < 2 ? stated : StatedMetadata.None);
    }

    private static LineForm Form(InfoField field) =>
        new() { StartsParagraph = true, Role = field.Role, Furniture = field.Role is null };

    private static LineForm Form(WebLine line, bool isText, int[] depths)
    {
        bool aside = !isText || PageFurniture.Is(line.Text);
        bool caption = line.Block.LocalName is "figcaption" or "caption"
            || (line.AfterPicture && line.Depth == 0 && line.Text.Length <= 80 && Elements.IsCentred(line.Block) && !line.Text.EndsWith('：'));
        return new LineForm
        {
            StartsParagraph = line.StartsParagraph,
            Furniture = aside,
            Caption = caption && !aside,
            HeadingLevel = !aside && line.Depth > 0 && Array.IndexOf(depths, line.Depth) is >= 0 and var rank ? rank + 1 : null,
            Role = aside ? null : RoleOf(line),
            Bold = line.Bold,
            Centred = Elements.IsCentred(line.Block),
            Entry = line.Entry,
        };
    }

    /// <summary>Whether a line between title and text is printed matter, such as a number of a document, and no button.</summary>
    private static bool BelongsToTitle(WebLine line) =>
        !line.Outside && line.LinkShare < 0.3 && line.Text.Length <= 80 && line.Text.Count(c => c >= '\u4E00' && c <= '\u9FFF') >= 2;

    private static MetaRole? RoleOf(WebLine line) =>
        SubtitleName().IsMatch(line.Block.ClassName ?? string.Empty) ? MetaRole.Subtitle
        : KickerName().IsMatch(line.Block.ClassName ?? string.Empty) ? MetaRole.Kicker : null;

    /// <summary>What is printed under the title goes before what the head states; the first statement of a kind counts.</summary>
    private static StatedMetadata With(StatedMetadata stated, IReadOnlyList<InfoField> fields)
    {
        string? Value(MetaRole role) => fields.FirstOrDefault(f => f.Role == role)?.Value;
        return stated with
        {
            Author = stated.Author ?? Value(MetaRole.Author),
            Source = stated.Source ?? Value(MetaRole.Source),
            Date = stated.Date ?? Value(MetaRole.Date),
        };
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:[a-z]*[_-])?(?:sub-?title|fu-?ti|fu-?biaoti|fbt)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex SubtitleName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:[a-z]*[_-])?(?:kicker|eyebrow|pre-?title|yin-?ti|yinbiaoti|ybt)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex KickerName();
}
