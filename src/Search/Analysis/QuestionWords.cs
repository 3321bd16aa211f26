using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>Words of a question that say nothing about its subject. Immutable.</summary>
public sealed class QuestionWords
{
    private const string Some = "几";

    private readonly string[] asking;
    private readonly HashSet<string> functional;
    private readonly HashSet<string> spoken;

    private QuestionWords(string[] asking, HashSet<string> functional, HashSet<string> spoken)
    {
        this.asking = asking;
        this.functional = functional;
        this.spoken = spoken;
    }

    /// <summary>Loads the lists that come with the program.</summary>
    /// <param name="folding">Folding of the texts they are used on.</param>
    /// <returns>The words.</returns>
    public static QuestionWords Load(TextFolding folding) => new(
        [.. DataFile.Lines("question_words.txt").Select(l => folding.Fold(l).Text).OrderByDescending(w => w.Length)],
        [.. DataFile.Lines("function_words.txt").Select(l => folding.Fold(l).Text)],
        [.. DataFile.Lines("spoken_words.txt").Select(l => folding.Fold(l).Text)]);

    /// <summary>Whether a text may match without this word.</summary>
    /// <param name="word">Folded word.</param>
    /// <returns>True for words such as 的, 在, 我们.</returns>
    public bool IsFunctional(string word) => functional.Contains(word);

    /// <summary>Whether a text with this word reads as something a person says, not as a list of words.</summary>
    /// <param name="word">Folded word.</param>
    /// <returns>True for words such as 不, 被, 我们.</returns>
    public bool IsSpoken(string word) => spoken.Contains(word);

    /// <summary>
    /// Asking words of a text, longest first, where they begin and end at word boundaries; and the first half of a verb that
    /// is said twice to ask (签不签).
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="words">Its dictionary words.</param>
    /// <returns>The asking words in order, not overlapping.</returns>
    public IReadOnlyList<Token> FindAsking(string text, IReadOnlyList<Token> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        var starts = words.Select(w => w.Start).ToHashSet();
        var ends = words.Select(w => w.End).ToHashSet();
        var found = new List<Token>();
        for (int at = 0; at < text.Length; at++)
        {
            string? word = starts.Contains(at)
                ? asking.FirstOrDefault(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0 && ends.Contains(at + w.Length))
                : null;
            word ??= starts.Contains(at) ? Doubt(text, at, starts, ends) : null;
            if (word is not null && !(word == Some && IsCounting(text, at)))
            {
                found.Add(new Token(word, at, word.Length));
                at += word.Length - 1;
            }
        }

        return found;
    }

    // 几 behind 的, 这 or the like counts: 工会工作的几点思考, 这几年.
    private static bool IsCounting(string text, int at) => at > 0 && text[at - 1] is '的' or '这' or '那' or '前' or '近' or '好';

    // 签不签, 交没交, 愿不愿意 ask by saying a verb twice: what comes before its second half only asks. The verb stays.
    private static string? Doubt(string text, int at, HashSet<int> starts, HashSet<int> ends) =>
        at + 2 < text.Length && text[at] >= '\u3400' && text[at + 1] is '不' or '没' && text[at] == text[at + 2]
            && ends.Contains(at + 1) && starts.Contains(at + 2)
            ? text.Substring(at, 2)
            : null;
}
