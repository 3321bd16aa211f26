using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// Makes a self-test of a pack: entries take turns, forms of answers take turns, choice and cloze take turns; no sentence is asked
/// twice and no question tells the answer of another.
/// </summary>
public static class QuizMaking
{
    /// <summary>Makes the test.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="count">Number of questions, 1 to <see cref="Quiz.Most"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="library">The library.</param>
    /// <param name="search">Search.</param>
    /// <returns>The test.</returns>
    public static Quiz Make(Pack pack, int count, int seed, LibraryStore library, SearchService search)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var order = new SeededOrder(seed);
        var chosen = Choose(QuizSentence.All(pack), count, order);
        var pool = QuizPool.Of(pack, library, search);
        var drafts = new List<(QuizSentence Sentence, IReadOnlyList<Blank> Wrong)>();
        foreach (var sentence in chosen)
        {
            bool wanted = sentence.Blank.Form == AnswerForm.Law || 2 * drafts.Count(d => d.Wrong.Count > 0) <= drafts.Count;
            drafts.Add((sentence, wanted && !sentence.IsBound ? pool.Wrong(sentence, order) : []));
        }

        return new Quiz(pack.Id, pack.Version, seed, count,
            [.. drafts.OrderBy(d => d.Wrong.Count > 0).Select((d, i) => Write(d.Sentence, d.Wrong, i + 1, order))]);
    }

    private static List<QuizSentence> Choose(IReadOnlyList<QuizSentence> all, int count, SeededOrder order)
    {
        var chosen = new List<QuizSentence>();
        var left = all.OrderBy(s => order.Rank(s.Key)).ToList();
        while (chosen.Count < count && left.Count > 0)
        {
            var next = left.OrderBy(s => chosen.Count(c => c.Number == s.Number)).ThenBy(s => chosen.Count(c => c.Blank.Form == s.Blank.Form) + Plainness(s.Blank.Form))
                .ThenBy(s => order.Rank(s.Key)).First();
            chosen.Add(next);
            left.RemoveAll(s => s.Text == next.Text || QuizSentence.Tells(next.Stem, s.Blank) || QuizSentence.Tells(s.Stem, next.Blank));
        }

        return chosen;
    }

    // Figures, names and laws are what a passage alone can tell; general terms come after them.
    private static int Plainness(AnswerForm form) => form == AnswerForm.Term ? 3 : 0;

    private static Question Write(QuizSentence sentence, IReadOnlyList<Blank> wrong, int number, SeededOrder order)
    {
        var (blank, text) = (sentence.Blank, sentence.Entry.Collected);
        var options = wrong.Count == 0 ? [] : wrong.Append(blank);
        var ordered = (blank.Value > 0 ? options.OrderBy(b => b.Value) : options.OrderBy(b => order.Rank(sentence.Key + "|" + b.Words))).ToList();
        int right = ordered.IndexOf(blank);
        return new Question(
            number, wrong.Count > 0 ? "choice" : "cloze", blank.Form.ToString().ToLowerInvariant(), sentence.Stem,
            QuizSentence.Tells(text.Title, blank) ? $"第{sentence.Number}条资料" : text.Title,
            [.. ordered.Select(b => b.Words)], blank.Words, right < 0 ? null : ((char)('A' + right)).ToString(), sentence.Text,
            sentence.Entry.Id, sentence.Number, text.Address, Gbt7714.Format(text.Reference with { Place = text.Place }));
    }
}
