using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>A library of three files: a magazine, a sheet without masthead, and one that could not be read.</summary>
internal static class SmallLibrary
{
    public const string MagazineTitle = "“三张清单”推动困难职工帮扶提质增效";
    public const string Unit = "滨海港务集团";

    /// <summary>Fills a library.</summary>
    public static void Fill(LibraryStore library)
    {
        library.Replace(Magazine());
        library.Replace(Sheet());
        library.RecordFailure(new StoredFile(
            new SourceFile(new string('f', 64), "broken.txt", 12), string.Empty, "sketch", 0, "not_text", "不是文本文件。"));
    }

    /// <summary>The magazine.</summary>
    public static FileContents Magazine()
    {
        var sketch = new SourceSketch("magazine.txt");
        AddHelp(sketch);
        AddCongress(sketch);
        AddCaption(sketch);
        return sketch.Contents();
    }

    /// <summary>The sheet without masthead.</summary>
    public static FileContents Sheet()
    {
        var sketch = new SourceSketch("sheet.txt");
        var body = new[]
        {
            sketch.Write("企业工会要把思想政治工作做到班组，做到岗位，做到职工心里去。2022年以来，各班组都设了学习角。"),
            sketch.Write("一、把道理讲透", 1),
            sketch.Write("讲道理要用职工听得懂的话。班组长每周讲一次，每次不超过十分钟。"),
        };
        sketch.Article(ItemKind.Fragment, [], body, article => article with
        {
            WorkingTitle = "把思想政治工作做到班组",
            Year = 2022,
            Date = "2022",
            YearBasis = YearBasis.Inferred,
            Topics = [new Topic("思想政治工作", "思想引领", 3, ["思想政治工作"])],
            Evidence = new Dictionary<string, Evidence>
            {
                ["year"] = new("2022年以来", [new LineSpan(2, 2)], 0.6, "latest-year-in-text"),
            },
        });
        return sketch.Contents();
    }

    private static void AddHelp(SourceSketch sketch)
    {
        MetaLine[] meta =
        [
            sketch.Print(MetaRole.Title, MagazineTitle),
            sketch.Print(MetaRole.Subtitle, "——基层工会的实践"),
            sketch.Print(MetaRole.Author, "□甲一　乙二　丙三　丁四"),
            sketch.Print(MetaRole.AuthorUnit, "（作者单位：滨海港务集团工会）"),
        ];
        Paragraph[] body =
        [
            sketch.Write("困难职工帮扶是工会的一项基本职责。滨海港务集团工会用“三张清单”管好帮扶的全过程，做到底数清、措施实、效果明。"),
            sketch.Write("一、建档清单：底数清", 1),
            sketch.Write("集团工会逐户走访，为126户困难职工建立档案，做到一户一档、一季一核。走访由班组长和工会小组长共同完成。"),
            sketch.Write("（一）走访要细", 2),
            sketch.Write("走访时问清收入、医疗、子女就学三件事，当场填写走访单，由本人签字确认。"),
            sketch.Write("二、措施清单：办法实", 1),
            sketch.Write("有关领导强调：“帮扶要帮到心坎上。”全年发放慰问金58.6万元，介绍就业43人，金秋助学19人。困难职工帮扶资金全部公开。"),
        ];
        sketch.Article(ItemKind.Article, meta, body, article => InIssue(article) with
        {
            Title = MagazineTitle,
            Subtitle = "——基层工会的实践",
            Authors = ["甲一", "乙二", "丙三", "丁四"],
            AuthorUnit = "滨海港务集团工会",
            AuthorUnitFacet = Unit,
            Pages = "8-9,17",
            Topics = [new Topic("困难帮扶", "服务", 6, ["困难职工帮扶"]), new Topic("职工服务", "服务", 2, ["慰问"])],
            Practices = [new Practice("“三张清单”", At(article, "“三张清单”"), [new TextRange(0, 17)])],
            Figures = [new Figure("为126户困难职工建立档案", At(article, "为126户困难职工建立档案"))],
            Quotations = [new Quotation("有关领导", "帮扶要帮到心坎上。", At(article, "帮扶要帮到心坎上。"))],
            Evidence = new Dictionary<string, Evidence>
            {
                ["title"] = new(MagazineTitle, meta[0].Spans, 0.95, "title-line"),
                ["authorUnit"] = new("（作者单位：滨海港务集团工会）", meta[3].Spans, 0.98, "author-unit-line"),
                ["year"] = new("2023年第6期（总第90期）", [], 0.9, "masthead"),
            },
        });
    }

    private static void AddCongress(SourceSketch sketch)
    {
        MetaLine[] meta = [sketch.Print(MetaRole.Title, "职代会怎样开出实效"), sketch.Print(MetaRole.Author, "□戊五")];
        Paragraph[] body =
        [
            sketch.Write("职工代表大会是企业民主管理的基本形式。开好职代会，关键在会前、会中、会后三个环节。"),
            sketch.Write("一、会前听意见", 1),
            sketch.Write("会前一个月征集提案，困难职工的意见单独列出，由工会逐条答复。"),
        ];
        sketch.Article(ItemKind.Article, meta, body, article => InIssue(article) with
        {
            Title = "职代会怎样开出实效",
            Authors = ["戊五"],
            Topics = [new Topic("职代会", "民主管理", 5, ["职代会"])],
        });
    }

    private static void AddCaption(SourceSketch sketch) =>
        sketch.Article(
            ItemKind.Caption, [], [sketch.Write("图为集团工会慰问一线职工。")], article => InIssue(article) with { WorkingTitle = "集团工会慰问一线职工" });

    private static Article InIssue(Article article) => article with
    {
        Source = "《滨海工运》",
        Issue = "2023年第6期（总第90期）",
        Date = "2023-06",
        Year = 2023,
        YearBasis = YearBasis.Issue,
        Column = article.Kind == ItemKind.Article ? "基层实践" : null,
    };

    private static TextRange At(Article article, string words) =>
        new(article.Body.IndexOf(words, StringComparison.Ordinal), words.Length);
}
