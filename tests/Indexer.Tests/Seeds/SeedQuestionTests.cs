using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Judging;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>
/// A guard: how well questions over the founding documents (<c>tests/Specs/seed_questions.tsv</c>) are answered must not
/// fall. The floors lie a little below what was measured when they were set; bench/README.md has the figures.
/// </summary>
public sealed class SeedQuestionTests
{
    [Fact]
    public void The_passages_that_answer_stand_in_front()
    {
        using var folder = new TemporaryFolder();
        string sheet = Path.Combine(SeedItems.Folder, "..", "tests", "Specs", "seed_questions.tsv");
        var articles = SeedItems.Files.SelectMany(f =>
            f.Articles.Where(a => a.Kind.IsCitable()).Select(a => (a, (IReadOnlyList<Chunk>)[.. f.Chunks.Where(c => c.ArticleId == a.Id)])));
        var written = QuestionSheet.Write(File.ReadLines(sheet), articles, folder.Path);
        Assert.Null(written.Problem);
        var report = JudgeRun.Execute(written.Value!).Value!;
        Assert.True(report.Queries >= 100, $"{report.Queries} questions");
        Assert.True(report.Ndcg10 >= 0.87, $"nDCG@10 {report.Ndcg10:F4}");
        Assert.True(report.Recall10 >= 0.94, $"Recall@10 {report.Recall10:F4}");
        Assert.True(report.Recall100 >= 0.97, $"Recall@100 {report.Recall100:F4}");
    }
}
