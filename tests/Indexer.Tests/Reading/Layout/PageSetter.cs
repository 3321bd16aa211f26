using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;

namespace KnowledgeBase.Indexer.Tests.Reading.Layout;

/// <summary>Sets words on a page at known places, as a format would report them.</summary>
internal sealed class PageSetter(int number = 1)
{
    /// <summary>Type size of the text.</summary>
    public const double Size = 10;

    private readonly List<PlacedWord> words = [];

    /// <summary>The page with all that was set.</summary>
    public PlacedPage Page => new(number, 600, 800, words);

    /// <summary>Sets one line.</summary>
    public PageSetter Line(string text, double left, double top, double size = Size)
    {
        words.Add(new PlacedWord(text, new Box(left, top, text.Length * size, size * 1.2)));
        return this;
    }

    /// <summary>Sets a column of lines; a line that begins with two wide spaces is indented.</summary>
    public PageSetter Column(double left, double top, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            string text = lines[i].TrimStart('　');
            Line(text, left + ((lines[i].Length - text.Length) * Size), top + (i * Size * 1.5));
        }

        return this;
    }

    /// <summary>Sets characters one under the other.</summary>
    public PageSetter Down(string text, double left, double top, double size)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Line(text[i].ToString(), left, top + (i * size * 1.05), size);
        }

        return this;
    }

    /// <summary>Lines of running text that fill a measure of ten characters, with two paragraphs.</summary>
    public static string[] Text(char mark) =>
    [
        $"　　{mark}厂工会坚持把服务", "职工作为全部工作的起", "点，把活动办到班组。", "　　班组里的事情由职工", "自己商量着来办，件件",
        "都有回音，年底再评比", "先进，" + mark + "厂的做法受到欢", "迎，正在各个车间逐步", "推广开来，成效明显。",
    ];
}
