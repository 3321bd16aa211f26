using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Layout;
using KnowledgeBase.Indexer.Reading.Pdf;

namespace KnowledgeBase.Indexer.Tests.Reading.Pdf;

public sealed class BboxTextTests
{
    [Fact]
    public void Pages_and_words_are_read_with_their_boxes()
    {
        var pages = Read("""
              <page width="595.2" height="841.9">
                  <word xMin="10.5" yMin="20" xMax="40.5" yMax="32">工会&amp;职工</word>
              </page>
              <page width="100" height="200">
              </page>
            """);
        Assert.Equal([7, 8], pages.Select(p => p.Number));
        Assert.Equal(new PlacedWord("工会&职工", new Box(10.5, 20, 30, 12)), Assert.Single(pages[0].Words));
        Assert.Empty(pages[1].Words);
    }

    [Theory]
    [InlineData("""<word xMin="nan" yMin="20" xMax="inf" yMax="32">乱</word>""")]
    [InlineData("""<word xMin="10" yMin="20" xMax="5" yMax="32">反</word>""")]
    [InlineData("""<word xMin="900" yMin="20" xMax="910" yMax="32">页外</word>""")]
    [InlineData("<word xMin=\"10\" yMin=\"20\" xMax=\"40\" yMax=\"32\">\u0001\u0002</word>")]
    public void Words_without_a_place_or_without_characters_are_left_out(string word) =>
        Assert.Empty(Read($"<page width=\"595\" height=\"842\">\n{word}\n</page>")[0].Words);

    [Fact]
    public void A_layer_of_signs_without_meaning_is_no_text()
    {
        Assert.True(TextLayer.IsGarbled(Page("\uE001\uE002\uE003的")));
        Assert.True(TextLayer.IsGarbled(Page("\uFFFD\uFFFD\uFFFD工会")));
        Assert.True(TextLayer.IsGarbled(Page("(cid:12)")));
        Assert.False(TextLayer.IsGarbled(Page("工会是职工之家，App Store 2.0")));
    }

    private static PlacedPage Page(string text) => new(1, 600, 800, [new PlacedWord(text, new Box(0, 0, 10, 10))]);

    private static IReadOnlyList<PlacedPage> Read(string output) => BboxText.Read(Encoding.UTF8.GetBytes(output), 7);
}
