using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

public sealed class KinshipTests
{
    private static readonly string[] Nursery = ["托儿所的窗台上有一盏小灯，保育员守着孩子", "夜班的母亲把孩子送进托儿所"];
    private static readonly string[] Linemen = ["架线班有十一顶安全帽，登杆作业要戴安全帽", "输电线路由架线班看护"];

    [Fact]
    public void A_text_goes_with_the_one_whose_words_it_shares()
    {
        var kinship = new Kinship();
        var (nursery, linemen) = (Kinship.Count(Nursery, false), Kinship.Count(Linemen, false));
        Assert.True(kinship.Odds(["托儿所里的孩子睡得正香"], nursery, linemen) > 0.2);
        Assert.True(kinship.Odds(["安全帽是架线班的护身符"], nursery, linemen) < -0.2);
    }

    [Fact]
    public void Turning_the_question_round_turns_the_answer_round()
    {
        var kinship = new Kinship();
        var (nursery, linemen) = (Kinship.Count(Nursery, true), Kinship.Count(Linemen, true));
        string[] text = ["孩子们戴着安全帽到托儿所来"];
        Assert.Equal(kinship.Odds(text, nursery, linemen), -kinship.Odds(text, linemen, nursery), 9);
    }
}
