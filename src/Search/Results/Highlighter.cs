using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;

namespace KnowledgeBase.Search.Results;

/// <summary>Finds in the original characters what a question looked for.</summary>
/// <param name="plan">The question.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class Highlighter(QueryPlan plan, TextAnalyzer analyzer)
{
    private readonly IReadOnlyList<Needle> needles = Needles(plan);

    /// <summary>Strings whose presence makes a passage worth showing before others.</summary>
    public IReadOnlyList<string> Exact { get; } =
        [.. plan.Phrases.Select(p => p.Characters).Append(plan.WholeCharacters).Where(c => c.Length > 0).Distinct()];

    /// <summary>Places of what was looked for: exact strings first, then longer words before shorter ones;
    /// never one bracket of a pair, see <see cref="BracketPairs"/>.</summary>
    /// <param name="text">Original text.</param>
    /// <returns>Pairs of start and length, ascending, not overlapping.</returns>
    public IReadOnlyList<int[]> Find(string text)
    {
        var characters = analyzer.Characters(text);
        var taken = new bool[text.Length];
        var found = new List<TextRange>();
        foreach (var needle in needles)
        {
            foreach (var range in needle.In(characters))
            {
                if (!taken.AsSpan(range.Start, range.Length).Contains(true))
                {
                    taken.AsSpan(range.Start, range.Length).Fill(true);
                    found.Add(range);
                }
            }
        }

        return BracketPairs.Of(text).Kept(found.OrderBy(r => r.Start));
    }

    // A single character among words would light up everywhere.
    private static List<Needle> Needles(QueryPlan plan)
    {
        var exact = plan.Phrases.Append(new Needle(plan.WholeCharacters, false)).Where(n => n.Characters.Length > 0);
        var words = plan.Words.Concat(plan.Runs).OrderByDescending(w => w.Characters.Length);
        bool longer = plan.Words.Any(w => w.Characters.Length > 1);
        return
        [
            .. exact.OrderByDescending(n => n.Characters.Length)
                .Concat(words.Where(w => !longer || w.Characters.Length > 1))
                .Concat(plan.Others.OrderByDescending(o => o.Characters.Length))
                .Distinct(),
        ];
    }
}
