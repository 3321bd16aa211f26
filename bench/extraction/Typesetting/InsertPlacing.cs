namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>Finds the place of a small piece among the lines of a file.</summary>
public static class InsertPlacing
{
    /// <summary>Puts a piece in.</summary>
    /// <param name="flow">Lines of the file.</param>
    /// <param name="lines">Lines of the piece.</param>
    /// <param name="insert">Choice of the insert dimension.</param>
    /// <param name="random">Source of chance.</param>
    /// <returns>All lines.</returns>
    public static List<TypeLine> Place(List<TypeLine> flow, IReadOnlyList<TypeLine> lines, string insert, Random random)
    {
        int at = insert switch
        {
            "toc" or "masthead" => 0,
            "caption" or "pull-quote" or "quotes" or "advert" => Within(flow, random),
            _ => Between(flow, random),
        };
        IEnumerable<TypeLine> before = at > 0 ? [TypeLine.Blank] : [], after = at < flow.Count ? [TypeLine.Blank] : [];
        return [.. flow.Take(at), .. before, .. lines, .. after, .. flow.Skip(at)];
    }

    /// <summary>Within an article, where a column ends: most often in the middle of a sentence.</summary>
    private static int Within(List<TypeLine> flow, Random random)
    {
        var places = Enumerable.Range(1, flow.Count - 1).Where(i => flow[i - 1].IsBody && flow[i].IsBody
            && flow[i - 1].Piece == flow[i].Piece && flow[i].Order == flow[i - 1].Order + 1).ToList();
        return places.Count == 0 ? flow.Count : places[random.Next(places.Count)];
    }

    /// <summary>Between two pieces, or at the end.</summary>
    private static int Between(List<TypeLine> flow, Random random)
    {
        var places = Enumerable.Range(1, flow.Count - 1)
            .Where(i => flow[i].IsBlank && i + 1 < flow.Count && !flow[i - 1].IsBlank
                && flow[i - 1].Piece != flow[i + 1].Piece && !flow[i + 1].IsBlank)
            .Append(flow.Count).ToList();
        return places[random.Next(places.Count)];
    }
}
