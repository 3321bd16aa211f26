using System.Text;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Splitting;

/// <summary>An item as an editor would note it down: kind, printed facts, then the paragraphs.</summary>
internal static class Outline
{
    private static readonly Dictionary<MetaRole, string> Roles = new()
    {
        [MetaRole.Kicker] = "引题", [MetaRole.Title] = "题名", [MetaRole.Subtitle] = "副题", [MetaRole.Author] = "署名",
        [MetaRole.AuthorUnit] = "单位", [MetaRole.Date] = "日期", [MetaRole.Source] = "来源", [MetaRole.Column] = "栏目",
        [MetaRole.Jump] = "转接", [MetaRole.Credit] = "摄影",
    };

    public static string Of(Item item)
    {
        var text = new StringBuilder($"[{item.Kind.Name()}]{(item.MissingStart ? " 缺头" : "")}{(item.MissingEnd ? " 缺尾" : "")}\n");
        foreach (var meta in item.Meta)
        {
            text.Append(Roles[meta.Role]).Append('：').Append(meta.Text).Append('\n');
        }

        foreach (var paragraph in item.Paragraphs)
        {
            string level = new('#', paragraph.HeadingLevel);
            string printed = paragraph.HeadingLevel > 0
                ? $"{level} {paragraph.Heading}{(paragraph.IsHeading ? "" : " ‖ " + paragraph.Text[paragraph.HeadingLength..])}"
                : paragraph.Text;
            text.Append(printed).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
