using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// What else a question may have meant to write: strings the library hardly knows are replaced by its own terms that sound or
/// look like them, pinyin by the terms it spells. Words the library knows stay. Only proposes; the question itself is asked as
/// it was typed.
/// </summary>
/// <param name="state">The index.</param>
/// <param name="book">The terms of the library.</param>
/// <param name="analyzer">The analysis.</param>
internal sealed class Respelling(IndexState state, SuggestionBook book, TextAnalyzer analyzer)
{
    /// <summary>Most proposals.</summary>
    public const int Most = 5;

    // Characters of a question looked at.
    private const int Longest = 60;

    // A term must stand in so many times more items than what was typed.
    private const int Rarer = 20;

    private readonly Dictionary<string, int> holders = new(StringComparer.Ordinal);

    /// <summary>Other spellings of a question.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>Whole questions, likeliest first.</returns>
    public IReadOnlyList<Respelt> Of(string text)
    {
        var typed = analyzer.Characters(text);
        return IsPinyin(typed) ? [.. Spelled(typed.Text).Select(t => new Respelt(t, false))] : Replaced(text, typed);
    }

    private static bool IsPinyin(CharacterSequence typed) => typed.Text.Length > 1 && typed.Text.All(char.IsAsciiLetterLower);

    private List<string> Spelled(string letters) => HoldersOf(letters) > 0 || state.Snapshot.DocumentFrequency(Schema.IndexFields.LatinWords, letters) > 0
        ? []
        : [.. book.Fitting(letters, Most).TakeWhile(e => e.Fit == TypedFit.Whole).Select(e => e.Entry.Text).Take(Most)];

    private List<Respelt> Replaced(string text, CharacterSequence typed)
    {
        var changes = Changes(typed)
            .OrderByDescending(c => c.Length).ThenBy(c => c.Term.Distance).ThenByDescending(c => c.Term.Count)
            .ThenBy(c => c.Term.Characters, StringComparer.Ordinal).ToList();
        var together = new List<Change>();
        foreach (var change in changes.Where(c => !together.Any(t => t.First < c.First + c.Length && c.First < t.First + t.Length)))
        {
            together.Add(change);
        }

        return [.. new[] { together }.Concat(changes.Select(c => new List<Change> { c })).Where(c => c.Count > 0)
            .Select(c => new Respelt(With(text, typed, c), c.Exists(x => x.ReplacesGlue))).DistinctBy(r => r.Text).Take(Most)];
    }

    private static string With(string text, CharacterSequence typed, List<Change> changes)
    {
        foreach (var change in changes.OrderByDescending(c => c.First))
        {
            int start = typed.Tokens[change.First].Start;
            var place = typed.Folded.OriginalRange(start, typed.Tokens[change.First + change.Length - 1].End - start);
            text = string.Concat(text.AsSpan(0, place.Start), change.Term.Characters, text.AsSpan(place.Start + place.Length));
        }

        return text;
    }

    private IEnumerable<Change> Changes(CharacterSequence typed)
    {
        var words = analyzer.Units(typed.Folded);
        int end = Math.Min(typed.Tokens.Count, Longest);
        for (int first = 0; first < end; first++)
        {
            string written = string.Empty;
            for (int at = first; at < Math.Min(end, first + SpellingTerms.Longest) && Continues(typed, first, at); at++)
            {
                written += typed.Tokens[at].Text;
                int start = first;
                foreach (var term in written.Length < 2 ? [] : book.Terms.MeantBy(written))
                {
                    var replaced = Replaced(written, term, typed, start, words);
                    if (IsMeant(written, term, typed, replaced))
                    {
                        yield return new Change(first, at + 1 - first, term, replaced.Exists(IsGlue));
                    }
                }
            }
        }
    }

    // Ideographs of one code unit, side by side.
    private static bool Continues(CharacterSequence typed, int first, int at) =>
        typed.Tokens[at].Text is [>= '\u3400' and <= '\u9FFF'] && (at == first || typed.Tokens[at - 1].End == typed.Tokens[at].Start);

    // The words of the question in which a term has other characters.
    private static List<Token> Replaced(string written, MeantTerm term, CharacterSequence typed, int first, IReadOnlyList<Token> words) =>
    [
        .. Enumerable.Range(0, written.Length).Where(i => written[i] != term.Characters[i]).Select(i => typed.Tokens[first + i].Start)
            .Select(at => words.FirstOrDefault(w => w.Start <= at && at < w.End)),
    ];

    private bool IsMeant(string written, MeantTerm term, CharacterSequence typed, List<Token> replaced)
    {
        bool all = written.Length == typed.Text.Length;
        int same = written.Zip(term.Characters).Count(p => p.First == p.Second);
        return (all || same > 0) && replaced.TrueForAll(w => IsOpen(w, term.Count)) && (!replaced.Exists(IsGlue) || IsSure(written, term))
            && IsRare(written, term.Count);
    }

    // A word that holds sentences together is replaced only where the whole sounds like the term and no text has it.
    private bool IsSure(string written, MeantTerm term) => term.Distance == 0 && HoldersOf(written) == 0;

    private bool IsGlue(Token word) => word.Text is not null && analyzer.IsFunctional(word.Text);

    // A character the dictionary leaves alone, or part of a word that hardly any text holds.
    private bool IsOpen(Token word, int count) => word.Text is null || word.Length == 1 || IsRare(word.Text, count);

    // No more items hold a string than its rarest pair.
    private bool IsRare(string characters, int count) =>
        (characters.Length > 1 && RarestPair(characters) * Rarer <= count) || HoldersOf(characters) * Rarer <= count;

    private int RarestPair(string characters) => Enumerable.Range(0, characters.Length - 1)
        .Min(i => state.Snapshot.DocumentFrequency(Schema.IndexFields.ExactPairs, characters.Substring(i, 2)));

    private int HoldersOf(string characters)
    {
        if (!holders.TryGetValue(characters, out int count))
        {
            count = ExactMatch.Of(analyzer.Characters(characters)) is { } match ? state.Snapshot.Match(match).Count : 0;
            holders[characters] = count;
        }

        return count;
    }

    /// <summary>Characters of the question and what may be meant by them.</summary>
    /// <param name="First">Number of the first character.</param>
    /// <param name="Length">Number of characters.</param>
    /// <param name="Term">The term.</param>
    /// <param name="ReplacesGlue">Whether it replaces a word that a text need not hold.</param>
    private readonly record struct Change(int First, int Length, MeantTerm Term, bool ReplacesGlue);
}

/// <summary>Another spelling of a question.</summary>
/// <param name="Text">The whole question.</param>
/// <param name="ReplacesGlue">Whether it asks for a word where the question as typed asked for none.</param>
internal readonly record struct Respelt(string Text, bool ReplacesGlue);
