using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Search.Tests.Judging;

public sealed class RankingFiguresTests
{
    [Fact]
    public void A_perfect_ranking_scores_one() =>
        Assert.Equal(new RankingFigures(1, 1, 1, 1), RankingFigures.Of(["a", "b", "c"], new HashSet<string> { "a", "b" }));

    [Fact]
    public void One_of_two_in_third_place()
    {
        var figures = RankingFigures.Of(["x", "y", "a"], new HashSet<string> { "a", "b" });
        Assert.Equal(0.5 / (1 + (1 / Math.Log2(3))), figures.Ndcg10, 12);
        Assert.Equal((1.0 / 3, 0.5, 0.5), (figures.Mrr10, figures.Recall10, figures.Recall100));
    }

    [Fact]
    public void Beyond_ten_only_the_deep_recall_counts()
    {
        var ranking = Enumerable.Range(0, 10).Select(i => $"x{i}").Append("a").ToList();
        Assert.Equal(new RankingFigures(0, 0, 0, 1), RankingFigures.Of(ranking, new HashSet<string> { "a" }));
    }
}
