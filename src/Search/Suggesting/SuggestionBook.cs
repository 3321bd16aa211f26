using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Something that can be offered to a reader.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Characters">Its characters for exact matching.</param>
/// <param name="Kind">topic, phrase, author, unit or title.</param>
/// <param name="Count">Items behind it.</param>
internal sealed record SuggestionEntry(string Text, string Characters, string Kind, int Count);

/// <summary>Everything a library can offer while a reader types, made once for each state of the index. Immutable.</summary>
internal sealed class SuggestionBook
{
    private readonly Lazy<SpellingTerms> terms;
    private readonly TypedSigns[] signs;

    private SuggestionBook(IReadOnlyList<SuggestionEntry> entries, UnitMentions units)
    {
        Entries = entries;
        Units = units;
        signs = [.. entries.Select(e => TypedSigns.OfTerm(e.Characters))];
        terms = new(() => SpellingTerms.Of(entries));
    }

    /// <summary>A book without entries.</summary>
    public static SuggestionBook Empty { get; } = new([], UnitMentions.None);

    /// <summary>The terms a question may have meant to write; made at first use.</summary>
    public SpellingTerms Terms => terms.Value;

    /// <summary>Whether <see cref="Terms"/> are made.</summary>
    public bool HasTerms => terms.IsValueCreated;

    /// <summary>Ways to name author units.</summary>
    public UnitMentions Units { get; }

    /// <summary>Entries, each text once: topics, phrases, authors, units, titles; in each kind those of most items first.</summary>
    public IReadOnlyList<SuggestionEntry> Entries { get; }

    /// <summary>Reads it from the index.</summary>
    /// <param name="state">The index.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The book.</returns>
    public static SuggestionBook Of(IndexState state, TextAnalyzer analyzer)
    {
        var phrases = new FrequentPhrases(state, analyzer).Find()
            .Select(p => new SuggestionEntry(p.Key, analyzer.Characters(p.Key).Text, "phrase", p.Value));
        IEnumerable<SuggestionEntry>[] kinds =
        [
            Values(state, IndexFields.Topic, "topic"), phrases, Values(state, IndexFields.Author, "author"),
            Values(state, IndexFields.Unit, "unit"), Values(state, IndexFields.Title, "title"),
        ];
        return new SuggestionBook([.. kinds.SelectMany(InOrder).Where(e => e.Characters.Length > 0).DistinctBy(e => e.Characters)], UnitMentions.Of(state, analyzer));
    }

    /// <summary>Entries that answer to what was typed.</summary>
    /// <param name="typed">Folded characters that count, not empty.</param>
    /// <param name="most">Most entries of one kind that fit alike.</param>
    /// <returns>Best fit first, then in the order of the book.</returns>
    public IEnumerable<(SuggestionEntry Entry, TypedFit Fit)> Fitting(string typed, int most)
    {
        var match = new TypedMatch(typed);
        var found = new List<(SuggestionEntry Entry, TypedFit Fit)>[(int)TypedFit.None];
        var counts = new Dictionary<(string, TypedFit), int>();
        for (int i = 0; i < signs.Length; i++)
        {
            if (!match.Signs.AllIn(signs[i]) || match.Fit(Entries[i].Characters) is var fit && fit == TypedFit.None)
            {
                continue;
            }

            int count = counts.GetValueOrDefault((Entries[i].Kind, fit));
            if (count < most)
            {
                counts[(Entries[i].Kind, fit)] = count + 1;
                (found[(int)fit] ??= []).Add((Entries[i], fit));
            }
        }

        return found.SelectMany(f => f ?? []);
    }

    private static IEnumerable<SuggestionEntry> InOrder(IEnumerable<SuggestionEntry> entries) => entries
        .OrderByDescending(e => e.Count).ThenBy(e => e.Text.Length).ThenBy(e => e.Text, StringComparer.Ordinal);

    private static IEnumerable<SuggestionEntry> Values(IndexState state, string column, string kind) =>
        state.Directory(column).Values.Select(v => new SuggestionEntry(v.Value, v.Characters, kind, v.Count));
}
