using KnowledgeBase.Indexer.Publishing;

namespace KnowledgeBase.Indexer.Tests.Publishing;

public sealed class FaultPointTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("c", 0)]
    [InlineData("b", 2)]
    [InlineData("a", 1)]
    [InlineData("a:2", 3)]
    [InlineData("a:9", 0)]
    public void It_ends_at_the_named_step_and_the_given_time(string? setting, int endsAtStep)
    {
        int step = 0;
        int ended = 0;
        var reached = FaultPoint.From(setting, () => ended = step);
        foreach (string name in (string[])["a", "b", "a", "a"])
        {
            step++;
            reached(name);
        }

        Assert.Equal(endsAtStep, ended);
    }
}
