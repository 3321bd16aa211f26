using System.Text.RegularExpressions;

namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Brings the words of an article into house style: numbering of headings, width of marks.</summary>
public static partial class HouseText
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>Renumbers headings, runs them in, and changes the width of marks.</summary>
    /// <param name="blocks">Blocks of a known article.</param>
    /// <param name="style">House style.</param>
    /// <param name="isPolicy">Policies keep their own numbering.</param>
    /// <returns>Blocks in house style.</returns>
    public static IReadOnlyList<SourceBlock> Of(IReadOnlyList<SourceBlock> blocks, Style style, bool isPolicy)
    {
        var own = isPolicy ? blocks : RunIn(Numbered(blocks, style["numbering"]), style["heading"] == "run-in");
        return style["punctuation"] == "half"
            ? [.. own.Select(b => b with { Text = Half(b.Text) })]
            : own;
    }

    /// <summary>Narrows the marks that some papers set narrow; every mark keeps its length of one character.</summary>
    /// <param name="text">Text with wide marks.</param>
    /// <returns>Text with narrow marks.</returns>
    public static string Half(string text) => text
        .Replace('，', ',').Replace('：', ':').Replace('；', ';').Replace('（', '(').Replace('）', ')')
        .Replace('！', '!').Replace('？', '?');

    private static List<SourceBlock> Numbered(IReadOnlyList<SourceBlock> blocks, string numbering)
    {
        int first = 0, second = 0;
        bool plain = numbering == "as-source" || blocks.Any(b => b.Level > 2);
        var result = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (plain || block.Level == 0)
            {
                result.Add(block);
                continue;
            }

            (first, second) = block.Level == 1 ? (first + 1, 0) : (first, second + 1);
            string bare = OldNumber().Replace(block.Heading, "");
            string heading = (bare.Length < 2 ? block.Heading : Number(numbering, block.Level, first, second) + bare);
            result.Add(new SourceBlock(heading + block.Text[block.HeadingLength..], block.Level, heading.Length));
        }

        return result;
    }

    private static string Number(string numbering, int level, int first, int second) => (numbering, level) switch
    {
        ("none", _) => "",
        ("bullet", 1) => "●",
        ("bullet", _) => "",
        ("chinese", 1) => Chinese(first) + "、",
        ("chinese", _) => $"（{Chinese(second)}）",
        ("chinese-half", 1) => Chinese(first) + "、",
        ("chinese-half", _) => $"({Chinese(second)})",
        ("arabic-dot", 1) => $"{first}.",
        ("arabic-dot", _) => $"（{second}）",
        ("arabic-comma", 1) => $"{first}、",
        ("arabic-comma", _) => $"（{second}）",
        (_, 1) => $"{first} ",
        _ => $"{first}.{second} ",
    };

    private static string Chinese(int number) => number <= 10
        ? Digits[number - 1].ToString()
        : number < 20 ? "十" + Digits[number - 11] : "二十" + (number > 20 ? Digits[number - 21].ToString() : "");

    /// <summary>Lets the lowest numbered headings run into the paragraph after them.</summary>
    private static List<SourceBlock> RunIn(List<SourceBlock> blocks, bool runIn)
    {
        int lowest = blocks.Max(b => b.Level);
        var result = new List<SourceBlock>();
        for (int i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            bool canRun = runIn && lowest == 2 && block.Level == lowest && block.StandsAlone
                && i + 1 < blocks.Count && blocks[i + 1].Level == 0 && block.Text.Length <= 40;
            result.Add(canRun ? block with { Text = block.Text + "。" + blocks[++i].Text } : block);
        }

        return result;
    }

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}[、，.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(\.\d{1,2})*[、.．]?\s*|第[一二三四五六七八九十]{1,2}[，、])\s*")]
    private static partial Regex OldNumber();
}
