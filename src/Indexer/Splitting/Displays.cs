using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Whether lines are words set alone, a title or a heading, by their width and their marks.</summary>
internal static class Displays
{
    /// <summary>Width, in em, that a title or heading hardly exceeds.</summary>
    public const double Widest = 90;

    /// <summary>Whether the lines since the last break may turn out to be a title or a heading.</summary>
    public static bool MayBegin(List<TextLine> open) =>
        open.Count <= 4 && !Punctuation.HoldsSentenceEnd(Wraps.Undo(open)) && open.Sum(l => l.Width) <= Widest
        && (Numbering.CanHead(Numbering.Read(open[0].Text).Style) || open.Count == 1 && open[0].Measure - open[0].Width > 3);

    /// <summary>Whether lines are a title or a heading.</summary>
    /// <param name="open">The lines.</param>
    /// <param name="tail">How the text stands at their end.</param>
    /// <param name="seam">Whether the flow breaks behind them.</param>
    public static bool Are(List<TextLine> open, Edge tail, bool seam)
    {
        string text = Wraps.Undo(open);
        bool sentence = Punctuation.HoldsSentenceEnd(text.TrimEnd('？', '！', '?', '!', '”')) || text.EndsWith('。') || Punctuation.EndsEntry(text)
            || Punctuation.TrailsOff(text) || Marks.BeginsDatedSentence(text) || IsEndOfSentence(open, text) || Dateline.Begins(text) || Marks.IsLabelled(text) || Marks.IsSpoken(text) || (Punctuation.Balance(text).Unopened > 0 && text[^1] is '）' or ')');
        if (sentence || open.Count > 4 || Punctuation.Width(text) > Widest || Punctuation.CannotBegin(text[0]))
        {
            return false;
        }

        bool numbered = Numbering.CanHead(Numbering.Read(text).Style);
        var last = open[^1];
        bool narrow = last.Measure > 0 && open.All(l => l.Measure - l.Width > 3.2);
        return last.Measure == 0
            ? last.Width <= 42
            : numbered || last.TooWide || narrow || !seam || (tail != Edge.Cut && open.Count == 1 && last.Measure - last.Width > 1.6);
    }

    /// <summary>
    /// Whether lines that end in ！ or ？ are the end of running text: a word or two left over from the line before, or
    /// several lines with pauses, which is more than a title says.
    /// </summary>
    private static bool IsEndOfSentence(List<TextLine> open, string text) =>
        Punctuation.EndsSentence(text) && (text.Length <= 5 || (open.Count >= 3 && text.AsSpan().IndexOfAny("，,") >= 0));
}
