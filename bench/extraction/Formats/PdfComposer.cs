using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>An article ready to be laid out: its facts and its lines, every paragraph one line.</summary>
/// <param name="Facts">Facts for the gold.</param>
/// <param name="Head">Lines above the text.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Tail">Lines below the text.</param>
public sealed record PrintedArticle(Piece Facts, IReadOnlyList<TypeLine> Head, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<TypeLine> Tail)
{
    /// <summary>Characters of the text.</summary>
    public int Length => Blocks.Sum(b => b.Text.Length);
}

/// <summary>Turns known articles into printed pages of a drawn look, with their gold.</summary>
/// <param name="look">How the pages look.</param>
/// <param name="random">Source of chance.</param>
public sealed class PdfComposer(PdfLook look, Random random)
{
    private const int NewspaperLength = 1900;

    private readonly List<Piece> pieces = [];
    private readonly List<TypeLine> lines = [];

    /// <summary>Composes one file.</summary>
    /// <param name="name">Name without ending; its part before the first underscore names it in the gold.</param>
    /// <param name="pool">Articles to draw from.</param>
    /// <returns>The file.</returns>
    public PdfSheet Compose(string name, IReadOnlyList<SourceArticle> pool)
    {
        var style = Style();
        var front = new FrontSetter(style, random);
        var articles = Drawn(pool).Select(a => Article(a, front, style)).ToList();
        int year = random.Next(2016, 2026);
        var names = new Names(random);
        string head = $"{random.Next(1, 9)}版 {names.Pick(["理论", "要闻", "综合", "基层"])}  {year}年{random.Next(1, 13)}月{random.Next(1, 29)}日 星期{"一二三四五"[random.Next(5)]}  江北工人报";
        if (look.Layout is not "official")
        {
            Small("furniture", head);
        }

        string? caption = look.Photo ? InsertTexts.Caption(names, random) : null;
        if (caption is not null)
        {
            Small("caption", caption);
        }

        var printed = new PdfHtml(look, random).Write(articles, look.Layout == "official" ? null : head, caption);
        articles.ForEach(Add);
        var issue = new IssueFacts(look.Layout == "official" ? null : "《江北工人报》", null, look.Layout == "official" ? null : DateOf(head));
        return new PdfSheet(name, look, printed, [.. lines.Select(l => l.Text)], SheetGold.Of(GoldFile.Key(name), lines, pieces, issue));
    }

    private static string DateOf(string head)
    {
        var match = System.Text.RegularExpressions.Regex.Match(head, @"(\d{4})年(\d+)月(\d+)日");
        return FormattableString.Invariant($"{match.Groups[1].Value}-{int.Parse(match.Groups[2].Value, null):00}-{int.Parse(match.Groups[3].Value, null):00}");
    }

    private Style Style()
    {
        var style = Typesetting.Style.Draw(random)
            .With("layout", "in-order").With("front", "title-author").With("kicker", "none").With("cut", "none").With("encoding", "utf-8")
            .With("kind", look.Layout == "official" ? "policy" : "prose");
        return style["byline"] == "plain" ? style.With("byline", "square") : style;
    }

    private List<SourceArticle> Drawn(IReadOnlyList<SourceArticle> pool)
    {
        bool official = look.Layout == "official";
        int most = look.Layout == "magazine" ? 6000 : official ? 12000 : NewspaperLength;
        var fitting = pool.Where(a => a.IsPolicy == official && a.Length < most).ToList();
        int count = official ? 1 : look.Layout switch { "broadsheet" => random.Next(4, 8), "magazine" => random.Next(1, 4), "jump" => random.Next(2, 4), _ => random.Next(3, 6) };
        return [.. (fitting.Count == 0 ? pool : fitting).OrderBy(_ => random.Next()).Take(count)];
    }

    private PrintedArticle Article(SourceArticle source, FrontSetter front, Style style)
    {
        var facts = front.Facts(pieces.Count, source);
        var blocks = HouseText.Of(source.Blocks, style, source.IsPolicy);
        facts = facts with { Headings = [.. blocks.Where(b => b.Level > 0).Select(b => (b.Heading, b.Level))] };
        blocks = front.WithSignature(facts, blocks, true);
        pieces.Add(facts);
        var tail = front.Unit(facts);
        return new PrintedArticle(facts, front.Head(facts), blocks, tail.Count == 0 ? tail : [tail[0] with { Text = string.Concat(tail.Select(t => t.Text)) }]);
    }

    private void Add(PrintedArticle article)
    {
        int number = article.Facts.Number;
        lines.AddRange(article.Head);
        lines.AddRange(article.Blocks.Select((b, i) => new TypeLine(b.Text, number, "body", i, !b.StandsAlone)));
        lines.AddRange(article.Tail);
    }

    private void Small(string kind, string text)
    {
        pieces.Add(new Piece { Number = pieces.Count, Kind = kind });
        lines.Add(new TypeLine(text, pieces.Count - 1));
    }
}
