using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class NameListsTests
{
    [Theory]
    [InlineData("王建国、李小梅")]
    [InlineData("高 靖、欧阳雪峰")]
    [InlineData("阿依古丽·买买提")]
    public void Names_between_pause_marks_and_names_with_a_dot_are_a_list(string line) => Assert.True(NameLists.IsList(line));

    [Theory]
    [InlineData("安全、和谐")]
    [InlineData("高质量、高效率")]
    [InlineData("书香·家园")]
    [InlineData("王建国")]
    public void Words_of_the_language_are_none(string line) => Assert.False(NameLists.IsList(line));

    [Theory]
    [InlineData("高靖 欧阳雪峰", true)]
    [InlineData("高靖 阿依古丽·买买提", true)]
    [InlineData("安全生产", false)]
    public void Four_characters_are_a_name_with_a_family_name_of_two_or_a_dot(string text, bool names) => Assert.Equal(names, NameLists.AreNames(text));
}
