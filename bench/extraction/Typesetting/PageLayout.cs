namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Puts the columns of several articles into the order in which a page-to-text conversion gives them.</summary>
/// <param name="style">House style.</param>
/// <param name="random">Source of chance.</param>
public sealed class PageLayout(Style style, Random random)
{
    private const int ShortestPart = 5;

    /// <summary>Lays articles out.</summary>
    /// <param name="galleys">Articles in the order of their beginnings.</param>
    /// <returns>Segments of lines; between two segments stands a column or page break.</returns>
    public IReadOnlyList<IReadOnlyList<TypeLine>> Arrange(IReadOnlyList<Galley> galleys) => style["layout"] switch
    {
        "two-mixed" => [.. galleys.Chunk(2).SelectMany(Mixed)],
        "three-mixed" => [.. galleys.Chunk(3).SelectMany(Mixed)],
        "jump-both" => Jumping(galleys, from: true, to: true),
        "jump-from" => Jumping(galleys, from: true, to: false),
        "jump-to" => Jumping(galleys, from: false, to: true),
        "jump-unmarked" => Jumping(galleys, from: false, to: false),
        "end-first" => EndFirst(galleys),
        _ => [.. galleys.SelectMany(g => Parts(g, g.HeadInside ? 2 : 1))],
    };

    private IEnumerable<IReadOnlyList<TypeLine>> Mixed(Galley[] group)
    {
        if (group.Length < 2)
        {
            return Parts(group[0], group[0].HeadInside ? 2 : 1);
        }

        var parts = group.Select(g => Parts(g, random.Next(2, 4))).ToList();
        return Enumerable.Range(0, 3).SelectMany(turn => parts.Where(p => turn < p.Count).Select(p => p[turn]));
    }

    private List<IReadOnlyList<TypeLine>> Jumping(IReadOnlyList<Galley> galleys, bool from, bool to)
    {
        var order = new List<IReadOnlyList<TypeLine>>();
        foreach (var pair in galleys.Chunk(2))
        {
            var first = Parts(pair[0], pair.Length > 1 ? 2 : 1);
            bool jumps = pair.Length > 1 && first.Count == 2;
            int piece = pair[0].Piece.Number, sheet = random.Next(2, 9);
            order.Add(jumps && from ? Onward(first[0], piece, sheet + 1, pair[0].Piece.Title) : first[0]);
            order.AddRange(pair.Skip(1).SelectMany(g => Parts(g, 1)));
            order.AddRange(first.Skip(1).Select(p => jumps && to ? Back(p, piece, sheet, pair[0].Piece.Title) : p));
        }

        return order;
    }

    private List<IReadOnlyList<TypeLine>> EndFirst(IReadOnlyList<Galley> galleys)
    {
        var order = new List<IReadOnlyList<TypeLine>>();
        foreach (var pair in galleys.Chunk(2))
        {
            var last = Parts(pair[^1], pair.Length > 1 ? 2 : 1);
            bool jumps = pair.Length > 1 && last.Count == 2;
            order.AddRange(pair.SkipLast(1).SelectMany(g => Parts(g, 1)));
            order.AddRange(jumps ? [last[1], Onward(last[0], pair[^1].Piece.Number, random.Next(2, 9), pair[^1].Piece.Title)] : last);
        }

        return order;
    }

    private IReadOnlyList<TypeLine> Onward(IReadOnlyList<TypeLine> lines, int piece, int sheet, string? title)
    {
        string mark = JumpText("下转", sheet, title);
        return style["jump"] == "inline" && lines[^1].IsBody
            ? [.. lines.SkipLast(1), lines[^1] with { Text = lines[^1].Text.TrimEnd() + mark, Aside = mark }]
            : [.. lines, new TypeLine(mark, piece, "jump")];
    }

    private IReadOnlyList<TypeLine> Back(IReadOnlyList<TypeLine> lines, int piece, int sheet, string? title)
    {
        string mark = JumpText("上接", sheet, title);
        return style["jump"] == "inline" && lines[0].IsBody
            ? [lines[0] with { Text = mark + lines[0].Text.TrimStart(), Aside = mark }, .. lines.Skip(1)]
            : [new TypeLine(mark, piece, "jump"), .. lines];
    }

    private string JumpText(string word, int sheet, string? title)
    {
        string sheets = style["furniture"] is "sheet-head" or "date-foot" or "corner" or "paper-date" ? "版" : "页";
        return style["jump"] switch
        {
            "bare" => $"{word}第{sheet}{sheets}",
            "letter" => $"（{word}A{sheet}版）",
            "titled" when word == "上接" && title is not null => $"（{word}第{sheet}{sheets}《{title}》）",
            "arrow" => word == "下转" ? $"{word}{sheet:00}{sheets}▶" : $"▲（{word}第{sheet}{sheets}）",
            "short" => word == "下转" ? $"（转第{sheet}{sheets}）" : $"（接第{sheet}{sheets}）",
            _ => $"（{word}第{sheet}{sheets}）",
        };
    }

    /// <summary>Cuts an article into parts, each cut between two lines of one paragraph where there is such a place.</summary>
    private List<IReadOnlyList<TypeLine>> Parts(Galley galley, int wanted)
    {
        var cuts = Cuts(galley.Body, wanted);
        var parts = new List<IReadOnlyList<TypeLine>>();
        for (int i = 0; i <= cuts.Count; i++)
        {
            int start = i == 0 ? 0 : cuts[i - 1], end = i == cuts.Count ? galley.Body.Count : cuts[i];
            parts.Add(Trimmed([.. galley.Body.Skip(start).Take(end - start)]));
        }

        bool inside = galley.HeadInside && parts.Count > 1;
        if (galley.Head.Count > 0)
        {
            parts[0] = inside
                ? [.. parts[0], TypeLine.Blank, .. galley.Head]
                : [.. galley.Head, TypeLine.Blank, .. parts[0]];
        }

        if (galley.Tail.Count > 0)
        {
            parts[^1] = [.. parts[^1], TypeLine.Blank, .. galley.Tail];
        }

        return parts;
    }

    private List<int> Cuts(IReadOnlyList<TypeLine> body, int wanted)
    {
        var places = Enumerable.Range(0, body.Count)
            .Where(i => i >= ShortestPart && i <= body.Count - ShortestPart
                && body[i].IsBody && !body[i].Starts && body[i - 1].IsBody)
            .ToList();
        var cuts = new List<int>();
        for (int n = 1; n < wanted && places.Count > 0; n++)
        {
            int aim = body.Count * n / wanted, spread = Math.Max(1, body.Count / (wanted * 3));
            var near = places.Where(p => Math.Abs(p - aim) <= spread
                && (cuts.Count == 0 || p - cuts[^1] >= ShortestPart)).ToList();
            if (near.Count > 0)
            {
                cuts.Add(near[random.Next(near.Count)]);
            }
        }

        return cuts;
    }

    private static TypeLine[] Trimmed(TypeLine[] lines)
    {
        int start = Array.FindIndex(lines, l => !l.IsBlank), end = Array.FindLastIndex(lines, l => !l.IsBlank);
        return start < 0 ? [] : lines[start..(end + 1)];
    }
}
