using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;

namespace KnowledgeBase.SearchApi.Policies;

/// <summary>Finds a cited clause in the tree of a policy.</summary>
internal static class ClauseFinding
{
    /// <summary>Finds the clauses of an address: one, or the first and last of a range.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="steps">Steps of the address, at least one.</param>
    /// <returns>First and last clause, or how far the address leads and a Chinese sentence on where it ends.</returns>
    public static (ClauseNode First, ClauseNode Last, string? Fault) Find(Article policy, IReadOnlyList<CitedStep> steps)
    {
        IReadOnlyList<ClauseNode> within = policy.Policy?.Outline ?? [];
        (ClauseNode? First, ClauseNode? Last) found = default;
        string where = string.Empty;
        foreach (var step in steps)
        {
            var (level, below) = Candidates(within, step.Level);
            var first = below.FirstOrDefault(n => Is(n, step.From));
            var last = below.FirstOrDefault(n => Is(n, step.To));
            if (first is null || last is null || last.Range.Start < first.Range.Start)
            {
                return (null!, null!, Fault(policy, where, level, below, step));
            }

            (found, where) = ((first, last), first.Path);
            within = first.Children;
        }

        return (found.First!, found.Last!, null);
    }

    // Parts of a rank below others: a 条 in any chapter; a 项 in the only 款 that has some when no 款 is named; points for the 条 of a document without any.
    private static (ClauseLevel Level, List<ClauseNode> Nodes) Candidates(IReadOnlyList<ClauseNode> within, ClauseLevel level)
    {
        var all = within.SelectMany(n => n.All()).ToList();
        var nodes = all.Where(n => n.Level == level).ToList();
        return nodes.Count > 0 || !all.Exists(n => n.Level == ClauseLevel.Point)
            ? (level, nodes)
            : (ClauseLevel.Point, [.. within]);
    }

    private static bool Is(ClauseNode node, CitedNumber number) => node.Value == number.Value && node.Insertion == number.Insertion;

    private static string Fault(Article policy, string where, ClauseLevel level, List<ClauseNode> below, CitedStep step)
    {
        string name = where.Length > 0 ? $"《{policy.Title}》{where}" : $"《{policy.Title}》";
        string unit = level switch
        {
            ClauseLevel.Part => "编", ClauseLevel.Chapter => "章", ClauseLevel.Section => "节", ClauseLevel.Article => "条",
            ClauseLevel.Paragraph => "款", ClauseLevel.Item => "项", ClauseLevel.SubItem => "目", _ => "个编号段落",
        };
        int asked = below.Exists(n => Is(n, step.From)) ? step.To.Value : step.From.Value;
        return below.Count == 0
            ? $"{name}没有{unit}。"
            : $"{name}共有 {below.Count} {unit}，没有第 {asked} {unit}{(step.From.Insertion > 0 ? "之" + step.From.Insertion : string.Empty)}。";
    }
}
