using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Vocabulary;

namespace KnowledgeBase.Search.Queries;

/// <summary>A word a text should hold.</summary>
/// <param name="Text">Its characters for exact matching.</param>
/// <param name="IsLatin">Whether it is a word of Latin letters or digits, found as a whole word only.</param>
/// <param name="Start">Where it stands in the folded question.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct ContentWord(string Text, bool IsLatin, int Start, int Length)
{
    /// <summary>Offset behind it in the folded question.</summary>
    public int End => Start + Length;

    /// <summary>Whether it has a character in common with a stretch of the question.</summary>
    public bool Touches(Token stretch) => Start < stretch.End && stretch.Start < End;
}

/// <summary>Terms that a passage is scored by, with how often the question holds them.</summary>
/// <param name="Words">Words.</param>
/// <param name="Pairs">Pairs of characters.</param>
/// <param name="Singles">Single ideographs.</param>
internal sealed record ScoredTerms(
    IReadOnlyList<string> Words, IReadOnlyList<string> Pairs, IReadOnlyList<string> Singles);

/// <summary>Words typed by a person, as the analysis reads them.</summary>
internal sealed class TextReading
{
    private TextReading(
        CharacterSequence characters, List<Token> asking, bool isSentence, IReadOnlyList<ContentWord> words, ScoredTerms terms, IReadOnlyList<Counterpart> counterparts)
    {
        IsSentence = isSentence;
        Counterparts = counterparts;
        Characters = characters;
        Asking = [.. asking.Select(a => a.Text)];
        Words = words;
        Terms = terms;
    }

    /// <summary>All characters.</summary>
    public CharacterSequence Characters { get; }

    /// <summary>Asking words left out.</summary>
    public IReadOnlyList<string> Asking { get; }

    /// <summary>Whether it asks or tells as people speak: it is meant by its sense, not word by word.</summary>
    public bool IsSentence { get; }

    /// <summary>Distinct words a text should hold; empty when there are none but marks or sentence glue.</summary>
    public IReadOnlyList<ContentWord> Words { get; }

    /// <summary>Terms to score by.</summary>
    public ScoredTerms Terms { get; }

    /// <summary>What texts may write for words of the question.</summary>
    public IReadOnlyList<Counterpart> Counterparts { get; }

    /// <summary>Reads words typed without quotes.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <param name="isKnownPair">Whether two characters stand side by side anywhere in the library.</param>
    public static TextReading Of(string text, TextAnalyzer analyzer, Func<string, bool> isKnownPair)
    {
        var characters = analyzer.Characters(text);
        var units = analyzer.Units(characters.Folded);
        var asking = analyzer.AskingWords(characters.Folded).ToList();
        if (units.All(u => asking.Any(a => Overlap(a, u))))
        {
            asking.Clear();
        }

        var kept = units.Where(u => !asking.Any(a => Overlap(a, u))).ToList();
        var words = ContentWords(kept, analyzer, isKnownPair);
        bool isSentence = asking.Count > 0 || (words.Count > 1 && units.Any(u => analyzer.IsSpoken(u.Text)));
        return new TextReading(characters, asking, isSentence, words, TermsOf(characters, asking, isSentence, analyzer), Thesaurus.Shared.Find(characters, analyzer.WholeWords(characters.Folded)));
    }

    /// <summary>The same words, meant word by word.</summary>
    public TextReading AsTyped() => new(Characters, [], isSentence: false, Words, Terms, Counterparts);

    /// <summary>Terms of a text that is looked for exactly.</summary>
    public static ScoredTerms ExactTerms(CharacterSequence characters, TextAnalyzer analyzer) =>
        TermsOf(characters, [], isSentence: false, analyzer);

    private static bool Overlap(Token a, Token b) => a.Start < b.End && b.Start < a.End;

    private static bool IsLatin(string text) => text.All(c => c < '\u2E80');

    private static List<ContentWord> ContentWords(List<Token> units, TextAnalyzer analyzer, Func<string, bool> isKnownPair)
    {
        var content = units.Where(u => !analyzer.IsFunctional(u.Text)).ToList();
        var words = new List<ContentWord>();
        for (int i = 0; i < content.Count; i++)
        {
            string text = content[i].Text;
            int start = content[i].Start;

            // Two characters the dictionary parts are one word when the library writes them side by side.
            if (IsSingle(content[i]) && i + 1 < content.Count && IsSingle(content[i + 1])
                && content[i + 1].Start == content[i].End && isKnownPair(text + content[i + 1].Text))
            {
                text += content[++i].Text;
            }

            string characters = analyzer.Characters(text).Text;
            words.Add(new ContentWord(characters, IsLatin(characters), start, content[i].End - start));
        }

        return [.. words.Where(w => w.Text.Length > 0).DistinctBy(w => w.Text)];
    }

    private static bool IsSingle(Token token) => token.Length == 1 && !IsLatin(token.Text);

    private static ScoredTerms TermsOf(CharacterSequence characters, List<Token> asking, bool isSentence, TextAnalyzer analyzer)
    {
        bool Kept(Token t) => !asking.Any(a => Overlap(a, t));
        var words = analyzer.Words(characters.Folded).Where(Kept).Select(w => w.Text);
        var kept = characters.Tokens.Where(Kept).ToList();

        // By itself a character that holds sentences together tells nothing; in pairs and words it does.
        var glue = !isSentence ? [] : analyzer.Units(characters.Folded).Where(u => analyzer.IsFunctional(u.Text)).ToList();
        var singles = kept.Where(t => !glue.Exists(g => Overlap(g, t))).Select(t => t.Text).Where(t => !IsLatin(t));

        // No pair across punctuation or a word left out.
        var pairs = kept.Zip(kept.Skip(1)).Where(p => p.First.End == p.Second.Start).Select(p => p.First.Text + p.Second.Text);
        return new ScoredTerms([.. words], [.. pairs], [.. singles]);
    }
}
