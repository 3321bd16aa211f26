using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;

namespace KnowledgeBase.Indexer.Tests.Describing;

public sealed class DescribingPropertyTests
{
    [Fact]
    public void Every_item_gives_one_article_with_its_text_unchanged() => OnRandomFiles((items, articles) =>
    {
        Assert.Equal(items.Count, articles.Count);
        Assert.Equal(articles.Count, articles.Select(a => a.Id).Distinct().Count());
        foreach (var (item, article) in items.Zip(articles))
        {
            Assert.Equal(string.Join('\n', item.Paragraphs.Select(p => p.Text)), article.Body);
            Assert.Same(item.Paragraphs, article.Paragraphs);
            Assert.Same(item.Meta, article.Meta);
            Assert.Same(item.BodySpans, article.Spans);
        }
    });

    [Fact]
    public void Every_range_points_at_its_text() => OnRandomFiles((_, articles) =>
    {
        foreach (var article in articles)
        {
            string At(TextRange range) => article.Body.Substring(range.Start, range.Length);
            Assert.All(article.Practices, p => Assert.Equal(p.Name, At(p.Range)));
            Assert.All(article.Practices.SelectMany(p => p.Sentences), s => Assert.NotEmpty(At(s)));
            Assert.All(article.Figures, f => Assert.Equal(f.Text, At(f.Range)));
            Assert.All(article.Quotations, q => Assert.Equal(q.Text, At(q.Range)));
            Assert.All(article.Clauses, c => Assert.Equal(c.Text, At(c.Range)));
            Assert.All(article.Mentions, m => Assert.Contains(m.Name, At(m.Range), StringComparison.Ordinal));
            Assert.All(article.Cards.SelectMany(Facts).Where(f => f.Range is not null), f => Assert.Equal(f.Words, At(f.Range!.Value)));
            Assert.All(article.Cards.SelectMany(c => c.Measures), m => Assert.NotEmpty(At(m)));
            Assert.All(article.Cards.SelectMany(c => c.Results), r => Assert.Equal(r.Text, At(r.Range)));
            Assert.All(article.Headings, h => Assert.Equal(h.Text, article.Body.Substring(h.Start, h.Text.Length)));
        }
    });

    [Fact]
    public void Every_statement_has_evidence_and_lists_do_not_overlap() => OnRandomFiles((_, articles) =>
    {
        foreach (var article in articles)
        {
            Assert.Equal(article.Year is not null, article.Evidence.ContainsKey("year"));
            Assert.Equal(article.Authors.Count > 0, article.Evidence.ContainsKey("authors"));
            Assert.Equal(article.AuthorUnit is not null, article.Evidence.ContainsKey("authorUnit"));
            Assert.Equal(article.Topics.Count > 0, article.Evidence.ContainsKey("topics"));
            Assert.InRange(article.Topics.Count, 0, 4);
            Assert.All(article.Evidence.Values, e => Assert.InRange(e.Confidence, 0, 1));
            Assert.All(
                article.Figures.Zip(article.Figures.Skip(1)),
                pair => Assert.True(pair.First.Range.Start + pair.First.Range.Length <= pair.Second.Range.Start));
            Assert.True(article.Title is null || article.WorkingTitle is null);
        }
    });

    [Fact]
    public void The_same_items_give_the_same_articles()
    {
        var first = ArticleDescriber.Describe(TestItems.File, new RandomItems(7).File());
        var second = ArticleDescriber.Describe(TestItems.File, new RandomItems(7).File());
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(second));
    }

    [Theory]
    [InlineData("啊")]
    [InlineData("“")]
    [InlineData("3")]
    [InlineData("（")]
    [InlineData("2023年")]
    [InlineData("开展“工会")]
    [InlineData("张某强调：“")]
    public void A_hundred_thousand_characters_of_one_kind_are_described(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var article = TestItems.Describe(TestItems.Item(ItemKind.Article, text));
        Assert.Equal(text, article.Body);
    }

    [Fact]
    public void No_fact_of_a_card_is_without_words() => OnRandomFiles((_, articles) =>
    {
        foreach (var article in articles)
        {
            Assert.Equal(Enumerable.Range(1, article.Cards.Count), article.Cards.Select(c => c.Ordinal));
            Assert.All(article.Cards, c => Assert.True(c.Measures.Count > 0 && (c.Name is not null || c.Unit is not null || c.Province is not null || c.Results.Count > 0)));
            Assert.All(article.Cards.SelectMany(Facts), f => Assert.True(f.Words.Length > 0 && f.Value.Length > 0 && f.Confidence is > 0 and <= 1));
            var results = article.Cards.SelectMany(c => c.Results).Select(r => r.Range).ToList();
            Assert.Equal(results.Count, results.Distinct().Count());
            Assert.All(article.Cards, c => Assert.True(c.Name?.Value.StartsWith('《') != true));
        }
    });

    private static IEnumerable<CardFact> Facts(PracticeCard card) =>
        new[] { card.Name, card.Label, card.Unit, card.Province, card.City, card.Industry, card.Time, card.Stage }.Concat(card.Topics).OfType<CardFact>();

    private static void OnRandomFiles(Action<IReadOnlyList<Item>, IReadOnlyList<Article>> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var items = new RandomItems(seed).File();
            check(items, ArticleDescriber.Describe(TestItems.File, items));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
