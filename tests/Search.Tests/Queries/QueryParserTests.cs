using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Queries;

namespace KnowledgeBase.Search.Tests.Queries;

public sealed class QueryParserTests
{
    private const int ThisYear = 2026;

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("困难职工帮扶", "困难职工帮扶")]
    [InlineData("职代会 厂务公开", "职代会 & 厂务公开")]
    [InlineData("\"四链\" “四力”", "[四链] & [四力]")]
    [InlineData("“四链”“四力”推进", "[四链] & [四力] & 推进")]
    [InlineData("「四链」『四力』", "[四链] & [四力]")]
    [InlineData("以“四链”“四力”推进工联会", "以“四链”“四力”推进工联会")]
    [InlineData("工会\"四链\"", "工会 & [四链]")]
    [InlineData("\"种角色”10 实践\" 工会", "[种角色”10 实践] & 工会")]
    [InlineData("5\"的管子", "5\"的管子")]
    [InlineData("工会 -煤矿", "工会 & !煤矿")]
    [InlineData("工会 －“西铭矿”", "工会 & ![西铭矿]")]
    [InlineData("工会 NOT 煤矿", "工会 & !煤矿")]
    [InlineData("——米拉多铜矿", "——米拉多铜矿")]
    [InlineData("2020-2023", "2020-2023")]
    [InlineData("甲 OR 乙 丙", "(甲 / 乙) & 丙")]
    [InlineData("甲|乙｜丙", "(甲 / 乙 / 丙)")]
    [InlineData("甲 或 乙", "(甲 / 乙)")]
    [InlineData("或", "或")]
    [InlineData("|", "|")]
    [InlineData("| 甲 |", "甲")]
    [InlineData("NOT", "NOT")]
    [InlineData("职代会 ~句 厂务公开", "职代会 ~句 厂务公开")]
    [InlineData("职代会 ～段 “厂务公开” 工会", "职代会 ~段 [厂务公开] & 工会")]
    [InlineData("标题:工会 作者：张慧", "Title=工会 & Author=张慧")]
    [InlineData("作者单位:广汽 单位：“西铭矿”", "Unit=广汽 & Unit=西铭矿")]
    [InlineData("来源:广东工运 主题:职代会 类型:讲话 kind:speech", "Source=广东工运 & Topic=职代会 & Kind=speech & Kind=speech")]
    [InlineData("title:工会 UNIT:广汽", "Title=工会 & Unit=广汽")]
    [InlineData("单位: 广汽", "Unit=广汽")]
    [InlineData("-作者:张慧 工会", "!Author=张慧 & 工会")]
    [InlineData("12:30 工会:职工", "12:30 & 工会:职工")]
    [InlineData("年:2023", "2023..2023")]
    [InlineData("年:２０２３年", "2023..2023")]
    [InlineData("year:2020-2023", "2020..2023")]
    [InlineData("年:2020至2021,2023", "2020..2021,2023..2023")]
    [InlineData("年:unknown", "..")]
    [InlineData("年:2023以来", "2023..")]
    [InlineData("年:去年", "2025..2025")]
    [InlineData("2023年以来 职代会", "2023.. & 职代会")]
    [InlineData("近三年 职代会", "2024..2026 & 职代会")]
    [InlineData("职代会 2020年至2023年", "职代会 & 2020..2023")]
    [InlineData("近三年", "近三年")]
    [InlineData("职代会 2023", "职代会 & 2023")]
    [InlineData("困 难 职 工", "困难职工")]
    [InlineData("类型：内部资料", "类型：内部资料")]
    [InlineData("“”", "“”")]
    [InlineData("“四链", "“四链")]
    [InlineData("「四链” 推进", "「四链” & 推进")]
    public void Reads(string text, string expected)
    {
        var outcome = QueryParser.Parse(text, ThisYear);
        Assert.Null(outcome.Problem);
        Assert.Equal(expected, string.Join(" & ", outcome.Query!.Parts.Select(Show)));
    }

    [Theory]
    [InlineData("工会 \"四链", "query_unclosed_quote", 3, "第 4 个字符处的引号 \" 没有配对的后引号。")]
    [InlineData("工会 标题:", "query_empty_field", 3, "第 4 个字符处的“标题:”后面没有内容。")]
    [InlineData("作者：  ", "query_empty_field", 0, "第 1 个字符处的“作者:”后面没有内容。")]
    [InlineData("单位:“ ”", "query_empty_field", 0, "第 1 个字符处的“单位:”后面没有内容。")]
    [InlineData("年:两千", "query_bad_year", 0, "第 1 个字符处的年份“两千”读不懂，请写成 2023、2020-2023、2023年以来或 unknown。")]
    [InlineData("工会 年:2023-2020", "query_bad_year", 3, "第 4 个字符处的年份范围“2023-2020”起止颠倒。")]
    [InlineData("~句 工会", "query_dangling_operator", 0, "第 1 个字符处的“~句”两边都要有词，例如：职代会 ~句 厂务公开。")]
    [InlineData("工会 ~段", "query_dangling_operator", 3, "第 4 个字符处的“~段”两边都要有词，例如：职代会 ~段 厂务公开。")]
    public void Names_place_and_cause(string text, string code, int position, string message)
    {
        var problem = QueryParser.Parse(text, ThisYear).Problem;
        Assert.NotNull(problem);
        Assert.Equal((code, position, message), (problem.Code, problem.Position, problem.Message));
    }

    [Fact]
    public void A_question_over_the_limit_is_a_problem()
    {
        Assert.Equal("query_too_long", QueryParser.Parse(new string('工', 2001), ThisYear).Problem!.Code);
        Assert.Null(QueryParser.Parse(new string('工', 2000), ThisYear).Problem);
    }

    [Fact]
    public void Any_string_is_a_question_or_a_problem() =>
        Prop.ForAll(QueryTexts.Any, text =>
        {
            var outcome = QueryParser.Parse(text, ThisYear);
            return (outcome.Query is null) != (outcome.Problem is null);
        }).QuickCheckThrowOnFailure();

    private static string Show(QueryNode node) => node switch
    {
        TextNode text => text.Text,
        PhraseNode phrase => $"[{phrase.Text}]",
        NearNode near => string.Join(near.Unit == NearUnit.Sentence ? " ~句 " : " ~段 ", near.Operands.Select(Show)),
        AnyNode any => $"({string.Join(" / ", any.Alternatives.Select(Show))})",
        ExcludeNode excluded => "!" + Show(excluded.Excluded),
        FieldNode field => $"{field.Field}={field.Value}",
        YearNode years => string.Join(',', years.Ranges.Select(r => $"{r.From}..{r.To}")),
        _ => throw new InvalidOperationException(),
    };
}
