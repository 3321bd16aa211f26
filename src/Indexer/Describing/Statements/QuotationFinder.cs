using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Statements;

/// <summary>
/// Finds the words of named speakers: 某某强调：“…”, 某某指出，“…”, and in columns of quotations the words before a dash and a
/// name (……——船长杨某). Words reported without quotation marks are not quotations.
/// </summary>
internal static partial class QuotationFinder
{
    private const int LongestQuotation = 2000;
    private const int ShortestQuotation = 4;

    /// <summary>Finds the quotations of a body.</summary>
    /// <param name="kind">Kind of the item; attributions after a dash are read in columns of quotations only.</param>
    /// <param name="body">The body.</param>
    /// <returns>Quotations in order.</returns>
    public static IReadOnlyList<Quotation> Find(ItemKind kind, BodyText body)
    {
        var found = new List<Quotation>();
        if (kind == ItemKind.Quotes)
        {
            found.AddRange(Attributed(body));
        }

        foreach (Match match in Introduced().Matches(body.Folded))
        {
            int start = match.Index + match.Length;
            int end = Close(body.Folded, start);
            if (end - start >= ShortestQuotation && Speaker(match.Groups["s"].Value) is { } speaker)
            {
                found.Add(new Quotation(speaker, body.Text[start..end], new TextRange(start, end - start)));
            }
        }

        return [.. found.OrderBy(q => q.Range.Start)];
    }

    private static IEnumerable<Quotation> Attributed(BodyText body)
    {
        int from = 0;
        for (int i = 0; i < body.Paragraphs.Count; i++)
        {
            int start = body.Start(i);
            int end = start + body.Paragraphs[i].Text.Length;
            int dash = body.Paragraphs[i].Text.LastIndexOf("——", StringComparison.Ordinal);
            string speaker = dash < 0 ? string.Empty : body.Text[(start + dash)..end].Trim('—', ' ', '　');
            if (dash < 0 || speaker.Length is 0 or > 60 || (dash > 0 && !EndsSentence(body.Folded, start + dash)))
            {
                continue;
            }

            var range = Trim(body.Text, from, start + dash);
            from = end + 1;
            if (range.Length >= ShortestQuotation)
            {
                yield return new Quotation(speaker, body.Slice(range), range);
            }
        }
    }

    private static bool EndsSentence(string text, int at) =>
        text[..at].TrimEnd() is { Length: > 0 } before && "。！？…”’!?".Contains(before[^1], StringComparison.Ordinal);

    private static TextRange Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        // Outer quotation marks are not part of the words when they close where they end.
        bool outer = end - start > 2 && text[start] == '“' && text[end - 1] == '”' && text.IndexOf('”', start) == end - 1;
        return outer ? new TextRange(start + 1, end - start - 2) : new TextRange(start, end - start);
    }

    // The closing mark that belongs to the opening one before start; inner quotations may use the same marks.
    private static int Close(string text, int start)
    {
        int depth = 1;
        int last = Math.Min(text.Length, start + LongestQuotation);
        for (int i = start; i < last && text[i] != '\n'; i++)
        {
            depth += text[i] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return start;
    }

    // The speaker stands at the beginning of the clause; circumstances (在…时, 同…谈话时, 多次) follow and are cut off.
    private static string? Speaker(string clause)
    {
        string words = Circumstances().Replace(Lead().Replace(clause, string.Empty), string.Empty).Trim();
        return words.Length is >= 2 and <= 30
            && (Offices.EndsWithTitle(words) || PersonName.IsPlausible(words) || Person().IsMatch(words))
            && !Anonymous().IsMatch(words)
            ? words
            : null;
    }

    [GeneratedRegex(
        @"(?<=^|[，。；：！？”\n]|(?:如|正如|像|按照|根据|牢记|遵循))(?<s>[^，。；：！？“”\n]{2,60}?)(?:强调|指出|要求|表示|认为|提出|介绍说|介绍|告诉记者|告诉笔者|坦言|感慨|回忆|说|写道|勉励|号召|寄语|嘱托|感叹|直言)(?:道|说|过|我们)?\s*[：:，,]\s*“",
        RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^(?:正如|如|像|而|但|对此|因此|同时|其中|同|据|一如)+", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:在|同|于|对|就|曾|还|也|多次|反复|再次|进一步|明确|深刻|特别|首先|最后|一再|向|给|为|自豪地|激动地|高兴地|动情地).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Circumstances();

    [GeneratedRegex(@"(?:总书记|同志|先生|女士|师傅|主席|院士|专家|[\u4E00-\u9FFF]{2,20}(?:书记|主席|主任|部长|会长|经理|员|工|长)[\u4E00-\u9FFF]{2,4}|习近平|毛泽东|邓小平|列宁|马克思|恩格斯)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^(?:我们|他们|她们|大家|很多|许多|有些|有的|一些|部分|广大|其|该|本)", RegexOptions.CultureInvariant)]
    private static partial Regex Anonymous();
}
