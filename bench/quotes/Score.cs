using KnowledgeBase.Search.Quotations;

namespace KnowledgeBase.Bench.Quotes;

/// <summary>Counts verdicts against what was planted.</summary>
/// <param name="worst">How many wrong verdicts are printed.</param>
public sealed class Score(int worst)
{
    private const double Goal = 0.99;

    private readonly List<string> wrong = [];
    private readonly SortedDictionary<string, (int Right, int All)> forms = new(StringComparer.Ordinal);
    private int found;
    private int missed;
    private int falseAlarms;

    /// <summary>How many wrong verdicts are printed.</summary>
    public int Worst => worst;

    /// <summary>Counts one draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="report">Its report.</param>
    public void Add(Draft draft, QuoteReport report)
    {
        var altered = report.Quotes.Where(q => q.Verdict == QuoteVerdict.Altered).ToList();
        foreach (var planted in draft.Quotes)
        {
            bool alarm = altered.Exists(q => Overlap(q, planted));
            bool right = planted.Changed ? alarm : report.Quotes.Any(q => Overlap(q, planted) && q.Verdict is QuoteVerdict.Exact or QuoteVerdict.Ambiguous) && !alarm;
            Count($"{planted.Form} {(planted.Changed ? "changed" : "unchanged")}", right);
            (found, missed) = (found + (planted.Changed && alarm ? 1 : 0), missed + (planted.Changed && !alarm ? 1 : 0));
            if (!right)
            {
                var said = report.Quotes.Where(q => Overlap(q, planted));
                wrong.Add($"{planted.Form}: {planted.Text}\n  printed: {planted.Printed}\n  said: {string.Join("; ", said.Select(q => $"{q.Kind} {q.Verdict} {q.Matches.Select(m => m.Text).FirstOrDefault()}"))}");
            }
        }

        foreach (var alarm in altered.Where(q => !draft.Quotes.Any(p => p.Changed && Overlap(q, p))))
        {
            falseAlarms++;
            wrong.Add($"false alarm, {alarm.Kind}: {alarm.Text}\n  {alarm.Matches[0].Text}");
        }
    }

    /// <summary>Prints the counts.</summary>
    /// <returns>Whether recall and precision reach the goal.</returns>
    public bool Print()
    {
        foreach (var (form, count) in forms)
        {
            Console.WriteLine($"{form,-18} {count.Right,5} of {count.All}");
        }

        double recall = found / (double)Math.Max(1, found + missed), precision = found / (double)Math.Max(1, found + falseAlarms);
        Console.WriteLine($"changed quotations: recall {recall:F4} ({found} of {found + missed}), precision {precision:F4} ({falseAlarms} false alarms)");
        wrong.Take(worst).ToList().ForEach(Console.WriteLine);
        return recall >= Goal && precision >= Goal;
    }

    private void Count(string form, bool right)
    {
        var (before, all) = forms.GetValueOrDefault(form);
        forms[form] = (before + (right ? 1 : 0), all + 1);
    }

    private static bool Overlap(CheckedQuote quote, Planted planted) =>
        Math.Min(quote.Start + quote.Length, planted.End) - Math.Max(quote.Start, planted.Start) > Math.Min(quote.Length, planted.Text.Length) / 2;
}
