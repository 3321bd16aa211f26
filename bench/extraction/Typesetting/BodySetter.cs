namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Sets the body of an article in one column: indents, wraps, blank lines.</summary>
/// <param name="style">House style.</param>
/// <param name="random">Source of chance.</param>
public sealed class BodySetter(Style style, Random random)
{
    private readonly int turn = random.Next(15, 60);
    private int set;
    private int untilColumn = random.Next(20, 45);

    /// <summary>Sets a body.</summary>
    /// <param name="piece">Number of the piece.</param>
    /// <param name="blocks">Paragraphs and headings, numbering and marks already in house style.</param>
    /// <returns>Its lines in reading order.</returns>
    public IReadOnlyList<TypeLine> Set(int piece, IReadOnlyList<SourceBlock> blocks)
    {
        var lines = new List<TypeLine>();
        set = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && IsBlankBetween(blocks[i - 1], blocks[i]))
            {
                AddBlank(lines);
            }

            AddBlock(lines, piece, blocks[i], isFirst: i == 0);
        }

        return lines;
    }

    private bool IsBlankBetween(SourceBlock before, SourceBlock after) => style["blank"] switch
    {
        "paragraphs" => true,
        "headings" => before.StandsAlone || after.StandsAlone,
        _ => false,
    };

    private void AddBlock(List<TypeLine> lines, int piece, SourceBlock block, bool isFirst)
    {
        string indent = Indent(isFirst);
        var broken = LineBreaker.Break(indent + block.Text, n => WidthAt(set + n), KinsokuOf(style));
        for (int n = 0; n < broken.Count; n++)
        {
            lines.Add(new TypeLine(broken[n], piece, "body", lines.Count, n == 0 && !block.StandsAlone));
            set++;
            if (style["blank"] == "every-line")
            {
                AddBlank(lines);
            }
            else if (style["columns"] == "blank-inside" && --untilColumn < 0 && n + 1 < broken.Count)
            {
                AddBlank(lines);
                untilColumn = random.Next(20, 45);
            }
        }
    }

    private static void AddBlank(List<TypeLine> lines)
    {
        if (lines.Count > 0 && !lines[^1].IsBlank)
        {
            lines.Add(TypeLine.Blank);
        }
    }

    private string Indent(bool isFirst) => style["indent"] switch
    {
        "two-wide" => "　　",
        "one-space" => " ",
        "four-spaces" => "    ",
        "first-only" when isFirst => " ",
        _ => "",
    };

    private int WidthAt(int line) => style["wrap"] switch
    {
        "none" => 0,
        "uneven" => 18 + (line * 7 % 5 == 0 ? 1 : line * 11 % 7 == 0 ? -1 : 0),
        "widens" => line < turn ? 15 : 25,
        "narrows" => line < turn ? 26 : 16,
        string width => int.Parse(width, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Width of the column at its start, in Chinese characters; 0 when lines are not wrapped.</summary>
    /// <param name="style">House style.</param>
    /// <returns>The width.</returns>
    public static int FirstWidth(Style style) => style["wrap"] switch
    {
        "none" => 0,
        "uneven" => 18,
        "widens" => 15,
        "narrows" => 26,
        string width => int.Parse(width, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>The style's way with marks at line ends.</summary>
    /// <param name="style">House style.</param>
    /// <returns>The way.</returns>
    public static Kinsoku KinsokuOf(Style style) => style["kinsoku"] switch
    {
        "hang" => Kinsoku.Hang,
        "ignored" => Kinsoku.Ignored,
        _ => Kinsoku.Push,
    };
}
