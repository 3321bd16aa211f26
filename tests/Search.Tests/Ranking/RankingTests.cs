using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Ranking;

/// <summary>
/// 1. The question as typed stands before its words in another order.
/// 2. An item that holds all words stands before one that holds most.
/// 3. A word in the title counts more than the same word in the text.
/// 4. Of two equal passages the one whose item says more about the subject comes first.
/// 5. An ambiguous string: where it stands exactly comes first, then its sensible words, nothing else.
/// 6. Asking words do not decide.
/// 7. Of two equal passages the one beside which the text goes on about the subject comes first.
/// 8. Like an article are articles before rules, like a rule are rules before articles.
/// </summary>
public sealed class RankingTests
{
    [Fact]
    public void P1_order_as_typed()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "帮扶要讲方法，困难职工要说出来。帮扶、帮扶、困难职工、困难职工。"),
            Article("b2", null, "今年的重点之一是做好困难职工帮扶，此外还有许多别的事情要办，例如文体活动和读书活动。"));
        Assert.Equal("b2 b1", library.Ids("困难职工帮扶"));
    }

    [Fact]
    public void P2_all_words_before_most()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "工资集体协商，工资集体协商，工资集体协商。"),
            Article("b2", null, "工资集体协商由工会与企业进行，签订合同，报送备案，期限一年，期满另行商定。"));
        Assert.Equal("b2", library.Search("工资 备案").Hits[0].ArticleId);
    }

    [Fact]
    public void P3_title_before_text()
    {
        using var library = new TinyLibrary(
            Article("b1", "年度总结", "厂务公开做得很好。"),
            Article("b2", "厂务公开的做法", "公开的内容和形式都有规定。"));
        Assert.Equal("b2", library.Search("厂务公开 公开").Hits[0].ArticleId);
    }

    [Fact]
    public void P4_evidence_of_the_item()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "劳模工作室带徒。", "食堂的饭菜。"),
            Article("b2", null, "劳模工作室带徒。", "劳模工作室攻关。"));
        Assert.Equal("b2 b1", library.Ids("劳模工作室"));
    }

    [Fact]
    public void P5_ambiguous_string()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "工会组织活动。"),
            Article("b2", null, "有人问，工会会不会管这件事？"),
            Article("b3", null, "他会不会来？"));
        Assert.Equal("b2 b1", library.Ids("工会会不会"));
    }

    [Fact]
    public void P6_asking_words()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "怎么办？怎么办？怎么办？"),
            Article("b2", null, "拖欠工资的，由劳动监察责令支付。"));
        Assert.Equal("b2", library.Search("拖欠工资怎么办").Hits[0].ArticleId);
    }

    [Fact]
    public void P7_neighbours_speak_for_a_passage()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "厂务公开怎样做。", "饭菜的花样不少，味道也很好。", "花草树木都要浇水。", "书架上有许多新书。"),
            Article("b2", null, "书架上有许多新书。", "厂务公开怎样做。", "公开厂务的栏目有三个。", "花草树木都要浇水。"));
        Assert.Equal("b2 b1", library.Ids("公开厂务"));
    }

    [Fact]
    public void P8_like_is_of_the_same_kind()
    {
        string[] words = ["职工代表大会审议集体合同草案。", "集体协商的代表由职工代表大会选举。"];
        using var library = new TinyLibrary(
            Article("b1", "企业怎样开会", words),
            Article("b2", "车间怎样开会", [.. words, "大家都很高兴，饭菜也好。"]),
            Article("b3", "甲市规定", words) with { Kind = ItemKind.Policy },
            Article("b4", "乙市规定", [.. words, "本规定自公布之日起施行。"]) with { Kind = ItemKind.Policy });
        Assert.Equal("b2", library.Service.Similar("b1")[0].ArticleId);
        Assert.Equal("b4", library.Service.Similar("b3")[0].ArticleId);
    }
}
