using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Sets jump marks off that are printed on the lines of running text: …把好事办实。（下转第3版） and （上接第1版）各级工会…, also
/// when the mark itself is broken over two lines. The words of the mark become lines of their own, with the number of the
/// line they stand on; the text keeps the width of the printed line, so that a line cut there still fills its measure.
/// </summary>
internal static class JumpLines
{
    private const int FewestLetters = 4;

    /// <summary>All lines, with the marks set off.</summary>
    public static IReadOnlyList<TextLine> Detach(IReadOnlyList<TextLine> lines)
    {
        if (!lines.Any(l => l.Text.AsSpan().IndexOfAny('转', '接') >= 0))
        {
            return lines;
        }

        var result = new List<TextLine>(lines.Count + 4);
        for (int i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count && !lines[i + 1].PageTop ? lines[i + 1] : null;
            if (Jump.Within(lines[i].Text) is (var start, var length, _) && StandsInText(lines[i].Text, start, length))
            {
                Cut(result, lines[i], start, length);
            }
            else if (next is not null && OverTwo(lines[i].Text, next.Text) is (var from, var to) && StandsInText(lines[i].Text, from, lines[i].Text.Length - from) && StandsInText(next.Text, 0, to))
            {
                Cut(result, lines[i], from, lines[i].Text.Length - from);
                Cut(result, next, 0, to);
                i++;
            }
            else
            {
                result.Add(lines[i] with { Index = result.Count });
            }
        }

        return result;
    }

    /// <summary>
    /// Whether what stands beside the mark is running text, or nothing: a line of signs, or one with another mark, stays
    /// whole, so that it never belongs to two items.
    /// </summary>
    private static bool StandsInText(string line, int start, int length) => IsTextOrNothing(line[..start].Trim()) && IsTextOrNothing(line[(start + length)..].Trim());

    private static bool IsTextOrNothing(string part) => part.Length == 0 || (part.Count(char.IsLetterOrDigit) >= FewestLetters && Marks.Of(part) == Mark.None);

    /// <summary>Where a mark begins in one line and how much of the next it takes, or null.</summary>
    private static (int From, int To)? OverTwo(string line, string next)
    {
        int open = line.LastIndexOfAny(['（', '(', '【', '[', '〔']);
        if (open < 0 || line.Length - open > 12 || line.AsSpan(open).IndexOfAny('转', '接') < 0 || line.AsSpan(open).IndexOfAny('）', ')') >= 0)
        {
            return null;
        }

        string both = line + next;
        if (Jump.Parse(both[open..]) is not null)
        {
            return (open, next.Length);
        }

        return open == 0 && Jump.Within(both) is ((0, var length, _)) && length > line.Length ? (0, length - line.Length) : null;
    }

    /// <summary>Adds a line in two or three parts: what stands before the mark, the mark, what stands after it.</summary>
    private static void Cut(List<TextLine> result, TextLine line, int start, int length)
    {
        int end = start + length;
        Add(result, line, line.Text[..start].Trim(), leads: true, isText: true);
        Add(result, line, line.Text[start..end].Trim(), leads: start == 0, isText: false);
        Add(result, line, line.Text[end..].Trim(), leads: false, isText: true);
    }

    private static void Add(List<TextLine> result, TextLine line, string text, bool leads, bool isText)
    {
        if (text.Length == 0)
        {
            return;
        }

        var part = new TextLine(result.Count, line.Number, text, leads ? line.Indent : 0, leads ? line.Blanks : 0, line.Page)
        {
            Measure = line.Measure, Spaced = line.Spaced, PageTop = leads && line.PageTop, Form = line.Form,
        };
        result.Add(isText && !Punctuation.EndsSentence(text) ? part with { Width = leads ? line.Width : Math.Max(line.Width, line.Measure) } : part);
    }
}
