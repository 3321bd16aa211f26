using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Search;

namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// Makes a self-test of a pack: entries take turns, forms of answers take turns, choice and cloze take turns; no sentence is asked
/// and no answer given twice, and nothing in a question (sentence, title, options) tells the answer of another.
/// </summary>
public static class QuizMaking
{
    /// <summary>Makes the test.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="count">Number of questions, 1 to <see cref="Quiz.Most"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="library">The library.</param>
    /// <param name="search">Search.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The test; a problem while there is no index, since another test would be made without it.</returns>
    public static QuizAnswer Make(Pack pack, int count, int seed, LibraryStore library, SearchService search, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(search);
        long version = library.Version;
        var order = new SeededOrder(seed);
        var chosen = Choose(QuizSentence.All(pack, order, cancel), count, order, cancel);
        if (QuizPool.Of(pack, library, search, cancel) is not { } pool)
        {
            return new QuizAnswer(null, NoIndex);
        }

        var answers = chosen.ConvertAll(s => s.Blank);
        var drafts = new List<(QuizSentence Sentence, IReadOnlyList<Blank> Wrong)>();
        foreach (var sentence in chosen)
        {
            cancel.ThrowIfCancellationRequested();
            bool wanted = sentence.Blank.Form == AnswerForm.Law || 2 * drafts.Count(d => d.Wrong.Count > 0) <= drafts.Count;
            drafts.Add((sentence, wanted && !sentence.IsBound ? pool.Wrong(sentence, answers, order) : []));
        }

        var places = new QuizPlaces(library);
        return new QuizAnswer(new Quiz(pack.Id, pack.Version, version, seed, count,
        [
            .. drafts.OrderBy(d => d.Wrong.Count > 0).Select((d, i) => Write(d.Sentence, Ordered(d.Sentence, d.Wrong, order), i + 1, answers, places)),
        ]));
    }

    private static PackProblem NoIndex { get; } = new(PackProblemKind.Unavailable, "index_unavailable", "索引正在重建，请稍后再试。");

    private static List<QuizSentence> Choose(IReadOnlyList<QuizSentence> all, int count, SeededOrder order, CancellationToken cancel)
    {
        var chosen = new List<QuizSentence>();
        var byEntry = new Dictionary<int, int>();
        var byForm = new Dictionary<AnswerForm, int>();
        var left = all.Select(s => (Sentence: s, Rank: order.Rank(s.Key))).ToList();
        while (chosen.Count < count && left.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var next = left.MinBy(s => (byEntry.GetValueOrDefault(s.Sentence.Number),
                byForm.GetValueOrDefault(s.Sentence.Blank.Form) + Plainness(s.Sentence.Blank.Form), s.Rank)).Sentence;
            chosen.Add(next);
            byEntry[next.Number] = byEntry.GetValueOrDefault(next.Number) + 1;
            byForm[next.Blank.Form] = byForm.GetValueOrDefault(next.Blank.Form) + 1;
            left.RemoveAll(s => s.Sentence.Text == next.Text || s.Sentence.Blank.IsSame(next.Blank) || next.Told.Tell(s.Sentence.Blank) || s.Sentence.Told.Tell(next.Blank));
        }

        return chosen;
    }

    // Figures, names and laws are what a passage alone can tell; general terms come after them.
    private static int Plainness(AnswerForm form) => form == AnswerForm.Term ? 3 : 0;

    private static List<Blank> Ordered(QuizSentence sentence, IReadOnlyList<Blank> wrong, SeededOrder order)
    {
        var options = wrong.Count == 0 ? [] : wrong.Append(sentence.Blank);
        return [.. sentence.Blank.Value > 0 ? options.OrderBy(b => b.Value) : options.OrderBy(b => order.Rank(sentence.Key + "|" + b.Words))];
    }

    private static Question Write(QuizSentence sentence, List<Blank> options, int number, List<Blank> answers, QuizPlaces places)
    {
        var (blank, text) = (sentence.Blank, sentence.Entry.Collected);
        var title = new ToldWords(text.Title);
        var (address, place) = places.Of(sentence);
        int right = options.IndexOf(blank);
        return new Question(
            number, options.Count > 0 ? "choice" : "cloze", blank.Form.ToString().ToLowerInvariant(), sentence.Stem,
            answers.Exists(title.Tell) ? $"第{sentence.Number}条资料" : text.Title,
            [.. options.Select(b => b.Words)], blank.Words, right < 0 ? null : ((char)('A' + right)).ToString(), sentence.Text,
            sentence.Entry.Id, sentence.Number, address, Gbt7714.Format(text.Reference with { Place = place })) { Place = place };
    }
}
