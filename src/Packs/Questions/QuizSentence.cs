using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Packs.Questions;

/// <summary>A sentence of an entry that a question can be made from.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Number">Number of the entry in the pack.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Blank">What is asked for.</param>
internal sealed partial record QuizSentence(PackEntry Entry, int Number, string Text, Blank Blank)
{
    private const int Shortest = 14;
    private const int Longest = 180;

    /// <summary>The sentence with the blank.</summary>
    public string Stem => Text[..Blank.Range.Start] + Quiz.Gap + Text[(Blank.Range.Start + Blank.Range.Length)..];

    /// <summary>What stands before the blank, at most so many characters.</summary>
    public string Before(int length) => Text[Math.Max(0, Blank.Range.Start - length)..Blank.Range.Start];

    /// <summary>What stands behind the blank, at most so many characters.</summary>
    public string Behind(int length)
    {
        int end = Blank.Range.Start + Blank.Range.Length;
        return Text.Substring(end, Math.Min(length, Text.Length - end));
    }

    /// <summary>A name for seeded orders.</summary>
    public string Key => $"{Entry.Collected.Address}|{Text}|{Blank.Range.Start}";

    /// <summary>Whether a number stands for a bound or is rounded: then other numbers would be true as well.</summary>
    public bool IsBound => Bound().IsMatch(Before(6)) || BoundBehind().IsMatch(Behind(8)) || Blank.Unit.AsSpan().IndexOfAny('余', '多') >= 0;

    /// <summary>Everything that can be asked of a pack: sentences that stand for themselves, with an answer that stands in them once.</summary>
    public static IReadOnlyList<QuizSentence> All(Pack pack)
    {
        var found = new List<QuizSentence>();
        int number = 0;
        foreach (var entry in pack.Entries)
        {
            number++;
            foreach (string sentence in Sentences(entry.Collected.Text))
            {
                found.AddRange(BlankFinder.Find(sentence).Select(b => new QuizSentence(entry, number, sentence, b)).Where(s => !Tells(s.Stem, s.Blank)));
            }
        }

        return [.. found.DistinctBy(s => (s.Text, s.Blank.Range.Start))];
    }

    /// <summary>Whether words tell what is asked for.</summary>
    public static bool Tells(string words, Blank blank) => blank.Form is AnswerForm.Figure or AnswerForm.Year
        ? Regex.IsMatch(words, $"(?<![0-9.])" + Regex.Escape(blank.Words) + "(?![0-9.])", RegexOptions.CultureInvariant)
        : words.Contains(blank.Words, StringComparison.Ordinal);

    private static IEnumerable<string> Sentences(string text) => text.Split('\n')
        .SelectMany(p => SentenceSplitter.Split(p).Select(s => p.Substring(s.Start, s.Length).Trim()))
        .Where(s => s.Length is >= Shortest and <= Longest && Ended().IsMatch(s) && !Leaning().IsMatch(s) && !Pointing().IsMatch(s));

    [GeneratedRegex(@"[。！？][”’」』）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    // What leans on the sentence before it cannot be asked alone.
    [GeneratedRegex(@"^(?:其|该|这|此|那|它|他们|她们|上述|以上|前款|前项|同时|另外|因此|所以|于是|但|而|并|也|还|又|再|即|否则|然后|接着|例如|比如|如|对此|为此|[”’）])", RegexOptions.CultureInvariant)]
    private static partial Regex Leaning();

    [GeneratedRegex(@"见[图表附]|[如下上][图表]|图\s?[0-9]|表\s?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"(?:超过|不超过|少于|低于|高于|多于|至少|最多|逾|近|约|达到|突破|满|不足|以上|每)[^，。；]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex(@"^[^，。；、]{0,4}(?:以上|以下|以内|左右|之内)", RegexOptions.CultureInvariant)]
    private static partial Regex BoundBehind();
}
