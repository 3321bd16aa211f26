using System.Globalization;
using KnowledgeBase.Packs.Questions;
using KnowledgeBase.Packs.Reviewing;

namespace KnowledgeBase.Web.Packs;

/// <summary>Chinese words about packs.</summary>
internal static class PackWords
{
    /// <summary>The words for a fault named in an address.</summary>
    /// <param name="code">Its code, or null.</param>
    /// <returns>A sentence, or null when the address names none.</returns>
    public static string? Fault(string? code) => code switch
    {
        null or "" => null,
        "form_expired" => "页面放得太久，没有保存。请再试一次。",
        "form_too_large" => "提交的内容太长，没有保存。",
        "pack_not_found" => "没有这个资料包，或它已经移走。",
        "pack_version_not_found" => "这个资料包没有这一版。",
        "pack_entry_not_found" => "资料包里没有这一条。",
        "place_not_found" => "文库中没有所指的段落、条款或语句；原文件可能重新读过，请刷新后再收。",
        "pack_section_not_found" => "资料包里没有这一节。",
        "too_long" => "这一段太长，不能一次收入；请在“语录与条文”里按句收入。",
        "pack_changed" => "资料包在别处改动过，这一次没有保存；下面是现在的样子。",
        "too_many_packs" => "资料包太多了；请先移走不用的。",
        "topic_too_long" => "主题最多 100 个字符。",
        "unknown_topic" => "文库没有这个主题。",
        "pack_full" => "收满了：一个资料包最多收 500 条、60 个小节。",
        "missing_name" => "请给出名称。",
        "invalid_name" => "名称和标题不能有换行或控制字符。",
        "name_too_long" => "名称最多 100 个字符。",
        "note_too_long" => "说明和按语最多 4000 个字符。",
        "library_read_only" => "文库是只读的，不能保存资料包。",
        _ => "没有做成，请刷新后再试。",
    };

    /// <summary>What became of an entry.</summary>
    /// <param name="state">Name of the state.</param>
    /// <returns>A short Chinese sentence.</returns>
    public static string Standing(string state) => state switch
    {
        StandingNames.Cited => "原文未变，出处的写法变了",
        StandingNames.Moved => "原文一字未改，位置变了",
        StandingNames.Changed => "原处文字已不同",
        StandingNames.Vanished => "原处已没有这段文字",
        _ => "与原文一致",
    };

    /// <summary>How two entries repeat each other.</summary>
    /// <param name="pair">The pair.</param>
    /// <returns>Chinese words.</returns>
    public static string Duplicate(DuplicatePair pair) => (pair.Relation switch
    {
        "same" => "文字相同",
        "near" => "文字相近",
        _ => "一条包含另一条",
    }) + (pair.Reprint ? "，出自同一篇的不同刊载" : null);

    /// <summary>How the comparison with the library went, in a few words.</summary>
    /// <param name="gaps">The comparison.</param>
    /// <returns>Chinese words.</returns>
    public static string Gaps(PackGaps gaps) => gaps.State switch
    {
        GapStates.NoTopic => "没有主题，未比较缺口",
        GapStates.NoTexts => "文库没有这个主题的篇目，未比较缺口",
        GapStates.Unavailable => "索引暂不可用，未比较缺口",
        _ => gaps.Sides.Sum(s => s.Values.Count(v => v.Entries == 0)) is > 0 and var missing ? $"{missing} 处缺口" : "没有发现缺口",
    };

    /// <summary>Name of one side of a topic.</summary>
    /// <param name="field">topic, year, kind or source.</param>
    /// <returns>Chinese name.</returns>
    public static string Side(string field) => field switch
    {
        "topic" => "相关主题",
        "year" => "年份",
        "kind" => "来源种类",
        _ => "报刊",
    };

    /// <summary>What has become of the library since a self-test was made.</summary>
    /// <param name="quiz">The test.</param>
    /// <returns>A Chinese sentence; null when nothing has.</returns>
    public static string? Since(Quiz quiz) => quiz.LibraryNow == quiz.LibraryVersion ? null
        : $"出题后文库有变动（出题时版本 {quiz.LibraryVersion}，现为 {quiz.LibraryNow}），题目仍是当时的；"
            + (quiz.Changed.Count > 0 ? $"第 {string.Join('、', quiz.Changed)} 题所据资料的原处文字已不同或已没有，见资料包页的核对。" : "各题所据的原文没有变。");

    /// <summary>A moment in local time.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>For example 2026-11-21 19:30.</returns>
    public static string Moment(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
