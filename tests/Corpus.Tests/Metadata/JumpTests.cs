using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Tests.Metadata;

public sealed class JumpTests
{
    [Theory]
    [InlineData("（下转第3版）", true, "3", null)]
    [InlineData("下转第 12 页", true, "12", null)]
    [InlineData("（下转A3版）", true, "A3", null)]
    [InlineData("（转第12页）", true, "12", null)]
    [InlineData("▲（下转02版）", true, "2", null)]
    [InlineData("(下转第二版)", true, "2", null)]
    [InlineData("（下转第十二版）", true, "12", null)]
    [InlineData("下转３版▶", true, "3", null)]
    [InlineData("（下转第17、18页）", true, "17", null)]
    [InlineData("（本文下转第9页）", true, "9", null)]
    [InlineData("【下转封三】", true, "封三", null)]
    [InlineData("（上接第1版）", false, "1", null)]
    [InlineData("(上接第一版)", false, "1", null)]
    [InlineData("（紧接第1版）", false, "1", null)]
    [InlineData("(接第8页)", false, "8", null)]
    [InlineData("上接01版“班组里的小课堂”", false, "1", "班组里的小课堂")]
    [InlineData("（上接第1版《灯光下的检修班》）", false, "1", "灯光下的检修班")]
    public void A_mark_tells_direction_page_and_title(string line, bool onward, string? page, string? title) =>
        Assert.Equal(new Jump(onward, page, title), Jump.Parse(line));

    [Theory]
    [InlineData("上接天线，下接地气")]
    [InlineData("接3个电话")]
    [InlineData("转岗职工3人")]
    [InlineData("（下转第3版）各级工会要")]
    [InlineData("下转")]
    [InlineData("")]
    public void Other_lines_are_no_mark(string line) => Assert.Null(Jump.Parse(line));

    [Theory]
    [InlineData("把好事办实。（下转第3版）", 6, 7)]
    [InlineData("各级工会要继续  （下转A2版）", 9, 7)]
    [InlineData("（上接第1版）组织建设", 0, 7)]
    public void A_mark_is_found_at_the_edge_of_running_text(string line, int start, int length)
    {
        var found = Jump.Within(line);
        Assert.NotNull(found);
        Assert.Equal((start, length), (found.Value.Start, found.Value.Length));
    }

    [Theory]
    [InlineData("（下转第3版）")]
    [InlineData("把（下转第3版）印在文末")]
    [InlineData("他说（接第二天的班）很累")]
    public void Words_within_a_line_are_no_mark(string line) => Assert.Null(Jump.Within(line));
}
