namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>
/// Turns known articles into raw pages: house text → columns → layout → inserts and page marks → gold. The same
/// articles, style and seed always give the same file.
/// </summary>
public static class Typesetter
{
    /// <summary>Sets one file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="articles">Known articles, all of them used.</param>
    /// <param name="style">House style.</param>
    /// <param name="seed">Seed of chance.</param>
    /// <returns>The file with its gold.</returns>
    public static Sheet Set(string name, IReadOnlyList<SourceArticle> articles, Style style, int seed)
    {
        var random = new Random(seed);
        int year = random.Next(2016, 2026);
        var galleys = Galleys(articles, style, random);
        var pieces = galleys.Select(g => g.Piece).ToList();
        var flow = Join(new PageLayout(style, random).Arrange(galleys), style, random);
        var inserts = new Inserts(style, random, year);
        if (style["insert"] != "none")
        {
            var (piece, lines) = inserts.Make(pieces.Count, articles);
            pieces.Add(piece);
            flow = InsertPlacing.Place(flow, lines, style["insert"], random);
        }

        if (style["furniture"] != "none")
        {
            flow = PageMarks(flow, pieces, inserts, style, random);
        }

        flow = LineNoise.On(flow, style);
        var gold = SheetGold.Of(Gold.GoldFile.Key(name), flow, pieces, inserts.Issue);
        return new Sheet(name, style, [.. flow.Select(l => l.Text)], gold) { Flow = flow, Seed = seed };
    }

    private static List<Galley> Galleys(IReadOnlyList<SourceArticle> articles, Style style, Random random)
    {
        var front = new FrontSetter(style, random);
        var body = new BodySetter(style, random);
        var galleys = new List<Galley>();
        foreach (var article in articles)
        {
            bool lacksStart = style["cut"] == "start-missing" && galleys.Count == 0 && !article.IsPolicy;
            bool lacksEnd = style["cut"] == "end-missing" && galleys.Count == articles.Count - 1 && !article.IsPolicy;
            var blocks = HouseText.Of(Cutting.Of(article.Blocks, lacksStart, lacksEnd), style, article.IsPolicy);
            var facts = front.Facts(galleys.Count, article);
            facts = lacksStart ? front.WithoutHead(facts) : facts;
            facts = lacksEnd ? facts with { Kind = "fragment", Unit = null, Role = null } : facts;
            bool inText = style["byline"] is "dateline" or "behind-text";
            facts = inText && !(style["byline"] == "dateline" ? !lacksStart && blocks[0].Level == 0 : !lacksEnd && blocks[^1].Level == 0) ? facts with { Authors = [] } : facts;
            facts = lacksEnd && style["byline"] == "signature" ? facts with { Authors = [] } : facts;
            blocks = front.WithSignature(facts, blocks, !lacksStart);
            facts = facts with { Headings = [.. blocks.Where(b => b.Level > 0).Select(b => (b.Heading, b.Level))] };
            galleys.Add(Galley(facts, front, body.Set(facts.Number, blocks), style, article.IsPolicy));
        }

        return galleys;
    }

    private static Galley Galley(Piece facts, FrontSetter front, IReadOnlyList<TypeLine> body, Style style, bool isPolicy)
    {
        var head = front.Head(facts);
        IReadOnlyList<TypeLine> unit = [.. front.Signature(facts), .. front.Unit(facts)];
        bool after = style["front"] == "title-last" && !isPolicy && unit.Count > 0;
        bool inside = style["front"] == "title-middle" && !isPolicy && unit.Count > 0;
        return after
            ? new Galley(facts, [], body, [.. unit, TypeLine.Blank, .. head])
            : new Galley(facts, head, body, unit, inside);
    }

    /// <summary>Puts segments one under the other, nearly always with a blank line between.</summary>
    private static List<TypeLine> Join(IReadOnlyList<IReadOnlyList<TypeLine>> segments, Style style, Random random)
    {
        var flow = new List<TypeLine>();
        foreach (var segment in segments.Where(s => s.Count > 0))
        {
            bool tight = style["blank"] is "none" or "headings" && style["indent"] == "two-wide" && random.Next(4) == 0;
            if (flow.Count > 0 && !tight)
            {
                flow.Add(TypeLine.Blank);
            }

            flow.AddRange(segment);
        }

        return flow;
    }

    private static List<TypeLine> PageMarks(
        List<TypeLine> flow, List<Piece> pieces, Inserts inserts, Style style, Random random)
    {
        int perPage = style["wrap"] == "none" ? 9 : random.Next(38, 60);
        bool airy = random.Next(3) > 0;
        var result = new List<TypeLine>();
        int set = 0;
        for (int i = 0; i < flow.Count; i++)
        {
            result.Add(flow[i]);
            set += flow[i].IsBlank ? 0 : 1;
            bool between = flow[i].IsBody && i + 1 < flow.Count && (flow[i + 1].IsBody || flow[i + 1].IsBlank);
            if (set >= perPage && between)
            {
                var (piece, lines) = inserts.PageMark(pieces.Count);
                pieces.Add(piece);
                result.AddRange(airy ? [TypeLine.Blank, .. lines, TypeLine.Blank] : lines);
                set = 0;
            }
        }

        return result;
    }
}
