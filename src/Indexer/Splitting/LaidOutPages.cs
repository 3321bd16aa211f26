using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>
/// Names the pages of laid-out files: by the number printed in a page's head or foot (第3版, A2版, — 1 —), else by its
/// place in the file where no page of the file bears a number.
/// </summary>
internal sealed partial class LaidOutPages
{
    private readonly Dictionary<int, string> printed = [];
    private readonly Dictionary<int, int> filePages = [];

    /// <summary>Reads the numbers.</summary>
    /// <param name="pages">Pages of the file.</param>
    public LaidOutPages(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var line in page.Lines.Where(l => !l.IsBlank))
            {
                filePages[line.Number] = page.Number;
                if (line.Form?.Furniture == true && Number().Match(line.Text) is { Success: true } match)
                {
                    printed.TryAdd(page.Number, match.Groups["n"].Value.TrimStart('0'));
                }
            }
        }
    }

    /// <summary>The pages of some lines, in order, runs of numbers as ranges: 8-9,17.</summary>
    /// <param name="lines">Lines of one article.</param>
    /// <returns>The pages, or null when one of them bears no number although others of the file do.</returns>
    public string? Of(IEnumerable<TextLine> lines)
    {
        var own = lines.Select(l => filePages.GetValueOrDefault(l.Number)).Distinct().Order().ToList();
        if (own.Count == 0 || (printed.Count > 0 && !own.TrueForAll(printed.ContainsKey)))
        {
            return null;
        }

        var names = own.Select(p => printed.Count > 0 ? printed[p] : p.ToString(CultureInfo.InvariantCulture)).ToList();
        var ranges = new List<(string First, string Last)>();
        foreach (string name in names)
        {
            bool follows = ranges.Count > 0 && int.TryParse(ranges[^1].Last, out int last) && int.TryParse(name, out int next) && next == last + 1;
            if (follows)
            {
                ranges[^1] = (ranges[^1].First, name);
            }
            else
            {
                ranges.Add((name, name));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last ? r.First : $"{r.First}-{r.Last}"));
    }

    [GeneratedRegex(@"^[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－|/]*(?:第\s*)?(?<n>[A-Z]?\d{1,3})\s*[版页]?[\s\-—–·•.~\[\]【】（）()<>《》〈〉―－|/]*$|(?:^|\s)第?\s*(?<n>[A-Z]?\d{1,3})\s*[版页](?=\s|$)")]
    private static partial Regex Number();
}
