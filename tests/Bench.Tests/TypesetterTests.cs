using KnowledgeBase.Bench.Extraction.Gold;
using KnowledgeBase.Bench.Extraction.Scoring;
using KnowledgeBase.Bench.Extraction.Sources;
using KnowledgeBase.Bench.Extraction.Typesetting;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Bench.Tests;

public sealed class TypesetterTests
{
    private static readonly ArticlePool Pool = new(SyntheticArticles.Make(12, 7));

    public static TheoryData<string> Choices()
    {
        var data = new TheoryData<string>();
        foreach (var dimension in StyleSpace.Dimensions)
        {
            foreach (var choice in dimension.Choices)
            {
                data.Add($"{dimension.Name}={choice.Name}");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void EveryChoiceGivesExactGold(string choice)
    {
        foreach (var (_, style, _) in StylePlan.Of("mixed", choice, 4, choice.Length))
        {
            var sheet = Pool.Set("0001_test.txt", style, choice.Length);
            Assert.Empty(GoldInvariants.Violations(sheet.Gold, sheet.Lines));
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytes()
    {
        foreach (int seed in Enumerable.Range(0, 20))
        {
            var one = Pool.Set("0001_test.txt", Style.Draw(new Random(seed)), seed);
            var two = Pool.Set("0001_test.txt", Style.Draw(new Random(seed)), seed);
            Assert.Equal(one.Bytes(), two.Bytes());
        }
    }

    [Fact]
    public void BytesReadBackAreTheLinesThatWereSet()
    {
        foreach (var (_, style, _) in StylePlan.Of("single", "encoding", 1, 3))
        {
            var sheet = Pool.Set("0001_test.txt", style, 3);
            Assert.Equal(sheet.Lines, SourceReaders.Read(sheet.Name, sheet.Bytes()).Value?.Lines);
        }
    }

    [Fact]
    public void SettingKeepsEveryCharacterOfTheBody()
    {
        var article = SyntheticArticles.Make(1, 5)[0];
        foreach (int seed in Enumerable.Range(0, 30))
        {
            var style = Style.Draw(new Random(seed)).With("cut", "none").With("numbering", "as-source")
                .With("heading", "alone").With("punctuation", "full").With("layout", "in-order").With("byline", "square");
            var sheet = Typesetter.Set("0001_test.txt", [article], style, seed);
            var item = sheet.Gold.Single(g => g.IsText);
            Assert.Equal(Flat.Of(string.Concat(article.Blocks.Select(b => b.Text))), ItemMatching.BodyOf(item, sheet.Lines));
        }
    }

    [Theory]
    [InlineData("职工之家温，暖如春。", 5, Kinsoku.Push, "职工之家|温，暖如|春。")]
    [InlineData("职工之家温，暖如春。", 5, Kinsoku.Hang, "职工之家温，|暖如春。")]
    [InlineData("职工之家温，暖如春。", 5, Kinsoku.Ignored, "职工之家温|，暖如春。")]
    public void MarksStandWhereTheStyleLetsThem(string text, int width, Kinsoku kinsoku, string lines)
    {
        string[] broken = [.. LineBreaker.Break(text, _ => width, kinsoku)];
        Assert.All(broken, line => Assert.True(kinsoku == Kinsoku.Ignored || !"，。".Contains(line[0])));
        Assert.Equal(lines, string.Join('|', broken));
    }
}
