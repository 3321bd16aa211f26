using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// Words and phrases a library writes of: runs of up to four words that several titles and headings hold, and terms of the
/// lexicon that any text holds.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class FrequentPhrases(IndexState state, TextAnalyzer analyzer)
{
    private const int MostWords = 4;

    private const int Longest = 12;

    // What two items share may be chance.
    private const int FewestItems = 3;

    // Bounds what is counted in all texts.
    private const int Most = 5000;

    /// <summary>Finds them.</summary>
    /// <returns>Folded phrases with the number of items that hold them, at least one.</returns>
    public IReadOnlyDictionary<string, int> Find()
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int item in state.Articles.Numbers())
        {
            var article = state.Article(item);
            var names = article.Headings.Append(article.Title).Append(article.Subtitle).OfType<string>();
            foreach (string phrase in names.SelectMany(Runs).ToHashSet(StringComparer.Ordinal))
            {
                named[phrase] = named.GetValueOrDefault(phrase) + 1;
            }
        }

        var phrases = Independent(named).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(Most)
            .Select(p => p.Key).Concat(analyzer.Terms).Distinct(StringComparer.Ordinal);
        return phrases.Select(p => (Phrase: p, Count: Holders(p))).Where(p => p.Count > 0)
            .ToDictionary(p => p.Phrase, p => p.Count, StringComparer.Ordinal);
    }

    private int Holders(string phrase) => ExactMatch.Of(analyzer.Characters(phrase)) is { } match ? state.Snapshot.Match(match).Count : 0;

    // Words side by side; the first and the last carry meaning.
    private IEnumerable<string> Runs(string name)
    {
        var folded = analyzer.Fold(name);
        var words = analyzer.Units(folded);
        for (int first = 0; first < words.Count; first++)
        {
            for (int last = first; Carries(words[first]) && last < Math.Min(words.Count, first + MostWords); last++)
            {
                bool joined = last == first || words[last - 1].End == words[last].Start;
                int length = words[last].End - words[first].Start;
                if (!joined || length > Longest)
                {
                    break;
                }

                if (Carries(words[last]))
                {
                    yield return folded.Text.Substring(words[first].Start, length);
                }
            }
        }
    }

    private bool Carries(Token word) =>
        word.Length > 1 && !word.Text.Any(char.IsDigit) && !analyzer.IsFunctional(word.Text);

    // A piece that never stands without a longer phrase says less than the phrase.
    private static IEnumerable<KeyValuePair<string, int>> Independent(Dictionary<string, int> named)
    {
        var frequent = named.Where(p => p.Value >= FewestItems).ToList();
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, count) in frequent)
        {
            for (int start = 0; start < phrase.Length; start++)
            {
                for (int length = 2; start + length <= phrase.Length && length < phrase.Length; length++)
                {
                    string piece = phrase.Substring(start, length);
                    if (named.GetValueOrDefault(piece) == count)
                    {
                        pieces.Add(piece);
                    }
                }
            }
        }

        return frequent.Where(p => !pieces.Contains(p.Key));
    }
}
