using System.Text;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>Items made of the stuff that patterns trip over, the same for the same seed.</summary>
internal sealed class RandomItems(int seed)
{
    private static readonly string[] Pieces =
    [
        "工会", "职工", "企业", "“", "”", "‘", "’", "（", "）", "《", "》", "(", ")", "\"", "，", "。", "；", "：", "！", "？", "、", ",", ".", ";", ":",
        "……", "——", " ", "　", "\t", "𠮷", "👷", "\uD842", "\uDFB7", "é", "１", "3", "23%", "2940人", "2023年", "11月7日", "第三条 ", "第一章 ", "一、", "（一）",
        "1.", "第3期", "总第400期", "强调：“", "指出，“", "——张某", "开展", "工作法", "模式", "机制", "制定《", "办法》", "习近平总书记", "作者系", "作者单位：",
        "□ 李 某", "本报记者", "公司", "党群工作部部长", "到2035年", "二十届三中全会", "就", "谈几点想法", "〔2023〕12号", "+", "推行", "“甲乙”工作法", "“丙丁”行动和“戊己”制度", "，培训职工30人", "；大同市总工会", "累计走访职工200户。", "太原市总工会", "累计帮扶困难职工", "《工会法》", "第三条", "（以下简称“工会”）", "\0", "\uFEFF", "\u2028",
    ];

    private readonly Random random = new(seed);

    public IReadOnlyList<Item> File() => [.. Enumerable.Range(0, random.Next(1, 6)).Select(n => Item(n * 100))];

    public Item Item(int line)
    {
        var paragraphs = Enumerable.Range(0, random.Next(0, 12)).Select(n => Paragraph(line + 20 + n)).ToArray();
        return new Item
        {
            Kind = Enum.GetValues<ItemKind>()[random.Next(Enum.GetValues<ItemKind>().Length)],
            Paragraphs = paragraphs,
            BodySpans = paragraphs.Length == 0 ? [] : [new LineSpan(line + 20, line + 19 + paragraphs.Length)],
            Meta = [.. Enumerable.Range(0, random.Next(0, 5)).Select(n => new MetaLine(
                Enum.GetValues<MetaRole>()[random.Next(10)], Text(8), [new LineSpan(line + n, line + n)]))],
            Column = random.Next(3) == 0 ? Text(2) : null,
        };
    }

    public Paragraph Paragraph(int line)
    {
        string text = Text(random.Next(6) == 0 ? 300 : 30);
        int level = random.Next(4) == 0 ? random.Next(1, 4) : 0;
        int length = level == 0 ? 0 : random.Next(2) == 0 ? text.Length : random.Next(1, text.Length + 1);
        return new Paragraph(text, [new LineSpan(line, line)], level, length);
    }

    private string Text(int most)
    {
        var text = new StringBuilder("字");
        for (int i = random.Next(0, most); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
