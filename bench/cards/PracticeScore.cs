using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Product;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Bench.Cards;

/// <summary>
/// Compares the named practices of the product with annotated ones, file by file: the same when, without marks and white space, one
/// name holds the other.
/// </summary>
internal static class PracticeScore
{
    /// <summary>Prints how many are found.</summary>
    public static void Run(string goldPath, string folder, bool names)
    {
        var gold = GoldFile.Read(goldPath).ToLookup(g => g.File);
        int wanted = 0, found = 0, surplus = 0, cards = 0, withUnit = 0, withResults = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Where(p => gold.Contains(GoldFile.Key(p))))
        {
            var articles = ProductPipeline.Run(path).Articles;
            var open = articles.SelectMany(a => a.Practices).Select(p => Letters(p.Name)).ToList();
            var hit = new HashSet<string>(StringComparer.Ordinal);
            foreach (string practice in gold[GoldFile.Key(path)].SelectMany(g => g.Practices))
            {
                string name = Letters(practice);
                var same = open.Where(o => o.Contains(name, StringComparison.Ordinal) || name.Contains(o, StringComparison.Ordinal)).ToList();
                hit.UnionWith(same);
                wanted++;
                found += same.Count > 0 ? 1 : 0;
                if (names && same.Count == 0)
                {
                    Console.WriteLine($"missed   {practice}");
                }
            }

            foreach (string other in open.Where(o => !hit.Contains(o)))
            {
                surplus++;
                if (names)
                {
                    Console.WriteLine($"surplus  {other}");
                }
            }

            var all = articles.SelectMany(a => a.Cards).ToList();
            (cards, withUnit, withResults) = (cards + all.Count, withUnit + all.Count(c => c.Unit is not null), withResults + all.Count(c => c.Results.Count > 0));
        }

        Console.WriteLine($"practices: {found} of {wanted} found, {surplus} more; cards: {cards}, with organisation {withUnit}, with results {withResults}");
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
