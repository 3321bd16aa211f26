namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Sets what stands around a body: title, subtitle, byline, unit.</summary>
/// <param name="style">House style.</param>
/// <param name="random">Source of chance.</param>
public sealed class FrontSetter(Style style, Random random)
{
    private readonly Names names = new(random);

    /// <summary>Draws the facts of a signed article in this style.</summary>
    /// <param name="number">Number of the piece.</param>
    /// <param name="article">The article.</param>
    /// <returns>Facts, without headings.</returns>
    public Piece Facts(int number, SourceArticle article)
    {
        bool unsigned = article.IsPolicy || style["byline"] == "none";
        bool untitled = style["front"] == "no-title" && !article.IsPolicy;
        string? unit = article.IsPolicy || style["unit"] == "none" ? null : names.Unit();
        if (unsigned || untitled)
        {
            unit = IsUnitAtName ? null : unit;
        }

        bool titled = untitled is false;
        return WithUnion(new Piece
        {
            Number = number,
            Kind = article.IsPolicy ? "policy" : "article",
            Title = titled ? Marks(article.Title) : null,
            Subtitle = titled && article.Subtitle is not null ? Marks(article.Subtitle) : null,
            Authors = unsigned || untitled ? [] : Authors(),
            Unit = unit,
            Role = !unsigned && !untitled && OneOffice() is { } office ? office : unit is not null && style["unit"] is "zuozhexi" or "zuozhewei" && !unit.EndsWith("工会", StringComparison.Ordinal) && !unit.EndsWith('部') && random.Next(3) > 0 ? names.Office() : null,
        });
    }

    // Printed as one word, the office of a trade union leaves the union to the name of the unit.
    private static Piece WithUnion(Piece piece) => piece is { Unit: { } unit, Role: ['工', '会', .. { } office] } ? piece with { Unit = unit + "工会", Role = office } : piece;

    /// <summary>Facts of an article whose beginning is not in the file.</summary>
    /// <param name="piece">Facts of the whole.</param>
    /// <returns>What is left to print.</returns>
    public Piece WithoutHead(Piece piece)
    {
        bool atEnd = style["byline"] is "signature" or "behind-text";
        return piece with
        {
            Kind = "fragment", Title = null, Subtitle = null, Authors = atEnd ? piece.Authors : [], Unit = IsUnitAtName ? null : piece.Unit,
        };
    }

    private bool IsUnitAtName => style["unit"] is "with-name" or "below-name" or "line-below" or "names-unit";

    /// <summary>The office printed in every byline of this style, or null.</summary>
    private string? OneOffice() => (style["byline"], style["unit"]) switch
    {
        (_, "with-name" or "names-unit") => null,
        ("reporter", _) => style["authors"] is "one" or "spaced-two" ? "本报记者" : null,
        ("correspondent", _) => "通讯员",
        ("special", _) => "本报特约撰稿人",
        ("network", _) => "工人日报—中工网记者",
        _ => null,
    };

    private List<string> Authors() => style["authors"] switch
    {
        "spaced-two" => [names.Person(2)],
        "two" => [names.Person(), names.Person()],
        "three" => [names.Person(), names.Person(), names.Person()],
        _ => [names.Person(3)],
    };

    /// <summary>Title, subtitle and byline in the order of the style.</summary>
    /// <param name="piece">Facts.</param>
    /// <returns>Lines; none when there is nothing to print.</returns>
    public IReadOnlyList<TypeLine> Head(Piece piece)
    {
        List<TypeLine> title = [], author = [];
        if (piece.Title is not null)
        {
            title.AddRange(Kicker(piece));
            title.AddRange(TitleLines(piece.Title).Select(l => new TypeLine(l, piece.Number, "title")));
        }

        if (piece.Subtitle is not null)
        {
            title.Add(new TypeLine(piece.Subtitle, piece.Number, "subtitle"));
        }

        if (piece.Authors.Count > 0 && style["byline"] is not ("dateline" or "signature" or "behind-text"))
        {
            author.Add(new TypeLine(Marks(Byline(piece)), piece.Number, "author"));
            if (style["unit"] is "below-name" or "line-below")
            {
                author.Add(new TypeLine(Marks(style["unit"] == "line-below" ? piece.Unit! : $"（{piece.Unit}）"), piece.Number, "author_unit"));
            }
        }

        TypeLine[] between = title.Count > 0 && author.Count > 0 && random.Next(2) == 0 ? [TypeLine.Blank] : [];
        return style["front"] == "author-title" ? [.. author, .. between, .. title] : [.. title, .. between, .. author];
    }

    /// <summary>Names printed within the text: in the dateline before it, or in brackets behind it.</summary>
    /// <param name="piece">Facts.</param>
    /// <param name="blocks">Body of the piece.</param>
    /// <param name="hasStart">Whether the beginning of the piece is there.</param>
    /// <returns>The body with them.</returns>
    public IReadOnlyList<SourceBlock> WithSignature(Piece piece, IReadOnlyList<SourceBlock> blocks, bool hasStart)
    {
        if (piece.Authors.Count == 0 || blocks.Count == 0)
        {
            return blocks;
        }

        if (style["byline"] == "dateline" && hasStart && blocks[0].Level == 0)
        {
            string others = piece.Authors.Count > 1 ? $" 通讯员 {string.Join(' ', piece.Authors.Skip(1))}" : "";
            string head = random.Next(2) == 0 ? "本报讯" : $"新华社北京{random.Next(1, 13)}月{random.Next(1, 29)}日电";
            return [blocks[0] with { Text = Marks($"{head}（记者 {piece.Authors[0]}{others}）") + blocks[0].Text }, .. blocks.Skip(1)];
        }

        return style["byline"] == "behind-text" && blocks[^1].Level == 0
            ? [.. blocks.SkipLast(1), blocks[^1] with { Text = blocks[^1].Text + Marks($"（{string.Join(' ', piece.Authors)}）") }]
            : blocks;
    }

    /// <summary>Names in brackets on a line of their own below a text.</summary>
    /// <param name="piece">Facts.</param>
    /// <returns>The line, or none.</returns>
    public IReadOnlyList<TypeLine> Signature(Piece piece) => style["byline"] == "signature" && piece.Authors.Count > 0
        ? [new TypeLine(Marks($"（{string.Join(' ', piece.Authors)}{(random.Next(3) == 0 ? " 供稿" : "")}）"), piece.Number, "author")]
        : [];

    /// <summary>The line about the author's unit that closes an article.</summary>
    /// <param name="piece">Facts.</param>
    /// <returns>Its lines; none when the unit stands elsewhere or nowhere.</returns>
    public IReadOnlyList<TypeLine> Unit(Piece piece)
    {
        if (piece.Unit is null || IsUnitAtName)
        {
            return [];
        }

        string text = style["unit"] switch
        {
            "lenticular" => $"【作者单位：{piece.Unit}】",
            "square-bracket" => $"[作者单位：{piece.Unit}]",
            "bare" => $"作者单位：{piece.Unit}",
            "zuozhexi" => $"（作者系{piece.Unit}{piece.Role}）",
            "zuozhewei" => $"（作者为{piece.Unit}{piece.Role}）",
            _ => $"（作者单位：{piece.Unit}）",
        };
        int width = BodySetter.FirstWidth(style);
        bool wraps = width > 0 && random.Next(2) == 0;
        return [.. LineBreaker.Break(Marks(text), _ => wraps ? width : 0, BodySetter.KinsokuOf(style))
            .Select(l => new TypeLine(l, piece.Number, "author_unit"))];
    }

    /// <summary>The line above a title, with the dash that leads on to it.</summary>
    private IEnumerable<TypeLine> Kicker(Piece piece) => style["kicker"] == "dashed" && piece.Kind == "article"
        ? [new TypeLine(names.Pick(["聚焦主责主业 服务职工群众——", "以党建带工建——", "关注一线 服务基层——", "凝聚奋进力量 建功时代征程——"]), piece.Number, "kicker")]
        : [];

    private string Byline(Piece piece)
    {
        bool spaced = style["authors"] == "spaced-two";
        var shown = piece.Authors.Select(a => spaced && a.Length == 2 ? $"{a[0]} {a[1]}" : a).ToList();
        string all = string.Join(spaced ? "  " : " ", shown);
        if (style["unit"] == "with-name")
        {
            return $"{piece.Unit} {all}";
        }

        if (style["unit"] == "names-unit")
        {
            return $"{all}（{piece.Unit}）";
        }

        return style["byline"] switch
        {
            "square" => "□ " + all,
            "black-square" => "■" + all,
            "circle" => "○ " + all,
            "dot" => "●" + all,
            "bullseye" => "◎ " + all,
            "wen" => "文/" + all,
            "wen-bar" => "文 | " + all,
            "slash-wen" => all + "/文",
            "correspondent" => "通讯员 " + all,
            "special" => "本报特约撰稿人 " + all,
            "network" => "工人日报—中工网记者 " + all,
            "reporter" => shown.Count == 1 ? "本报记者 " + all
                : $"本报记者 {shown[0]} 通讯员 {string.Join(' ', shown.Skip(1))}",
            "label" => "作者：" + all,
            "bracketed-label" => $"（作者：{all}）",
            _ => all,
        };
    }

    private string Marks(string text) => style["punctuation"] == "half" ? HouseText.Half(text) : text;

    private IEnumerable<string> TitleLines(string title)
    {
        int wanted = Math.Min(int.Parse(style["title-lines"], System.Globalization.CultureInfo.InvariantCulture), title.Length / 6);
        if (wanted < 2)
        {
            return [title];
        }

        int width = (title.Length / wanted) + 1;
        return LineBreaker.Break(title, _ => width, Kinsoku.Push);
    }
}
