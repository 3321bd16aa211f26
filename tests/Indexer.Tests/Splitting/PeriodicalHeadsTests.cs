using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class PeriodicalHeadsTests
{
    [Theory]
    [InlineData("02版：要闻", "要闻")]
    [InlineData("工会之友 | 理论探讨 2023年第8期", "理论探讨")]
    [InlineData("48 工运纵横 2024·10", null)]
    [InlineData("本栏责编 邵琪", null)]
    [InlineData("责任编辑 邵琪 美术编辑 何青", null)]
    [InlineData("版式 何青", null)]
    public void A_column_is_read_from_a_head_and_no_editor_is_one(string head, string? column) =>
        Assert.Equal(column, PeriodicalHeads.Column(head));
}
