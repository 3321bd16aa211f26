using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Joining;

/// <summary>
/// Finds which items of one issue are parts of one text, by the pages their marks name, the titles the marks repeat and the
/// run of the sentence across the seam. A pure function of the items as a set: their order does not matter.
/// </summary>
internal static class JoinFinder
{
    /// <summary>Puts the items of one issue into chains.</summary>
    /// <param name="items">Items of one issue that go on elsewhere or began elsewhere, from one or more files.</param>
    /// <returns>Chains of two or more items in reading order. A seam that two items fit equally well is left open.</returns>
    public static IReadOnlyList<IReadOnlyList<Article>> Find(IReadOnlyList<Article> items)
    {
        var open = items.OrderBy(i => i.Id, StringComparer.Ordinal).Select(OpenItem.Of).ToList();
        var seams = Seams(open);
        var next = new Dictionary<string, Article>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (head, tail, score) in seams.OrderByDescending(s => s.Score).ThenBy(s => s.Head.Id, StringComparer.Ordinal))
        {
            bool free = !next.ContainsKey(head.Id) && !taken.Contains(tail.Id);
            bool doubtful = seams.Any(s => s.Score == score && ((s.Head == head) != (s.Tail == tail))
                && !next.ContainsKey(s.Head.Id) && !taken.Contains(s.Tail.Id));
            if (free && !doubtful && !Leads(next, tail, head))
            {
                next.Add(head.Id, tail);
                taken.Add(tail.Id);
            }
        }

        return [.. open.Select(o => o.Article).Where(a => next.ContainsKey(a.Id) && !taken.Contains(a.Id)).Select(a => Chain(a, next))];
    }

    private static List<(Article Head, Article Tail, int Score)> Seams(List<OpenItem> open)
    {
        var seams = new List<(Article Head, Article Tail, int Score)>();
        foreach (var head in open.Where(o => o.GoesOn))
        {
            foreach (var tail in open.Where(o => o.ComesFrom && o.Article.File.Sha256 != head.Article.File.Sha256))
            {
                if (Seam.Score(head, tail) is { } score and >= Seam.Enough)
                {
                    seams.Add((head.Article, tail.Article, score));
                }
            }
        }

        return seams;
    }

    private static bool Leads(Dictionary<string, Article> next, Article from, Article to)
    {
        for (var at = from; at is not null; at = next.GetValueOrDefault(at.Id))
        {
            if (at.Id == to.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Article> Chain(Article first, Dictionary<string, Article> next)
    {
        var chain = new List<Article> { first };
        while (next.TryGetValue(chain[^1].Id, out var following))
        {
            chain.Add(following);
        }

        return chain;
    }
}
