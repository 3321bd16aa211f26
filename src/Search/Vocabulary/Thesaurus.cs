using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Vocabulary;

/// <summary>Words of a question with what texts may write for them.</summary>
/// <param name="Said">The words as found in the question: folded characters with their place.</param>
/// <param name="Written">What texts write, as characters for exact matching.</param>
/// <param name="Same">Whether both sides are names of one thing.</param>
internal sealed record Counterpart(Token Said, IReadOnlyList<string> Written, bool Same);

/// <summary>An entry of a list.</summary>
/// <param name="Said">What is said.</param>
/// <param name="Written">What is written for it.</param>
/// <param name="Same">Whether both are names of one thing.</param>
internal readonly record struct VocabularyPair(string Said, string Written, bool Same);

/// <summary>
/// What people say and what texts write for it. Two lists that an editor can read and extend come with the program:
/// <c>Data/everyday_terms.tsv</c> leads from everyday words to official ones, <c>Data/short_names.tsv</c> both ways
/// between short and full names; <c>Data/whole_words.txt</c> lists words of which no part is meant. Used on questions only,
/// so that a change of the lists needs no new index. Immutable.
/// </summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, VocabularyPair[]> pairs;
    private readonly string[] wholes;
    private readonly int longest;

    private Thesaurus(Dictionary<string, VocabularyPair[]> pairs, string[] wholes)
    {
        this.pairs = pairs;
        this.wholes = wholes;
        longest = pairs.Count == 0 ? 0 : pairs.Keys.Max(k => k.Length);
    }

    /// <summary>The lists that come with the program.</summary>
    public static Thesaurus Shared { get; } = Of(
        [
            .. Lines("everyday_terms.tsv").Select(p => new VocabularyPair(p.Left, p.Right, false)),
            .. Lines("short_names.tsv").Select(p => new VocabularyPair(p.Left, p.Right, true)),
            .. Lines("short_names.tsv").Select(p => new VocabularyPair(p.Right, p.Left, true)),
        ],
        DataFile.Lines("whole_words.txt"),
        TextAnalyzer.Shared);

    /// <summary>Makes a thesaurus.</summary>
    /// <param name="pairs">Its entries.</param>
    /// <param name="wholes">Words of which no part is an entry.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The thesaurus.</returns>
    public static Thesaurus Of(IEnumerable<VocabularyPair> pairs, IEnumerable<string> wholes, TextAnalyzer analyzer) => new(
        pairs.Select(p => p with { Said = analyzer.Characters(p.Said).Text, Written = analyzer.Characters(p.Written).Text })
            .Where(p => p.Said.Length > 0 && p.Written.Length > 0 && p.Said != p.Written)
            .GroupBy(p => p.Said)
            .ToDictionary(g => g.Key, g => g.DistinctBy(p => p.Written).ToArray()),
        [.. wholes.Select(w => analyzer.Characters(w).Text)]);

    /// <summary>
    /// The longest known words at each place of a question, not overlapping, with their counterparts. A known word is one or
    /// several whole words of the question: 实习 is none of 落实习近平.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="words">Where its words begin and end.</param>
    /// <returns>In order; what the question holds already is left out.</returns>
    public IReadOnlyList<Counterpart> Find(CharacterSequence question, WholeWords words)
    {
        var found = new List<Counterpart>();
        var one = Wholes(question.Text);
        var tokens = question.Tokens;
        var lookup = pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0, unit = 0; at < tokens.Count; unit += tokens[at].Length, at++)
        {
            for (int length = !words.Begins(tokens[at].Start) ? 0 : Math.Min(longest, question.Text.Length - unit); length > 0; length--)
            {
                int last = LastToken(tokens, at, length);
                if (last >= 0 && words.Cover(tokens[at].Start, tokens[last].End) && !one.Exists(o => o.Cut(unit, unit + length)) && lookup.TryGetValue(question.Text.AsSpan(unit, length), out var known))
                {
                    Add(found, question, tokens[at].Start, tokens[last].End, known);
                    unit += length - tokens[last].Length;
                    at = last;
                    break;
                }
            }
        }

        return found;
    }

    // Places of words of which no part is an entry.
    private List<Stretch> Wholes(string question)
    {
        var found = new List<Stretch>();
        foreach (string word in wholes)
        {
            for (int at = question.IndexOf(word, StringComparison.Ordinal); at >= 0; at = question.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                found.Add(new Stretch(at, at + word.Length));
            }
        }

        return found;
    }

    private static void Add(List<Counterpart> found, CharacterSequence question, int start, int end, VocabularyPair[] known)
    {
        var said = new Token(question.Folded.Text[start..end], start, end - start);
        var other = known.Where(p => !question.Text.Contains(p.Written, StringComparison.Ordinal)).ToLookup(p => p.Same, p => p.Written);
        found.AddRange(other.Select(o => new Counterpart(said, [.. o], o.Key)));
    }

    // The token with which a stretch of so many code units ends, or -1 when it ends inside one or holds marks.
    private static int LastToken(IReadOnlyList<Token> tokens, int first, int length)
    {
        for (int i = first; i < tokens.Count && length > 0; i++)
        {
            if (i > first && tokens[i].Start != tokens[i - 1].End)
            {
                return -1;
            }

            length -= tokens[i].Length;
            if (length == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<(string Left, string Right)> Lines(string name) =>
        from line in DataFile.Lines(name)
        let sides = line.Split('\t')
        where sides.Length == 2
        from left in sides[0].Split('、')
        from right in sides[1].Split('、')
        select (left.Trim(), right.Trim());

    private readonly record struct Stretch(int Start, int End)
    {
        // Whether another stretch has some of the characters of this one, but not all.
        public bool Cut(int start, int end) => start < End && Start < end && (start > Start || end < End);
    }
}
