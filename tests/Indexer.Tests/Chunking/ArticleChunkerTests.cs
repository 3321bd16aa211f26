using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Chunking;
using KnowledgeBase.Indexer.Describing;
using KnowledgeBase.Indexer.Tests.Describing;

namespace KnowledgeBase.Indexer.Tests.Chunking;

public sealed class ArticleChunkerTests
{
    private const string Sentence = "工会要把竭诚为职工群众服务作为一切工作的出发点和落脚点，切实维护职工合法权益。";

    [Fact]
    public void Passages_cover_the_body_of_random_articles() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            foreach (var article in ArticleDescriber.Describe(TestItems.File, new RandomItems(seed).File()))
            {
                CheckCoverage(article);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("啊")]
    [InlineData("。")]
    [InlineData("啊。")]
    [InlineData("“")]
    [InlineData("“工会。”")]
    [InlineData("👷")]
    [InlineData("工👷会")]
    [InlineData("a ")]
    public void Passages_cover_a_hundred_thousand_characters(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, text));
        CheckCoverage(article);
        Assert.All(ArticleChunker.Chunk(article), c => Assert.InRange(c.Text.Length, 1, 400));
    }

    [Fact]
    public void Passages_hold_whole_sentences_of_200_to_400_characters_where_the_text_allows()
    {
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, string.Concat(Enumerable.Repeat(Sentence, 30))));
        var chunks = ArticleChunker.Chunk(article);
        Assert.All(chunks, c => Assert.InRange(c.Text.Length, 200, 400));
        Assert.All(chunks, c => Assert.EndsWith("。", c.Text));
    }

    [Fact]
    public void No_passage_crosses_a_top_level_heading_and_headings_go_with_the_text_after_them()
    {
        var article = TestItems.Describe(TestItems.Item(
            ItemKind.Article, $"{Sentence}\n# 一、思想引领\n## （一）理论武装\n{Sentence}\n# 二、组织赋能\n{Sentence}"));
        var chunks = ArticleChunker.Chunk(article);
        Assert.Equal(3, chunks.Count);
        Assert.Equal([], chunks[0].HeadingPath);
        Assert.Equal(["一、思想引领", "（一）理论武装"], chunks[1].HeadingPath);
        Assert.Equal($"一、思想引领\n（一）理论武装\n{Sentence}", chunks[1].Text);
        Assert.Equal(["二、组织赋能"], chunks[2].HeadingPath);
        Assert.Equal([new LineSpan(2, 4)], chunks[1].Spans);
        Assert.Equal($"{article.Id}.2", chunks[1].Id);
    }

    [Fact]
    public void A_policy_has_one_passage_for_each_article_and_its_chapter_goes_along()
    {
        var article = TestItems.Describe(TestItems.Item(
            ItemKind.Article, "第一章 总则\n第一条 为规范工作，制定本办法。\n第二条 适用于基层工会。\n前款包括联合工会。\n第二章 职责\n第三条 履行职责。"));
        Assert.Equal(
            ["第一章 总则\n第一条 为规范工作，制定本办法。", "第二条 适用于基层工会。\n前款包括联合工会。", "第二章 职责\n第三条 履行职责。"],
            ArticleChunker.Chunk(article).Select(c => c.Text));
    }

    [Fact]
    public void A_long_article_of_a_policy_is_split_at_its_paragraphs()
    {
        string paragraph = string.Concat(Enumerable.Repeat(Sentence, 6));
        var article = TestItems.Describe(TestItems.Item(
            ItemKind.Article, $"第一条 {paragraph}\n{paragraph}\n第二条 适用于基层工会。\n第三条 自公布之日起施行。"));
        var chunks = ArticleChunker.Chunk(article);
        Assert.Equal(4, chunks.Count);
        Assert.Equal(paragraph, chunks[1].Text);
    }

    [Fact]
    public void Furniture_has_no_passages() =>
        Assert.Empty(ArticleChunker.Chunk(TestItems.Describe(TestItems.Item(ItemKind.Furniture, "/实践 18"))));

    private static void CheckCoverage(Article article)
    {
        var chunks = ArticleChunker.Chunk(article);
        if (article.Kind == ItemKind.Furniture)
        {
            Assert.Empty(chunks);
            return;
        }

        var joined = new StringBuilder();
        int end = 0;
        foreach (var chunk in chunks)
        {
            Assert.Equal(joined.Length > 0 && article.Body[end] == '\n' && article.ParagraphStarts().Contains(end + 1) ? end + 1 : end, chunk.Range.Start);
            Assert.Equal(article.Body.Substring(chunk.Range.Start, chunk.Range.Length), chunk.Text);
            Assert.NotEmpty(chunk.Spans);
            joined.Append(article.Body, end, chunk.Range.Start - end).Append(chunk.Text);
            end = chunk.Range.Start + chunk.Range.Length;
            bool cutsPair = end < article.Body.Length && char.IsHighSurrogate(article.Body[end - 1]) && char.IsLowSurrogate(article.Body[end]);
            Assert.False(cutsPair);
        }

        Assert.Equal(article.Body, joined.ToString());
        Assert.Equal(Enumerable.Range(1, chunks.Count), chunks.Select(c => c.Ordinal));
    }
}
