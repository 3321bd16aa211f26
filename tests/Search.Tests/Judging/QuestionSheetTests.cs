using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Judging;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Judging;

public sealed class QuestionSheetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sheet-").FullName;

    private readonly Article law = TinyLibrary.Article("p1", "中华人民共和国某某法", "第一条 为了保护。", "第二章 职责\n第二条 应当支付。", "第二条之一 例外。", "第十二条 其他。");

    [Theory]
    [InlineData("问\t2\t应当支付", "p1.2")]
    [InlineData("问\t2\t《某某法》第二条", "p1.2")]
    [InlineData("问\t1\t《中华人民共和国某某法》第十二条", "p1.4")]
    public void An_answer_is_known_by_its_characters_or_its_clause(string line, string passages)
    {
        Assert.Null(Write(line).Problem);
        Assert.Equal(passages.Split(' ').Select(p => $"0\t{p}\t{line.Split('\t')[1]}"), File.ReadAllLines(Path.Combine(folder, "qrels.tsv")));
    }

    [Theory]
    [InlineData("问\t2\t《某某法》第三条")]
    [InlineData("问\t2\t《别的法》第二条")]
    [InlineData("问\t2\t没有的话")]
    [InlineData("问\t2")]
    public void An_answer_that_is_not_there_is_named(string line) => Assert.Equal(line, Write(line).Problem!.Where);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private KnowledgeBase.Corpus.Outcome<JudgeSettings> Write(string line) =>
        QuestionSheet.Write(["# remark", line], [(law, (IReadOnlyList<Chunk>)[.. TinyLibrary.ChunksOf(law)])], folder);
}
