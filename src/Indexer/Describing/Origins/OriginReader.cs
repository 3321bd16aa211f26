using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing.Issues;

namespace KnowledgeBase.Indexer.Describing.Origins;

/// <summary>Where a piece was printed.</summary>
/// <param name="Source">Paper or magazine, or null.</param>
/// <param name="ReprintedFrom">Paper it was taken from, or null.</param>
/// <param name="Issue">Issue, or null.</param>
/// <param name="Column">Column, or null.</param>
internal sealed record Origin(
    Finding<string>? Source, Finding<string>? ReprintedFrom, Finding<string>? Issue, Finding<string>? Column);

/// <summary>Reads where a piece was printed: its own source line, the issue's masthead, and its column.</summary>
internal static partial class OriginReader
{
    /// <summary>Reads the origin of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="issue">Facts of the issue.</param>
    /// <returns>The origin.</returns>
    public static Origin Read(Item item, IssueFacts issue)
    {
        var own = SourceLine(item);
        return issue.Source is null
            ? new Origin(own, null, issue.Issue, Column(item))
            : new Origin(issue.Source, own is null || own.Value == issue.Source.Value ? null : own, issue.Issue, Column(item));
    }

    private static Finding<string>? SourceLine(Item item)
    {
        foreach (var line in item.Meta.Where(m => m.Role == MetaRole.Source))
        {
            var quoted = BookName().Match(line.Text);
            if (quoted.Success)
            {
                return Finding.On(quoted.Value, line, 0.95, "source-line");
            }

            var labelled = Labelled().Match(line.Text.Trim('（', '）', '(', ')', ' '));
            if (labelled.Success)
            {
                return Finding.On($"《{labelled.Groups[1].Value}》", line, 0.85, "source-line");
            }
        }

        return null;
    }

    private static Finding<string>? Column(Item item)
    {
        var line = item.Printed(MetaRole.Column);
        string? name = (item.Column ?? line?.Text)?.Trim(' ', '　', '/', '／', '|', '｜', '【', '】', '■', '□');
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        return line is not null
            ? Finding.On(name, line, 0.95, "column-line")
            : new(name, new Evidence(name, [], 0.85, "page-head-or-contents"));
    }

    [GeneratedRegex(@"《[^《》\n]{2,30}》", RegexOptions.CultureInvariant)]
    private static partial Regex BookName();

    [GeneratedRegex(@"^(?:来\s*源|稿件来源|摘编自|摘自|选自|转自|转载自|原载(?:于)?|据)\s*[:：]?\s*([\u4E00-\u9FFFA-Za-z]{2,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
