namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>What is printed about the issue of a file.</summary>
/// <param name="Paper">Name of the paper in 《》, or null.</param>
/// <param name="Number">Issue, or null.</param>
/// <param name="Date">YYYY-MM-DD, YYYY-MM, YYYY or null.</param>
public sealed record IssueFacts(string? Paper, string? Number, string? Date);

/// <summary>Sets the small pieces between and within articles: captions, pull quotes, lists, notices, page heads.</summary>
/// <param name="style">House style.</param>
/// <param name="random">Source of chance.</param>
/// <param name="year">Year of the issue.</param>
public sealed class Inserts(Style style, Random random, int year)
{
    private static readonly string[] Papers = ["山河工人报", "江北职工导刊", "北方工运", "沿海企业文化", "工会经纬"];
    private static readonly string[] Columns = ["经验交流", "理论探讨", "基层实践", "工作研究", "论坛", "一线"];

    private readonly Names names = new(random);
    private readonly string paper = Papers[random.Next(Papers.Length)];
    private readonly int month = random.Next(1, 13);
    private readonly int day = random.Next(1, 29);
    private int sheet = random.Next(1, 20);

    /// <summary>What the printed pieces say about the issue.</summary>
    public IssueFacts Issue => style["insert"] == "masthead"
        ? new IssueFacts($"《{paper}》", $"{year}年第{month}期（总第{InsertTexts.Total(year, month)}期）", $"{year}-{month:00}")
        : style["furniture"] == "paper-date" ? new IssueFacts(null, null, $"{year}-{month:00}-{day:00}")
        : style["furniture"] is "date-foot" or "corner" ? new IssueFacts(null, null, $"{year}-{month:00}-{day:00}")
        : style["insert"] == "notice" ? new IssueFacts(null, null, $"{year}")
        : new IssueFacts(null, null, null);

    /// <summary>A printed page head or foot of the style.</summary>
    /// <param name="number">Number of the piece.</param>
    /// <returns>The piece with its lines.</returns>
    public (Piece Piece, IReadOnlyList<TypeLine> Lines) PageMark(int number)
    {
        sheet++;
        var weekday = new DateTime(year, month, day).DayOfWeek;
        string text = style["furniture"] switch
        {
            "date-foot" => $"{year}年{month}月{day}日 星期{"日一二三四五六"[(int)weekday]} 责编 {names.Person(2)} 美编 {names.Person(3)}",
            "long-foot" => $"责任编辑：{names.Person(3)} 校对：{names.Person(2)} 电话：0351-{random.Next(2000000, 8999999)} E-mail：{names.Pick(["grb", "ghjw", "news"])}@126.com",
            "corner" => $"A{sheet} {names.Pick(Columns)} {year}年{month}月{day}日 星期{"日一二三四五六"[(int)weekday]}",
            "paper-date" => $"{paper} {year}年{month}月{day}日 星期{"日一二三四五六"[(int)weekday]} 第{sheet}版",
            "slash-column" => sheet % 2 == 0 ? $"/ {names.Pick(Columns)} {sheet:00}" : $"{sheet:00} {names.Pick(Columns)} /",
            "sheet-head" => $"第{sheet}版 {names.Pick(Columns)}",
            "paper-name" => sheet % 2 == 0 ? $"{paper} {sheet}" : $"{sheet} {paper}",
            _ => $"{sheet}",
        };
        return Made(number, "furniture", "page_header", null, [text]);
    }

    /// <summary>The piece that the style inserts.</summary>
    /// <param name="number">Number of the piece.</param>
    /// <param name="articles">Articles of the file; one is quoted, all are listed.</param>
    /// <returns>The piece with its lines.</returns>
    public (Piece Piece, IReadOnlyList<TypeLine> Lines) Make(int number, IReadOnlyList<SourceArticle> articles) =>
        style["insert"] switch
        {
            "caption" => Made(number, "caption", "photo", null, Wrapped(InsertTexts.Caption(names, random), 20)),
            "pull-quote" => Made(number, "quotes", "pull_quote", null, Wrapped(PullQuote(articles[0]), 12)),
            "toc" => Made(number, "toc", null, "目录", ContentsList(articles)),
            "masthead" => Made(number, "masthead", "imprint", null, InsertTexts.Imprint(names, paper, year, month)),
            "chronicle" => Made(number, "news_brief", "chronicle", $"{month}月大事", InsertTexts.Chronicle(names, random, month)),
            "notice" => Made(number, "notice", "ad_notice", "遗失声明", InsertTexts.Notice(names, year, month, day)),
            "advert" => Made(number, "notice", "ad_notice", "征订启事", InsertTexts.Advert(paper)),
            "editors-note" => Made(number, "notice", "editor_note", null, Wrapped(InsertTexts.EditorsNote(random), 60)),
            "editor-line" => Made(number, "furniture", "editor", null, [$"责任编辑：{names.Person(3)}"]),
            _ => Made(number, "quotes", "quote_column", "工会好声音", InsertTexts.Quotes(names, random)),
        };

    private IReadOnlyList<string> Wrapped(string text, int width)
    {
        int column = BodySetter.FirstWidth(style);
        return LineBreaker.Break(text, _ => column == 0 ? 0 : Math.Min(width, column), Kinsoku.Push);
    }

    private string PullQuote(SourceArticle article)
    {
        var sentences = article.Blocks.Where(b => b.Level == 0)
            .SelectMany(b => b.Text.Split('。')).Where(s => s.Length is > 24 and < 90).ToList();
        string text = sentences.Count == 0 ? article.Title : sentences[random.Next(sentences.Count)] + "。";
        return style["punctuation"] == "half" ? HouseText.Half(text) : text;
    }

    private List<string> ContentsList(IReadOnlyList<SourceArticle> articles)
    {
        int page = 1;
        var lines = new List<string> { "CONTENTS" };
        foreach (string title in articles.Select(a => a.Title))
        {
            lines.Add($"{page:00} {title}");
            page += random.Next(2, 4);
        }

        return lines;
    }

    private static (Piece Piece, IReadOnlyList<TypeLine> Lines) Made(
        int number, string kind, string? subkind, string? title, IReadOnlyList<string> body)
    {
        var piece = new Piece { Number = number, Kind = kind, Subkind = subkind, Title = title };
        TypeLine[] head = title is null ? [] : [new TypeLine(title, number, "title")];
        return (piece, [.. head, .. body.Select((t, i) => new TypeLine(t, number, "body", i, i == 0))]);
    }
}
