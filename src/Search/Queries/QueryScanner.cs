using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Search.Queries;

/// <summary>
/// Cuts a question into pieces. Quotes open a phrase at the beginning of a piece; straight quotes also inside one.
/// Curly and corner quotes inside a piece, and those that nothing closes, are printed characters: text is pasted with them.
/// </summary>
internal sealed class QueryScanner(string text)
{
    private readonly List<Lexeme> lexemes = [];
    private int at;

    /// <summary>Reads the whole question.</summary>
    /// <returns>The pieces, or what is wrong.</returns>
    public (IReadOnlyList<Lexeme> Lexemes, SearchProblem? Problem) Scan()
    {
        while (SkipSpaces())
        {
            if (ScanOne() is { } problem)
            {
                return ([], problem);
            }
        }

        return (lexemes, null);
    }

    /// <summary>Whether a piece begins with an opening quote that nothing closes, which is read as a printed character.</summary>
    /// <param name="piece">Text of a piece, not empty.</param>
    public static bool BeginsUnclosed(string piece) =>
        !IsStraight(piece[0]) && Closing(piece[0]) is { } closing && !piece.Skip(1).Any(c => Closes(c, closing));

    private static char? Closing(char open) => open switch
    {
        '"' or '＂' or '“' or '„' or '〝' => '”',
        '「' => '」',
        '『' => '』',
        _ => null,
    };

    private static bool Closes(char c, char closing) => closing == '”' ? c is '"' or '＂' or '”' or '〞' : c == closing;

    private static bool IsStraight(char c) => c is '"' or '＂';

    private static bool IsBar(char c) => c is '|' or '｜';

    private bool SkipSpaces()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private SearchProblem? ScanOne()
    {
        int start = at;
        if (IsBar(text[at]))
        {
            at++;
            lexemes.Add(new Lexeme(LexemeKind.Or, text[start..at], start));
            return null;
        }

        bool excluded = text[at] is '-' or '－' && at + 1 < text.Length
            && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('-' or '－');
        at += excluded ? 1 : 0;
        int nameStart = at;
        var field = ScanFieldName();
        if (field is not null && !SkipSpaces())
        {
            return QueryMessages.EmptyField(text[nameStart..].TrimEnd().TrimEnd(':', '：'), start);
        }

        return ScanOperand(start, field, excluded);
    }

    private QueryField? ScanFieldName()
    {
        int limit = Math.Min(text.Length, at + FieldNames.Longest + 1);
        for (int i = at; i < limit; i++)
        {
            if (text[i] is ':' or '：')
            {
                var field = FieldNames.Find(text[at..i]);
                at = field is null ? at : i + 1;
                return field;
            }
        }

        return null;
    }

    private SearchProblem? ScanOperand(int start, QueryField? field, bool excluded)
    {
        if (Closing(text[at]) is { } closing && FindClose(at, closing) is var close && (close >= 0 || IsStraight(text[at])))
        {
            return close < 0 ? QueryMessages.UnclosedQuote(text[at], at) : AddQuoted(start, close, field, excluded);
        }

        int from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && (at == from || !(IsBar(text[at]) || OpensInside())))
        {
            at++;
        }

        AddRun(text[from..at], start, field, excluded);
        return null;
    }

    private SearchProblem? AddQuoted(int start, int close, QueryField? field, bool excluded)
    {
        string inside = text[(at + 1)..close];
        bool empty = string.IsNullOrWhiteSpace(inside);
        if (empty && field is not null)
        {
            return QueryMessages.EmptyField(text[start..at].TrimEnd(':', '：', ' '), start);
        }

        // Empty quotes are looked for as the marks they are.
        lexemes.Add(empty
            ? new Lexeme(LexemeKind.Text, text[at..(close + 1)], start, field, excluded)
            : new Lexeme(LexemeKind.Phrase, inside, start, field, excluded));
        at = close + 1;
        return null;
    }

    // A straight quote inside a run opens a phrase when another one follows it.
    private bool OpensInside() =>
        IsStraight(text[at]) && FindClose(at, '”') is var close && close > at
            && !string.IsNullOrWhiteSpace(text[(at + 1)..close]);

    // A straight quote is closed by the next straight one when there is one: what stands between may hold curly quotes,
    // as any text copied from a page may.
    private int FindClose(int open, char closing)
    {
        int straight = IsStraight(text[open]) ? text.AsSpan(open + 1).IndexOfAny('"', '＂') : -1;
        if (straight >= 0)
        {
            return open + 1 + straight;
        }

        for (int i = open + 1; i < text.Length; i++)
        {
            if (Closes(text[i], closing))
            {
                return i;
            }
        }

        return -1;
    }

    private void AddRun(string run, int start, QueryField? field, bool excluded)
    {
        var kind = field is not null || excluded ? LexemeKind.Text : run switch
        {
            "OR" or "或" => LexemeKind.Or,
            "NOT" => LexemeKind.Not,
            "~句" or "～句" => LexemeKind.SameSentence,
            "~段" or "～段" => LexemeKind.SameParagraph,
            _ => LexemeKind.Text,
        };
        lexemes.Add(new Lexeme(kind, run, start, field, excluded));
    }
}
