using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// The one analysis, used by index and query alike: folding, characters with their pairs, words. Thread-safe.
/// </summary>
public sealed class TextAnalyzer
{
    // Raised by hand when the code of this folder changes what is indexed.
    private const string CodeVersion = "analysis-1";

    private readonly TextFolding folding;
    private readonly IWordSegmenter segmenter;
    private readonly Lexicon lexicon;
    private readonly QuestionWords questionWords;

    private TextAnalyzer(IWordSegmenter segmenter)
    {
        this.segmenter = segmenter;
        folding = TextFolding.With(SimplifiedCharacters.Load());
        lexicon = Lexicon.Load(folding);
        questionWords = QuestionWords.Load(folding);
        Version = string.Join(' ', CodeVersion, TextFolding.Version, segmenter.Version, lexicon.Version);
    }

    /// <summary>
    /// The analyzer of the engine that is always there. Folding and characters are the same with every analyzer; words are to
    /// be asked of the analyzer of the index they are looked up in.
    /// </summary>
    public static TextAnalyzer Shared => Engines.EngineCatalogue.Builtin.Analyzer;

    /// <summary>Names everything that decides what is indexed: code, folding, what cuts into words and its dictionary, lexicon.</summary>
    public string Version { get; }

    /// <summary>Folded terms of the lexicon.</summary>
    public IReadOnlyCollection<string> Terms => lexicon.Terms;

    /// <summary>Makes an analyzer.</summary>
    /// <param name="segmenter">Cuts texts into words.</param>
    /// <returns>The analyzer.</returns>
    public static TextAnalyzer With(IWordSegmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        return new TextAnalyzer(segmenter);
    }

    /// <summary>Folds a text for matching.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text with the way back.</returns>
    public FoldedText Fold(string text) => folding.Fold(text);

    /// <summary>Characters of a text that count for exact matching.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The characters.</returns>
    public CharacterSequence Characters(string text) => CharacterSequence.Of(folding.Fold(text));

    /// <summary>Words of a text: those of the dictionary and, on top, the terms of the lexicon.</summary>
    /// <param name="folded">Folded text.</param>
    /// <returns>Words by place; a term stands beside the words it consists of.</returns>
    public IReadOnlyList<Token> Words(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var words = segmenter.Words(folded.Text);
        var terms = lexicon.Find(folded.Text);
        if (terms.Count == 0)
        {
            return words;
        }

        var known = words.ToHashSet();
        return [.. words.Concat(terms.Where(t => !known.Contains(t))).OrderBy(t => t.Start).ThenBy(t => t.Length)];
    }

    /// <summary>Whether a text may match without a word: it only holds sentences together.</summary>
    /// <param name="word">Folded word.</param>
    /// <returns>True for words such as 的 and 我们.</returns>
    public bool IsFunctional(string word) => questionWords.IsFunctional(word);

    /// <summary>Whether a text with a word reads as something a person says, not as a list of words.</summary>
    /// <param name="word">Folded word.</param>
    /// <returns>True for words such as 不 and 被.</returns>
    public bool IsSpoken(string word) => questionWords.IsSpoken(word);

    /// <summary>Words of a question that only ask.</summary>
    /// <param name="folded">Folded question.</param>
    /// <returns>The words in order, not overlapping.</returns>
    public IReadOnlyList<Token> AskingWords(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return questionWords.FindAsking(folded.Text, segmenter.Words(folded.Text));
    }

    /// <summary>
    /// Words of a question, each character in one word only: terms of the lexicon win over dictionary words, unless their
    /// characters only happen to meet where two dictionary words do (全总 in 安全总结).
    /// </summary>
    /// <param name="folded">Folded text.</param>
    /// <returns>Words in order, not overlapping.</returns>
    public IReadOnlyList<Token> Units(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var words = segmenter.Words(folded.Text);
        bool Cut(int at) => words.Any(w => w.Start < at && at < w.End);
        var terms = lexicon.Find(folded.Text).Where(t => !(Cut(t.Start) && Cut(t.End))).ToList();
        var rest = words.Where(w => !terms.Any(t => t.Start < w.End && w.Start < t.End));
        return [.. rest.Concat(terms).OrderBy(t => t.Start)];
    }

    /// <summary>Where the words of a question begin and end.</summary>
    /// <param name="folded">Folded text.</param>
    /// <returns>Bounds of its dictionary words and of those of <see cref="Units"/>.</returns>
    public WholeWords WholeWords(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return new WholeWords(segmenter.Words(folded.Text), Units(folded));
    }
}
