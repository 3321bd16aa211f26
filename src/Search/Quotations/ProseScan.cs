using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Quotations;

/// <summary>Running text of a draft that repeats words of the library.</summary>
/// <param name="Range">Its place in the draft.</param>
/// <param name="Findings">Where the library has the words.</param>
internal sealed record Repetition(TextRange Range, Findings Findings);

/// <summary>
/// Looks through the sentences of a draft that are not shown as quoted for passages of the library, word for word or nearly
/// so. Thread-safe; made for one draft.
/// </summary>
/// <param name="draft">The draft.</param>
/// <param name="lookup">Passages.</param>
/// <param name="judge">Compares with the library.</param>
internal sealed partial class ProseScan(string draft, PassageLookup lookup, QuoteJudge judge)
{
    /// <summary>Fewest characters that are taken as a repetition.</summary>
    public const int Shortest = 12;

    // What more texts than these say in the same words is everybody's phrase and no quotation.
    private const int StockPhrase = 5;

    // Characters from which on a stretch is asked for by itself, and those that must tell a source.
    private const int ShortestPhrase = 6;
    private const int FewestTelling = 8;

    private const int MostNear = 24;
    private const int MostAligned = 5;
    private const int MostRepetitions = 3;
    private const int FewestRuns = 4;

    /// <summary>Sentences to look through: those of the draft, longer quotations cut out.</summary>
    /// <param name="stated">Quotations the draft itself shows.</param>
    public IReadOnlyList<TextRange> Sentences(IReadOnlyList<CheckedQuote> stated)
    {
        var quoted = stated.Where(q => q.Length >= Shortest).OrderBy(q => q.Start).ToList();
        var sentences = new List<TextRange>();
        foreach (var paragraph in DraftReading.Paragraphs(draft))
        {
            foreach (var sentence in SentenceSplitter.Split(draft.Substring(paragraph.Start, paragraph.Length)))
            {
                AddRest(paragraph.Start + sentence.Start, sentence.Length, quoted, sentences);
            }
        }

        return sentences;
    }

    /// <summary>What a sentence repeats.</summary>
    /// <param name="sentence">Its place.</param>
    /// <returns>Repetitions that do not overlap.</returns>
    public IReadOnlyList<Repetition> Find(TextRange sentence)
    {
        var words = judge.Comparable(draft.Substring(sentence.Start, sentence.Length));
        var diagonals = new Diagonals(words.Loose);
        var candidates = Units(words).SelectMany(u => lookup.Near(u, MostNear)).Distinct()
            .Select(d => (Document: d, Best: diagonals.Best(lookup.Read(d).Text.Loose)))
            .Where(c => c.Best.Runs >= FewestRuns).OrderByDescending(c => c.Best.Runs).Take(MostAligned);
        var segments = candidates.Select(c => Segment.Of(words, lookup.Read(c.Document), c.Best.Diagonal))
            .OfType<Segment>().OrderByDescending(s => s.Score).ThenByDescending(s => s.Length).ToList();
        var taken = new List<Repetition>();
        foreach (var segment in segments)
        {
            var range = words.Range(segment.Start, segment.Length);
            var placed = new TextRange(sentence.Start + range.Start, range.Length);
            if (taken.Count < MostRepetitions && !taken.Exists(t => Overlap(t.Range, placed)) && Judged(placed, segment) is { } found)
            {
                taken.Add(new Repetition(placed, found));
            }
        }

        return taken;
    }

    /// <summary>Leaves out repetitions that differ from print only in quotations judged by themselves.</summary>
    /// <param name="repeated">Verdicts on running text.</param>
    /// <param name="stated">Verdicts on quotations the draft shows.</param>
    public static IEnumerable<CheckedQuote> NotSaidTwice(IReadOnlyList<CheckedQuote> repeated, IReadOnlyList<CheckedQuote> stated) =>
        repeated.Where(r => r.Verdict != QuoteVerdict.Altered || Differing(r).Any(d => !stated.Any(s => s.Start - 1 <= d && d <= s.Start + s.Length)));

    private Findings? Judged(TextRange range, Segment segment)
    {
        if (IsTitle(segment.Finding))
        {
            return null;
        }

        var exact = judge.Exact(judge.Comparable(draft.Substring(range.Start, range.Length)));
        if (exact.Count > 0)
        {
            return judge.Texts(exact) <= StockPhrase ? new Findings(exact, []) : null;
        }

        return segment.IsNear && IsOwnOf(segment.Finding) ? new Findings([], [segment.Finding]) : null;
    }

    // To name a document is not to quote it, and the name of one is like that of another.
    private static bool IsTitle(Finding finding) =>
        finding.Quote.Strict[0] is '《' or '〈' && finding.Quote.Strict[^1] is '》' or '〉';

    // What agrees must tell where it was taken from: everybody's phrases and names of documents do not.
    private bool IsOwnOf(Finding finding) =>
        finding.Diff.Where(d => d.Op == "equal").Select(d => DocumentName().Replace(d.Quoted, string.Empty)).Sum(Telling) >= FewestTelling;

    private int Telling(string words) =>
        words.Length >= ShortestPhrase && judge.Texts(judge.Exact(judge.Comparable(words))) > StockPhrase ? 0 : words.Length;

    // Places in the draft where a repetition differs from print.
    private static IEnumerable<int> Differing(CheckedQuote repeated)
    {
        int at = repeated.Start;
        foreach (var part in repeated.Matches[0].Diff)
        {
            if (part.Op != "equal")
            {
                yield return at;
            }

            at += part.Quoted.Length;
        }
    }

    private static void AddRest(int start, int length, List<CheckedQuote> quoted, List<TextRange> sentences)
    {
        int end = start + length;
        foreach (var quote in quoted.Where(q => q.Start < end && start < q.Start + q.Length))
        {
            Add(start, quote.Start, sentences);
            start = Math.Max(start, quote.Start + quote.Length);
        }

        Add(start, end, sentences);
    }

    private static void Add(int start, int end, List<TextRange> sentences)
    {
        for (int from = start; end - from >= Shortest; from += QuoteChecker.LongestWhole)
        {
            sentences.Add(new TextRange(from, Math.Min(QuoteChecker.LongestWhole, end - from)));
        }
    }

    // Stretches to look up: clauses, short ones joined to the next.
    private static IEnumerable<string> Units(ComparableText words)
    {
        int start = 0;
        foreach (int end in Boundaries(words.Strict).Skip(1))
        {
            if (end - start >= Shortest || end == words.Strict.Length)
            {
                var range = words.Range(start, end - start);
                yield return words.Original.Substring(range.Start, range.Length);
                start = end;
            }
        }
    }

    // Where clauses begin, and the end.
    private static List<int> Boundaries(string text)
    {
        var places = new List<int> { 0 };
        for (int i = 1; i < text.Length; i++)
        {
            if (Segment.EndsClause(text[i - 1]) && !Segment.EndsClause(text[i]))
            {
                places.Add(i);
            }
        }

        places.Add(text.Length);
        return places;
    }

    private static bool Overlap(TextRange a, TextRange b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    [GeneratedRegex("《[^《》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentName();
}
