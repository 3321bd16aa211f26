using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Signatures;

/// <summary>
/// Finds who wrote a piece of news in its own words: reporters in the dateline (本报讯（记者 甲某）), and names in brackets
/// behind the last sentence (……取得实效。（甲某 乙某某）).
/// </summary>
internal static partial class NamesInText
{
    /// <summary>Reads the names.</summary>
    /// <param name="item">An item without a byline.</param>
    /// <returns>The names with the words they stand in, or null.</returns>
    public static Finding<IReadOnlyList<string>>? Read(Item item)
    {
        var text = item.Paragraphs.Where(p => !p.IsHeading).ToList();
        if (text.Count == 0 || item.Kind is not (ItemKind.Article or ItemKind.Fragment or ItemKind.NewsBrief))
        {
            return null;
        }

        if (!item.MissingStart && Dateline.Parse(text[0].Text) is { Authors.Count: > 0 } dateline)
        {
            return new(dateline.Authors, new Evidence(text[0].Text[..dateline.Length].Trim(), Ends(text[0], first: true), 0.9, "dateline"));
        }

        var match = AtEnd().Match(text[^1].Text);
        if (item.MissingEnd || !match.Success)
        {
            return null;
        }

        var names = Byline.Parse(match.Groups["names"].Value).Authors;
        bool spaced = match.Groups["names"].Value.AsSpan().IndexOfAny(" 　") > 0;
        bool told = match.Groups["label"].Success || names.Count > 1 || spaced || item.Kind == ItemKind.NewsBrief || names.All(n => n.Length == 3);
        return names.Count > 0 && told && names.All(PersonName.IsPlausible)
            ? new(names, new Evidence(match.Groups["bracket"].Value, Ends(text[^1], first: false), 0.75, "names-behind-text"))
            : null;
    }

    /// <summary>First or last line of a paragraph.</summary>
    private static IReadOnlyList<LineSpan> Ends(Paragraph paragraph, bool first)
    {
        int line = first ? paragraph.Spans[0].First : paragraph.Spans[^1].Last;
        return [new LineSpan(line, line)];
    }

    [GeneratedRegex(@"[。！？”][\s　]*(?<bracket>[（(](?:(?<label>(?:本报|本刊)?(?:记者|通讯员|特约记者|特约通讯员|作者)[\s　：:]*))?(?<names>[\u4E00-\u9FFF·]{1,6}(?:[\s　、]+[\u4E00-\u9FFF·]{1,6}){0,4})[)）])$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
