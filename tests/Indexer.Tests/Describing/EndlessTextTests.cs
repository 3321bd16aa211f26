using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>
/// Texts that repeat what a pattern can read in several ways, as rows of a flattened table do: reading them ends. Not a measurement:
/// where one more repetition doubles the time, the limit is out of reach for ever.
/// </summary>
public sealed class EndlessTextTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Texts => new()
    {
        $"{Rows("2018 2019 2020 2021 2022 2023 2024 ", 4)}合计 宁波市总工会开展“稳岗”行动，帮扶职工300人。",
        "账号：360210010920012345636021001092001234563602100 开户单位宁波市总工会开展培训，帮扶职工300人。",
        $"{Rows("2023年12月", 10)}，宁波市总工会开展培训，帮扶职工300人。",
        $"宁波市总工会{Rows("部", 55)}，帮扶职工300人。",
        $"宁波市总工会{Rows("科室", 28)}帮扶职工300人。",
        $"宁波市总工会{Rows("不断", 60)}地向前，帮扶职工300人。",
        $"{Rows("今年以来", 30)}宁波市总工会帮扶职工300人。",
        $"宁波{Rows("集团公司", 40)}某机械厂帮扶职工300人。",
        $"宁波市总工会推行“五小”{Rows("、技术攻关项目", 40)}。帮扶职工300人。",
        $"宁波市总工会推行“五小”{Rows("机制制度", 40)}员，帮扶职工300人。",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Reading_ends(string body)
    {
        var article = await Task.Run(() => TestItems.Describe(TestItems.Item(ItemKind.Article, body))).WaitAsync(Limit);
        Assert.Equal(body, article.Body);
    }

    private static string Rows(string words, int times) => string.Concat(Enumerable.Repeat(words, times));
}
