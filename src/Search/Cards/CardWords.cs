using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Cards;

/// <summary>Words cards are looked for by: every word must stand in the card, its topics or its organisation.</summary>
internal sealed class CardWords
{
    private readonly string[] typed;
    private readonly string[] words;

    /// <summary>Reads the words.</summary>
    /// <param name="text">As typed; white space parts strings, marks do not count.</param>
    /// <param name="analyzer">The analysis.</param>
    public CardWords(string text, TextAnalyzer analyzer)
    {
        typed = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => analyzer.Characters(t).Text).Where(t => t.Length > 0)];
        // The shortest words: 困难职工帮扶 may stand apart as 帮扶困难职工.
        var all = analyzer.Words(analyzer.Fold(text));
        words = [.. all.Where(w => !all.Any(o => o.Length < w.Length && w.Start <= o.Start && o.End <= w.End && o.Length > 1)).Select(w => analyzer.Characters(w.Text).Text)
            .Where(w => w.Length > 0 && !analyzer.IsFunctional(w)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How well a card fits.</summary>
    /// <param name="card">The card.</param>
    /// <returns>0 when it does not; more the more of the strings stand there as typed, most where lists show them.</returns>
    public double Fit(CardEntry card)
    {
        if (typed.Length == 0)
        {
            return 1;
        }

        int asTyped = typed.Count(t => card.Text.Contains(t, StringComparison.Ordinal));
        bool holds = asTyped == typed.Length || (words.Length > 0 && Array.TrueForAll(words, w => card.Text.Contains(w, StringComparison.Ordinal)));
        return !holds ? 0 : 1 + ((double)asTyped / typed.Length) + ((double)typed.Count(t => card.Head.Contains(t, StringComparison.Ordinal)) / typed.Length)
            + (words.Length == 0 ? 0 : (double)words.Count(w => card.Head.Contains(w, StringComparison.Ordinal)) / words.Length / 2);
    }
}
