using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Search.Quotations;

/// <summary>
/// Finds what a draft itself shows as quoted: words in quotation marks (GB/T 15834-2011, 4.8; the outermost marks, whichever
/// style), and the sentence behind a verb of saying and a colon, or behind a clause address and 规定.
/// </summary>
internal static partial class DraftReading
{
    private const string Openers = "“「『〝";
    private const string Closers = "”」』〞";
    private const int ShortestIntroduced = 8;

    /// <summary>The quotations of a draft, in order.</summary>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<DraftQuote> Quotes(string draft)
    {
        var marked = new List<DraftQuote>();
        foreach (var paragraph in Paragraphs(draft))
        {
            Marked(draft, paragraph, marked);
        }

        var introduced = Introductions().Matches(draft).Select(m => Introduced(draft, m)).OfType<DraftQuote>()
            .Where(q => !marked.Exists(m => m.Range.Start < q.End && q.Range.Start < m.End && m.Range.Length > q.Range.Length / 2));
        return [.. marked.Concat(introduced).OrderBy(q => q.Range.Start)];
    }

    /// <summary>Paragraphs of a draft, line ends left out.</summary>
    /// <param name="draft">The draft.</param>
    public static IEnumerable<TextRange> Paragraphs(string draft)
    {
        for (int start = 0; start < draft.Length;)
        {
            int end = draft.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? draft.Length : end;
            if (end > start)
            {
                yield return new TextRange(start, end - start);
            }

            start = end + 1;
        }
    }

    // Each paragraph of a longer quotation opens anew and only the last one closes: what is not closed runs to the end
    // of its paragraph when the next one opens again.
    private static void Marked(string draft, TextRange paragraph, List<DraftQuote> quotes)
    {
        int end = paragraph.Start + paragraph.Length;
        for (int i = paragraph.Start; i < end; i++)
        {
            char closer = Closer(draft[i]);
            if (closer == '\0')
            {
                continue;
            }

            int close = Closing(draft, i, end, closer);
            bool open = close < 0 && closer == '”' && OpensAgain(draft, end);
            if (close > i || open)
            {
                Add(draft, i + 1, open ? end : close, quotes);
                i = open ? end : close;
            }
        }
    }

    private static char Closer(char c) =>
        c == '"' ? '"' : Openers.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind ? Closers[kind] : '\0';

    // The mark that closes what is open, marks of the same kind inside it counted.
    private static int Closing(string draft, int opener, int end, char closer)
    {
        int depth = 0;
        for (int i = opener + 1; i < end; i++)
        {
            if (draft[i] == closer && depth-- == 0)
            {
                return i;
            }

            depth += draft[i] == draft[opener] && closer != draft[opener] ? 1 : 0;
        }

        return draft.IndexOf(closer, opener + 1, end - opener - 1);
    }

    private static bool OpensAgain(string draft, int end)
    {
        int next = end;
        while (next < draft.Length && char.IsWhiteSpace(draft[next]))
        {
            next++;
        }

        return next < draft.Length && next > end && draft[next] == '“';
    }

    // Words left out of a quotation (……) part it: each part must be found.
    private static void Add(string draft, int start, int end, List<DraftQuote> quotes)
    {
        foreach (Match part in Unbroken().Matches(draft[start..end]))
        {
            var range = Trimmed(draft, start + part.Index, start + part.Index + part.Length);
            if (CountOf(draft, range) >= 2)
            {
                quotes.Add(new DraftQuote(range, QuoteKind.Marked));
            }
        }
    }

    private static DraftQuote? Introduced(string draft, Match introduction)
    {
        int start = introduction.Index + introduction.Length;
        int line = draft.IndexOfAny(['\n', '\r'], start);
        string rest = draft[start..(line < 0 ? draft.Length : line)];
        if (rest.Length == 0 || Closer(rest[0]) != '\0')
        {
            return null;
        }

        int length = SentenceSplitter.Split(rest)[0].Length;
        var range = Trimmed(draft, start, start + rest[..length].TrimEnd("。！？!?；; \t".ToCharArray()).Length);
        return CountOf(draft, range) >= ShortestIntroduced ? new DraftQuote(range, QuoteKind.Introduced) : null;
    }

    private static TextRange Trimmed(string draft, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(draft[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(draft[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end - start);
    }

    private static int CountOf(string draft, TextRange range)
    {
        int count = 0;
        foreach (char c in draft.AsSpan(range.Start, range.Length))
        {
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"(?:指出|强调|规定|要求|提出|明确|写道|写明|载明|宣布|表示|说)(?:[：:])|(?:条|款|项)(?:明确)?规定[，,：:]?", RegexOptions.CultureInvariant)]
    private static partial Regex Introductions();

    [GeneratedRegex(@"(?:(?!…|\.{3}|⋯).)+", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unbroken();
}
