using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Text;

public sealed class TextDecodingTests
{
    private const string Simplified = "工会的工作是为全体职工服务，我们要把这件事做好，不能有一点马虎。各级工会要深入一线，了解职工的困难和要求。\n";

    private const string Traditional = "工會的工作是為全體職工服務，我們要把這件事做好，不能有一點馬虎。各級工會要深入一線，瞭解職工的困難和要求。\n";

    [Theory]
    [InlineData("gb18030", Simplified)]
    [InlineData("gb18030", Traditional)]
    [InlineData("big5", Traditional)]
    [InlineData("utf-16le", Simplified)]
    [InlineData("utf-16be", Traditional)]
    [InlineData("utf-8", Simplified)]
    public void Encodings_without_a_mark_are_told_by_their_characters_without_doubt(string name, string text)
    {
        var read = Read(Codec(name).GetBytes(text)).Value!;
        Assert.Equal((name, text), (read.Encoding, string.Join('\n', read.Lines)));
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void A_guess_on_few_characters_is_remarked() =>
        Assert.Contains("gb18030 was guessed", Read(Codec("gb18030").GetBytes("工会章程")).Value!.Remarks.Single(), StringComparison.Ordinal);

    [Fact]
    public void A_few_broken_bytes_are_kept_and_remarked()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Simplified, 3)));
        bytes[200] = 0xFF;
        var read = Read(bytes).Value!;
        Assert.Equal("utf-8", read.Encoding);
        Assert.Contains('\uFFFD', string.Concat(read.Lines));
        Assert.Contains("U+FFFD, the first in line 2", read.Remarks.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_text_cut_within_a_character_loses_nothing_else()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Simplified.TrimEnd());
        Assert.Equal(Simplified.TrimEnd()[..^1] + '\uFFFD', Read(bytes[..^1]).Value!.Lines.Single());
    }

    [Fact]
    public void Bytes_without_order_are_not_text()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        Assert.Equal("not_text", Read(bytes).Problem!.CodeName);
    }

    [Theory]
    [InlineData("甲\r\n乙\r\n")]
    [InlineData("甲\r乙\r")]
    [InlineData("甲\n乙\n")]
    [InlineData("甲\r\n乙\r")]
    public void Line_ends_of_every_system_end_lines(string text) =>
        Assert.Equal(["甲", "乙", ""], Read(Encoding.UTF8.GetBytes(text)).Value!.Lines);

    [Fact]
    public void Doubts_are_kept_with_the_file()
    {
        byte[] bytes = Codec("gb18030").GetBytes("工会章程");
        var contents = Pipeline.Run(new Corpus.Documents.SourceFile(new string('0', 64), "a.txt", bytes.Length), bytes).Value!;
        Assert.Contains("guessed", contents.File.Remarks, StringComparison.Ordinal);
    }

    private static Outcome<ReadDocument> Read(byte[] bytes) => SourceReaders.Read("a.txt", bytes);

    private static Encoding Codec(string name) => name switch
    {
        "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding(54936)!,
        "big5" => CodePagesEncodingProvider.Instance.GetEncoding(950)!,
        "utf-16le" => new UnicodeEncoding(false, false),
        "utf-16be" => new UnicodeEncoding(true, false),
        _ => new UTF8Encoding(false),
    };
}
