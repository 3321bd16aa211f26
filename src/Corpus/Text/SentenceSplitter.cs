using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Text;

/// <summary>
/// Cuts Chinese running text into sentences. A sentence ends at 。！？ (or the half-width ! and ?), together with the
/// quotation marks and brackets that close there; never inside a quotation or a bracket that is closed again within
/// <see cref="LongestEnclosure"/> characters. Pieces joined equal the input.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>An opening mark whose partner stands further away than this (UTF-16 code units) is taken as unbalanced and ignored.</summary>
    public const int LongestEnclosure = 300;

    private const string Openers = "“‘「『（(《〈【［[〔";
    private const string Closers = "”’」』）)》〉】］]〕";
    private const string Quotes = "”’」』";
    private const string Ends = "。！？!?";

    // A closed quotation goes on in the same sentence when one of these follows: “干就完了！”的精神, “好。”，他说.
    private const string GoesOn = "，,、；;：:。的等和与及或是为之";

    /// <summary>Cuts a text into sentences.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Ranges in order, none empty, that together cover the text; white space belongs to the sentence before it.</returns>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        var open = new Stack<char>();
        int start = 0;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            i++;
            if (c == '\n')
            {
                open.Clear();
                Add(sentences, ref start, SkipSpace(text, i));
                i = Math.Max(i, start);
                continue;
            }

            Track(open, text, c, i);
            if (Ends.Contains(c))
            {
                int end = EndAt(text, start, i, open);
                if (end > 0)
                {
                    Add(sentences, ref start, end);
                    i = end;
                }
            }
        }

        Add(sentences, ref start, text.Length);
        return sentences;
    }

    private static void Add(List<TextRange> sentences, ref int start, int end)
    {
        if (end > start)
        {
            sentences.Add(new TextRange(start, end - start));
            start = end;
        }
    }

    private static void Track(Stack<char> open, string text, char c, int next)
    {
        int kind = Openers.IndexOf(c, StringComparison.Ordinal);
        if (kind >= 0)
        {
            int reach = Math.Min(LongestEnclosure, text.Length - next);
            if (text.AsSpan(next, reach).Contains(Closers[kind]))
            {
                open.Push(Closers[kind]);
            }
        }
        else if (open.Count > 0 && Closers.Contains(c) && open.Contains(c))
        {
            while (open.Pop() != c)
            {
            }
        }
    }

    // Where the sentence from start ends whose closing mark stands before position i, or 0 when it does not end here.
    // Words in brackets belong to the sentence around them, unless the sentence begins with the bracket.
    private static int EndAt(string text, int start, int i, Stack<char> open)
    {
        while (i < text.Length && Ends.Contains(text[i]))
        {
            i++;
        }

        bool closed = false;
        bool bracket = false;
        while (i < text.Length && open.Count > 0 && text[i] == open.Peek())
        {
            bracket |= !Quotes.Contains(open.Pop());
            closed = true;
            i++;
        }

        if (bracket && i < text.Length && !Openers.Contains(text[start]))
        {
            return 0;
        }

        bool goesOn = i < text.Length && (closed ? GoesOn.Contains(text[i]) : Closers.Contains(text[i]) && open.Count > 0);
        return open.Count > 0 || goesOn ? 0 : SkipSpace(text, i);
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
