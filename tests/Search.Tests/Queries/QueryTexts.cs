using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Search.Tests.Queries;

/// <summary>Questions nobody would type and some that people do.</summary>
internal static class QueryTexts
{
    private static readonly string[] Pieces =
    [
        "工", "会", "工会", "职代会", "改革", " ", "\u3000", "\"", "“", "”", "「", "」", "『", "-", "－", "|", "｜", "OR", "或", "NOT", "~句", "～段",
        "标题:", "年:", "年：", "2023", "2020-2023", "近三年", "单位:", "作者：", "类型:", "讲话", ":", "。", "、", "(", ")", "*", "\\", "\0", "\n",
        "\uD842\uDFB7", "\uD800", "\uDC00", "\u200B", "Ａ", "EAP", "12.5", "㎡", "\uFFFF", "\U0001F600", "é",
    ];

    public static Arbitrary<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString()).ListOf().Select(string.Concat)).ToArbitrary();
}
