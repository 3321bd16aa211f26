using System.Text.RegularExpressions;

namespace KnowledgeBase.Bench.Extraction.Typesetting;

/// <summary>What a conversion to text does to lines: spaces around figures, spaces at line ends, form feeds.</summary>
public static partial class LineNoise
{
    private const int LinesOnPage = 52;

    /// <summary>Changes white space only.</summary>
    /// <param name="flow">Lines of the file.</param>
    /// <param name="style">House style.</param>
    /// <returns>As many lines, with the same characters but for white space.</returns>
    public static List<TypeLine> On(List<TypeLine> flow, Style style)
    {
        var result = new List<TypeLine>(flow.Count);
        for (int i = 0; i < flow.Count; i++)
        {
            var (text, aside) = (flow[i].Text, flow[i].Aside);
            if (flow[i].IsBody && style["spaces"] == "around-digits")
            {
                text = Figure().Replace(text, m => (m.Index > 0 ? " " : "") + m.Value + (m.Index + m.Length < text.Length ? " " : ""));
                aside = Figure().Replace(aside, m => $" {m.Value} ");
            }
            else if (!flow[i].IsBlank && style["spaces"] == "trailing")
            {
                text += "  ";
            }

            bool turns = style["page-break"] == "form-feed" && i > 0 && i % LinesOnPage == 0;
            result.Add(flow[i] with { Text = turns ? "\f" + text : text, Aside = aside });
        }

        return result;
    }

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])\d+(?=[\u4e00-\u9fff])")]
    private static partial Regex Figure();
}
