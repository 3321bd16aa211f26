using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Corpus.Tests.Documents;

/// <summary>A permanent address leads to the same words after the file was read again.</summary>
public sealed class ParagraphAddressTests
{
    private const string Words = "走访时问清收入、医疗、子女就学三件事。";

    [Fact]
    public void EveryParagraphIsFoundAgain()
    {
        var article = Read(("工会的工作。", 1, 1), (Words, 2, 3), ("工会的工作。", 4, 4));
        for (int i = 0; i < 3; i++)
        {
            var address = ParagraphAddress.Of(article, i);
            string[] parts = address.ToString().Split('/');
            Assert.Equal(address, ParagraphAddress.Parse(parts[2], parts[3]));
            Assert.Equal((article, i), address.FindIn([article]));
        }
    }

    [Fact]
    public void WordsAreFoundWhereverTheyStandNow()
    {
        var address = ParagraphAddress.Of(Read(("甲。", 1, 1), (Words, 2, 3)), 1);
        var moved = Read(("新加的一段。", 1, 1), ("甲。", 2, 2), ("又一段。", 3, 3), (Words.Replace("，", ",", StringComparison.Ordinal), 8, 9));
        Assert.Equal((moved, 3), address.FindIn([moved]));
    }

    [Fact]
    public void ChangedWordsAreFoundByTheirLine()
    {
        var address = ParagraphAddress.Of(Read(("甲。", 1, 1), (Words, 2, 3)), 1);
        var joined = Read(("甲。" + Words, 1, 3), ("后文。", 4, 4));
        Assert.Equal((joined, 0), address.FindIn([joined]));
        Assert.Null(address.FindIn([Read(("别的文字。", 7, 9))]));
    }

    [Theory]
    [InlineData("0123456789ab", "1")]
    [InlineData("0123456789ab", "1-0011223")]
    [InlineData("0123456789ab", "x-00112233")]
    [InlineData("0123456789AB", "1-00112233")]
    [InlineData("0123", "1-00112233")]
    public void WhatIsNoAddressIsNone(string file, string place) => Assert.Null(ParagraphAddress.Parse(file, place));

    private static Article Read(params (string Text, int First, int Last)[] paragraphs) => new()
    {
        Id = "0123456789ab-1",
        File = new SourceFile("0123456789abcdef", "a.txt", 1),
        Kind = ItemKind.Article,
        Paragraphs = [.. paragraphs.Select(p => new Paragraph(p.Text, [new LineSpan(p.First, p.Last)]))],
        Body = string.Join('\n', paragraphs.Select(p => p.Text)),
        Spans = [new LineSpan(paragraphs[0].First, paragraphs[^1].Last)],
    };
}
