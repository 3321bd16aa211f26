using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Tests.Metadata;

public sealed class AuthorUnitTests
{
    [Theory]
    [InlineData("（课题组成员：卞某某、苗某、石某；单位：某某市总工会政策研究室）", "卞某某 苗某 石某", "某某市总工会政策研究室")]
    [InlineData("（课题组组长：卞某某；成员：苗 某、石某；执笔：石某；单位：某某大学）", "卞某某 苗某 石某", "某某大学")]
    [InlineData("（课题组成员：卞某某、苗某）", "卞某某 苗某", null)]
    public void The_members_of_a_group_and_their_unit_are_read(string line, string names, string? unit)
    {
        var read = AuthorUnit.Parse(line)!;
        Assert.Equal(names, string.Join(' ', read.Authors));
        Assert.Equal(unit, read.Unit);
    }
}
