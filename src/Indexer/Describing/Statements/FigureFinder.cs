using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing.Statements;

/// <summary>
/// Finds quantified statements: the clause, between commas and stops, that holds a number with a unit. Dates, ordinals
/// (第3条, 第七届), numbers inside names (“462”, “1+N”) and numbered points are not quantities.
/// </summary>
internal static partial class FigureFinder
{
    private const string Breaks = "，。；！？：\n";
    private const int LongestClause = 60;
    private const int LongLead = 14;

    /// <summary>Finds the figures of a body.</summary>
    /// <param name="body">The body.</param>
    /// <returns>Figures in order, not overlapping.</returns>
    public static IReadOnlyList<Figure> Find(BodyText body)
    {
        var figures = new List<Figure>();
        int from = 0;
        foreach (Match quantity in Quantity().Matches(body.Folded))
        {
            if (quantity.Index < from || IsName(body.Folded, quantity) || IsDateOrPoint(body.Folded, quantity) || body.InHeading(quantity.Index))
            {
                continue;
            }

            var clause = Clause(body.Folded, quantity, from);
            from = clause.Start + clause.Length;
            figures.Add(new Figure(body.Slice(clause), clause));
        }

        return figures;
    }

    // Inside a quoted name such as “十五分钟…” or a document's name the number counts nothing.
    private static bool IsName(string text, Match quantity)
    {
        int open = text.LastIndexOfAny(['“', '”', '《', '》', '\n'], Math.Max(0, quantity.Index - 1));
        int close = text.IndexOfAny(['“', '”', '《', '》', '\n'], quantity.Index);
        return open >= 0 && close >= 0 && quantity.Index - open <= 20 && close - quantity.Index <= 20
            && ((text[open] == '“' && text[close] == '”') || (text[open] == '《' && text[close] == '》'));
    }

    private static TextRange Clause(string text, Match quantity, int from)
    {
        int start = quantity.Index;
        while (start > from && quantity.Index - start < LongestClause && !IsBreak(text, start - 1))
        {
            start--;
        }

        int end = quantity.Index + quantity.Length;
        while (end < text.Length && end - quantity.Index < LongestClause && !IsBreak(text, end))
        {
            end++;
        }

        start = ShortenLead(text, start, quantity.Index);
        while (start < quantity.Index && (char.IsWhiteSpace(text[start]) || char.IsLowSurrogate(text[start]) || "、）)”》等的".Contains(text[start], StringComparison.Ordinal)))
        {
            start++;
        }

        end = CloseBrackets(text, start, quantity.Index + quantity.Length, end);
        return new TextRange(start, end - start);
    }

    // A long lead is cut after the last closing quotation mark or enumeration comma before the number.
    private static int ShortenLead(string text, int start, int number)
    {
        if (number - start <= LongLead)
        {
            return start;
        }

        int mark = text.LastIndexOfAny(['”', '》', '、', '）'], number - 1, number - start);
        return mark < 0 || number - mark > LongLead ? start : mark + 1;
    }

    // Leave out a bracket that opens outside the clause or does not close in it; never a half surrogate pair.
    private static int CloseBrackets(string text, int start, int least, int end)
    {
        int open = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] is '（' or '(')
            {
                open = i;
            }
            else if (text[i] is '）' or ')')
            {
                if (open < start || open == 0)
                {
                    return Math.Max(least, i);
                }

                open = 0;
            }
        }

        end = open > least ? open : end;
        while (end > least && (char.IsWhiteSpace(text[end - 1]) || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    private static bool IsBreak(string text, int i) => Breaks.Contains(text[i], StringComparison.Ordinal);

    private static bool IsDateOrPoint(string text, Match quantity) =>
        YearOrAspect().IsMatch(text.AsSpan(quantity.Index, Math.Min(quantity.Length + 4, text.Length - quantity.Index)));

    // Years, and countings of thoughts (4个方面), say no result.
    [GeneratedRegex(@"^[12][0-9]{3}\s?年|^[0-9]{1,2}\s?个(?:方面|维度|层面|环节|阶段|问题|字|关键)", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrAspect();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z.第〔+＋×＋\-—－/号:：]|第\s)(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\s?(?:[%％‰]|"
        + @"(?:[余多]?(?:万|亿|千|百)?[余多]?|\+)\s?(?:[-—~～至][0-9]+(?:\.[0-9]+)?[余多万亿]?)?(?!年代|年(?:[0-9]|度?\s?[0-9]{1,2}月|[^\s，。]{0,3}以来)|月[0-9]|月份|日|号|号楼|届|中全会|级|条第|章)"
        + @"(?:人次|人民币|美元|万元|亿元|元|名|人|位|个|家|项|次|件|场|期|批|支|台|套|条|篇|册|本|张|块|座|处|间|辆|户|对|种|类|门|起|例|吨|公里|千米|米|平方米|亩|小时|分钟|天|岁|岗|倍|余|多|层|所|枚|面|幅|份|节|课时|学时|组|队|站|步|字|瓦|千瓦|立方|株|只|头|箱|袋|盒|瓶|款|轮|年(?![0-9底末初前后来间]|\s?[0-9])|个月|周(?!年)|(?<=[万亿])\+?))"
        + @"|[百千万亿](?:余|多)(?:名|人|人次|家|个|件|次|场|项|位)|百分之[一二三四五六七八九十百零点]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();
}
