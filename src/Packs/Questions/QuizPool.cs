using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Reviewing;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Requests;

namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// Texts of the library around a pack: those its entries come from and those on its topic. Wrong options are taken from them, and
/// an option that one of them uses in the place of the blank is none.
/// </summary>
internal sealed class QuizPool
{
    private const int MostTexts = 80;

    private readonly List<string> texts;
    private readonly List<Blank> blanks;

    private QuizPool(List<string> texts, IEnumerable<string> titles, CancellationToken cancel)
    {
        this.texts = texts;
        var laws = titles.Select(t => t.Trim('《', '》')).Where(t => t.Length is >= 3 and <= 40)
            .Select(t => new Blank(AnswerForm.Law, new TextRange(0, t.Length), t));
        blanks = [.. texts.SelectMany(Read).Concat(laws).DistinctBy(b => (b.Form, b.Words, b.Unit))];

        IReadOnlyList<Blank> Read(string text)
        {
            cancel.ThrowIfCancellationRequested();
            return BlankFinder.Find(text);
        }
    }

    /// <summary>Reads the texts around a pack; null while search has no index.</summary>
    public static QuizPool? Of(Pack pack, LibraryStore library, SearchService search, CancellationToken cancel)
    {
        string? topic = pack.Topic ?? GapReading.CommonTopic(pack);
        var request = topic is null ? new SearchRequest { Size = MostTexts } : new SearchRequest { Text = $"主题:\"{topic}\"", Size = MostTexts };
        if (search.Search(request).Response is not { } response)
        {
            return null;
        }

        var hits = response.Hits.Select(h => h.ArticleId);
        var near = pack.Entries.Select(e => e.Collected.ArticleId).Distinct().Take(8)
            .SelectMany(id => search.Similar(id)).Select(h => h.ArticleId);
        var bodies = pack.Entries.Select(e => e.Collected.ArticleId).Concat(hits).Concat(near).Distinct(StringComparer.Ordinal).Take(MostTexts)
            .Select(library.Article).OfType<Article>().Select(a => a.Body);
        return new QuizPool([.. pack.Entries.Select(e => e.Collected.Text).Concat(bodies)], library.PolicyTitles(), cancel);
    }

    /// <summary>Three wrong options of the same kind, or none when there are not so many that are surely wrong and tell no answer.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="answers">Answers of all questions of the test.</param>
    /// <param name="order">The seeded order.</param>
    public IReadOnlyList<Blank> Wrong(QuizSentence sentence, IReadOnlyList<Blank> answers, SeededOrder order)
    {
        var blank = sentence.Blank;
        var whole = new ToldWords(sentence.Text);
        // The cheap tests come first; the texts are gone through until nine options fit.
        var fit = blanks.Where(b => b.Form == blank.Form && IsLike(b, blank) && !Same(b, blank) && !whole.Tell(b))
            .OrderBy(b => Distance(b, blank)).ThenBy(b => order.Rank(sentence.Key + b.Words))
            .Where(b => !TellsAny(b, answers) && IsWrong(b, sentence)).Take(9)
            .OrderBy(b => order.Rank(sentence.Key + b.Words));
        var chosen = new List<Blank>();
        foreach (var other in fit)
        {
            if (chosen.Count < 3 && chosen.TrueForAll(c => !Same(c, other)))
            {
                chosen.Add(other);
            }
        }

        return chosen.Count == 3 ? chosen : [];
    }

    private static bool TellsAny(Blank option, IReadOnlyList<Blank> answers)
    {
        var words = new ToldWords(option.Words);
        return answers.Any(words.Tell);
    }

    private static bool IsLike(Blank other, Blank blank) => blank.Form switch
    {
        AnswerForm.Figure => other.Unit == blank.Unit && other.SameScript(blank) && IsNear(other.Value, blank.Value, 20),
        AnswerForm.Year => Math.Abs(other.Value - blank.Value) <= 15,
        _ => other.Kind == blank.Kind,
    };

    private bool IsWrong(Blank other, QuizSentence sentence) => sentence.Blank.Form switch
    {
        AnswerForm.Figure => !Printed(sentence.Before(6) + other.Words + sentence.Behind(sentence.Blank.Unit.Length)),
        AnswerForm.Year => !Printed(sentence.Before(6) + other.Words + sentence.Behind(4)),
        AnswerForm.Law => !Printed(sentence.Before(8) + other.Words),
        _ => !sentence.Entry.Collected.Text.Contains(other.Words, StringComparison.Ordinal)
            && !Printed(sentence.Before(2) + other.Words) && !Printed(other.Words + sentence.Behind(2)),
    };

    private bool Printed(string words) => texts.Exists(t => t.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether two answers are the same, or one could stand for the other.</summary>
    private static bool Same(Blank one, Blank other)
    {
        if (one.Form is AnswerForm.Figure or AnswerForm.Year)
        {
            return one.Value == other.Value;
        }

        if (one.Form is AnswerForm.Law)
        {
            return one.Sought.Contains(other.Sought, StringComparison.Ordinal) || other.Sought.Contains(one.Sought, StringComparison.Ordinal)
                || PolicyName.Keys(one.Words).Intersect(PolicyName.Keys(other.Words)).Any();
        }

        return Enumerable.Range(0, one.Words.Length - 1).Any(i => other.Words.Contains(one.Words.AsSpan(i, 2), StringComparison.Ordinal));
    }

    private static bool IsNear(decimal one, decimal other, int times) =>
        one > 0 && other > 0 && one <= other * times && other <= one * times;

    private static double Distance(Blank one, Blank other) => one.Form switch
    {
        AnswerForm.Figure => Math.Abs(Math.Log((double)one.Value / (double)other.Value))
            + (one.Words.Contains('.', StringComparison.Ordinal) == other.Words.Contains('.', StringComparison.Ordinal) ? 0 : 2),
        AnswerForm.Year => (double)Math.Abs(one.Value - other.Value),
        _ => Math.Abs(one.Words.Length - other.Words.Length),
    };
}
