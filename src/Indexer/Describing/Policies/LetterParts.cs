using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;
using KnowledgeBase.Indexer.Describing.Clauses;

namespace KnowledgeBase.Indexer.Describing.Policies;

/// <summary>
/// The parts of an official document around its text (GB/T 9704-2012, 7.3): whom it is addressed to, what is annexed, who signed it
/// and when.
/// </summary>
internal static partial class LetterParts
{
    private const int AddressWithin = 4;
    private const int LongestAddress = 500;

    /// <summary>主送机关: a paragraph near the beginning that names organs and ends with a colon.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The organs as printed, or null.</returns>
    public static Finding<string>? Recipients(BodyText body)
    {
        for (int i = 0; i < Math.Min(AddressWithin, body.Paragraphs.Count); i++)
        {
            string text = body.Paragraphs[i].Text.Trim();
            if (text.Length <= LongestAddress && Address().IsMatch(text))
            {
                string value = text.TrimEnd('：', ':');
                return new(value, body.Evidence(new TextRange(body.Start(i) + body.Paragraphs[i].Text.IndexOf(value, StringComparison.Ordinal), value.Length), 0.9, "address"));
            }
        }

        return null;
    }

    /// <summary>附件: the names listed after 附件：, one each or numbered.</summary>
    /// <param name="body">The body.</param>
    /// <returns>The names with the lines of the first, or null.</returns>
    public static Finding<IReadOnlyList<string>>? Attachments(BodyText body)
    {
        for (int i = 0; i < body.Paragraphs.Count; i++)
        {
            var match = AttachmentList().Match(body.Paragraphs[i].Text);
            if (!match.Success)
            {
                continue;
            }

            var names = new List<string>();
            Add(names, body.Paragraphs[i].Text[match.Length..]);
            for (int j = i + 1; j < body.Paragraphs.Count && ListEntry().Match(body.Paragraphs[j].Text) is { Success: true } entry
                && ChineseNumeral.Read(entry.Groups["n"].Value) == names.Count + 1; j++)
            {
                Add(names, body.Paragraphs[j].Text);
            }

            if (names.Count > 0)
            {
                return new(names, body.Evidence(new TextRange(body.Start(i), body.Paragraphs[i].Text.Length), 0.9, "attachment-list"));
            }
        }

        return null;
    }

    /// <summary>落款: organs that sign, after the last clause and before an annex.</summary>
    /// <param name="body">The body.</param>
    /// <param name="from">Index of the first paragraph to look at: that after the clauses.</param>
    /// <param name="end">Index after the last one to look at.</param>
    /// <returns>Signatories and date; either may be null.</returns>
    public static (Finding<IReadOnlyList<string>>? Signatories, Finding<string>? Date) Signature(BodyText body, int from, int end)
    {
        var names = new List<string>();
        Evidence? first = null;
        for (int i = Math.Max(0, from); i < Math.Min(end, body.Paragraphs.Count); i++)
        {
            string text = body.Paragraphs[i].Text;
            if (SigningLines.IsDate(text))
            {
                var date = IssueDate.FindAll(text)[0];
                return (Found(names, first), new(date.Date.ToString(), body.Evidence(new TextRange(body.Start(i) + date.Range.Start, date.Range.Length), 0.95, "signature-date")));
            }

            if (SigningLines.IsOrgan(text))
            {
                first ??= body.Evidence(new TextRange(body.Start(i), text.Length), 0.9, "signature");
                string undated = DateAtEnd().Replace(text, string.Empty);
                names.AddRange(undated.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries));
                if (undated.Length < text.Length && IssueDate.FindAll(text) is [var only])
                {
                    return (Found(names, first), new(only.Date.ToString(), body.Evidence(new TextRange(body.Start(i) + only.Range.Start, only.Range.Length), 0.9, "signature-date")));
                }
            }
        }

        return (Found(names, first), null);
    }

    private static Finding<IReadOnlyList<string>>? Found(List<string> names, Evidence? first) => first is null ? null : new(names, first);

    private static void Add(List<string> names, string text)
    {
        foreach (string part in EntryNumber().Split(text.Trim()))
        {
            string name = part.Trim(' ', '　', '；', ';', '。');
            if (name.Length is > 1 and <= 100)
            {
                names.Add(name);
            }
        }
    }

    [GeneratedRegex(@"^(?:各|全|省|市|区|县|中|国|[\u4E00-\u9FFF]{2,10}(?:总工会|委员会|人民政府|人民法院|厅|局|部|委|院|公司|集团))[^。！？；]{0,480}(?:会|厅|局|委|部|院|位|司|团|府|门|处|所|办|校|组织|机构|关|行|署|社|县|市|区)(?:[（(][^）)]{0,30}[）)])?[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\s　]*附\s*件\s*[0-9一二三四五]{0,2}\s*[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex AttachmentList();

    [GeneratedRegex(@"^[\s　]*(?<n>[0-9０-９]{1,2})\s*[.．、]", RegexOptions.CultureInvariant)]
    private static partial Regex ListEntry();

    [GeneratedRegex(@"(?:^|(?<=[\s　；;]))[0-9０-９]{1,2}\s*[.．、]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex EntryNumber();

    [GeneratedRegex(@"[\s　]*(?:[0-9０-９]{4}|[一二][〇○零九]).{4,14}日[\s　]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateAtEnd();
}
