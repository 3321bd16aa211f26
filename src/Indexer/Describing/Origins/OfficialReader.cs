using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Describing.Origins;

/// <summary>Number and issuing body of an official document.</summary>
internal static partial class OfficialReader
{
    // Only the head and the foot of a document carry its own number and signature; numbers inside the text belong to other documents.
    private const int HeadParagraphs = 3;
    private const int MostHeadParagraphs = 12;
    private const int LongestFootLine = 40;

    /// <summary>Reads the document number (文号).</summary>
    /// <param name="item">The item.</param>
    /// <param name="body">Its body.</param>
    /// <param name="head">How many paragraphs stand before its first clause.</param>
    /// <returns>The number, or null.</returns>
    public static Finding<string>? Number(Item item, BodyText body, int head)
    {
        foreach (var line in item.Meta.Where(m => m.Role != MetaRole.Title))
        {
            if (Alone(line.Text) is { } number)
            {
                return Finding.On(number.Text, line, 0.95, "document-number");
            }
        }

        for (int i = 0; i < Math.Min(Math.Max(HeadParagraphs, Math.Min(head, MostHeadParagraphs)), body.Paragraphs.Count); i++)
        {
            if (Alone(body.Paragraphs[i].Text) is { } number)
            {
                return new(number.Text, body.Evidence(new TextRange(body.Start(i) + number.Range.Start, number.Range.Length), 0.9, "document-number"));
            }
        }

        return null;
    }

    // A line that is nothing but a number, its brackets and stops left out; an order's number may follow its title.
    private static DocumentNumber? Alone(string text)
    {
        int length = text.Trim('（', '）', '(', ')', ' ', '　').Length;
        return DocumentNumber.Parse(text) is { } number && number.Range.Length >= length - 6 ? number
            : DocumentNumber.ParseOrder(text) is { } order && order.Range.Length >= length - 2 ? order
            : null;
    }

    /// <summary>Reads who issued the document: 某某总工会关于…的通知, or the signature at the foot.</summary>
    /// <param name="item">The item, a policy or a notice.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The body, or null.</returns>
    public static Finding<string>? Issuer(Item item, BodyText body)
    {
        if (item.Printed(MetaRole.Title) is { } title && InTitle().Match(title.Text) is { Success: true } match)
        {
            return Finding.On(match.Groups[1].Value, title, 0.9, "issuer-in-title");
        }

        for (int i = body.Paragraphs.Count - 1; i >= Math.Max(0, body.Paragraphs.Count - 3); i--)
        {
            string text = body.Paragraphs[i].Text;
            var signed = Signed().Match(text);
            if (text.Length <= LongestFootLine && signed.Success)
            {
                var words = signed.Groups[1];
                return new(words.Value.Trim(), body.Evidence(new TextRange(body.Start(i) + words.Index, words.Length), 0.85, "signature"));
            }
        }

        return null;
    }

    [GeneratedRegex(@"^([\u4E00-\u9FFF（）]{2,30}?(?:会|厅|局|委|部|院|办|公司|集团|政府|党组)(?:\s[\u4E00-\u9FFF]{2,20}(?:会|厅|局|委|部|院|办))*)\s?(?:印发|关于|转发|发布)", RegexOptions.CultureInvariant)]
    private static partial Regex InTitle();

    [GeneratedRegex(@"^\s*([\u4E00-\u9FFF（）\s]{2,30}(?:会|厅|局|委|部|院|办公室|公司|集团|政府|党组))\s*(?:$|(?:[0-9]{4}|二)[^，。]{0,14}日\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Signed();
}
