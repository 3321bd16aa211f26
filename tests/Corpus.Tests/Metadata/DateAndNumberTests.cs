using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Tests.Metadata;

public sealed class DateAndNumberTests
{
    [Theory]
    [InlineData("2023年11月17日", "2023-11-17")]
    [InlineData("（2023 年 3 月）", "2023-03")]
    [InlineData("2023年", "2023")]
    [InlineData("2023-11-07", "2023-11-07")]
    [InlineData("2023.1.7", "2023-01-07")]
    [InlineData("二〇二三年十一月二十日", "2023-11-20")]
    [InlineData("二○二五年十月三十一日", "2025-10-31")]
    [InlineData("二0二三年十二月", "2023-12")]
    [InlineData("二O二四年一月廿五日", "2024-01-25")]
    [InlineData("二◯一九年五月一日", "2019-05-01")]
    [InlineData("2024／5／8", "2024-05-08")]
    [InlineData("2024·05·08", "2024-05-08")]
    [InlineData("2023年  11月 17 日", "2023-11-17")]
    [InlineData("2024.05", null)]
    [InlineData("一九九八年", "1998")]
    [InlineData("２０２３年１２月", "2023-12")]
    [InlineData("2023年13月", null)]
    [InlineData("2023年2月30日", null)]
    [InlineData("120230年", null)]
    [InlineData("十一月", null)]
    public void Printed_dates_are_read(string text, string? date) => Assert.Equal(date, IssueDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("12 ／ 职工之友 2024.05", "2024-05")]
    [InlineData("2023/11 某某工运 | 8", "2023-11")]
    [InlineData("2024.05.08", null)]
    [InlineData("2024.13", null)]
    public void Months_of_page_heads_are_read(string head, string? month) => Assert.Equal(month, IssueDate.MonthInHead(head)?.Date.ToString());

    [Theory]
    [InlineData("12", 12)]
    [InlineData("十二", 12)]
    [InlineData("二十三", 23)]
    [InlineData("一百零五", 105)]
    [InlineData("二〇二三", 2023)]
    [InlineData("３", 3)]
    [InlineData("两", 2)]
    [InlineData("工会", null)]
    [InlineData("", null)]
    public void Numerals_are_read(string text, int? number) => Assert.Equal(number, ChineseNumeral.Read(text));

    [Theory]
    [InlineData("2023年第11期\n总第400期", "2023年第11期（总第400期）")]
    [InlineData("2023 年 第 3 期", "2023年第3期")]
    [InlineData("二〇二三年第十一期（总第400期）", "2023年第11期（总第400期）")]
    [InlineData("2023年11月10日 第11期", "2023年第11期")]
    [InlineData("第5期 2024年5月", "2024年第5期")]
    [InlineData("2024年5月（总第88期）", null)]
    [InlineData("2023年11月", null)]
    public void Issue_numbers_are_read(string text, string? issue) => Assert.Equal(issue, IssueNumber.Parse(text)?.ToString());

    [Theory]
    [InlineData("总工发〔2023〕12号", "总工发〔2023〕12号", 2023)]
    [InlineData("发文字号：某工办 [2024] 3 号。", "某工办[2024]3号", 2024)]
    [InlineData("第12号", null, null)]
    public void Document_numbers_are_read(string text, string? number, int? year)
    {
        var read = DocumentNumber.Parse(text);
        Assert.Equal(number, read?.Text);
        Assert.Equal(year, read?.Year);
    }

    [Theory]
    [InlineData("李某", true)]
    [InlineData("欧阳某某", true)]
    [InlineData("艾某·买某提", true)]
    [InlineData("工会", false)]
    [InlineData("李", false)]
    [InlineData("李某某某", false)]
    public void Names_have_a_surname_and_one_or_two_characters(string word, bool isName) =>
        Assert.Equal(isName, PersonName.IsPlausible(word));
}
