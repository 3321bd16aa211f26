namespace KnowledgeBase.Web.Wording;

/// <summary>Chinese words for the reasons of a hit.</summary>
internal static class ReasonWords
{
    /// <summary>What a string is to the question.</summary>
    /// <param name="kind">word, phrase or counterpart.</param>
    /// <returns>Nothing for a plain word.</returns>
    public static string Kind(string kind) => kind switch
    {
        "phrase" => "（原样）",
        "counterpart" => "（同义或规范说法）",
        _ => string.Empty,
    };

    /// <summary>A part of an article.</summary>
    /// <param name="field">title, headings, authors or text.</param>
    /// <returns>Its name.</returns>
    public static string Field(string field) => field switch
    {
        "title" => "题名",
        "headings" => "小标题",
        "authors" => "作者",
        _ => "正文",
    };
}
