using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Text;

namespace KnowledgeBase.Indexer.Tests.Reading.Text;

public sealed class PlainTextReaderTests
{
    private const string Sample = "工会是职工之家。\n\n第二行，结束。";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("gb18030")]
    public void Text_is_read_in_every_encoding(string name)
    {
        Encoding encoding = name switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            _ => new UTF8Encoding(true),
        };
        var read = SourceReaders.Read("a.txt", (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]).Value;
        Assert.NotNull(read);
        Assert.Equal(name, read.Encoding);
        Assert.Equal(Sample.Split('\n'), read.Lines);
    }

    [Fact]
    public void Lines_are_counted_from_one_and_carriage_returns_dropped()
    {
        var read = SourceReaders.Read("a.txt", Encoding.UTF8.GetBytes("甲\r\n乙\r丙\n")).Value!;
        Assert.Equal(["甲", "乙", "丙", ""], read.Lines);
        Assert.Equal([1, 2, 3, 4], read.Pages.SelectMany(p => p.Lines).Select(l => l.Number));
    }

    [Fact]
    public void Form_feeds_divide_pages()
    {
        var read = SourceReaders.Read("a", Encoding.UTF8.GetBytes("甲\n\f乙\n丙\f")).Value!;
        Assert.Equal([1, 2, 3], read.Pages.Select(p => p.Number));
        Assert.Equal([1, 1, 1], read.Pages.Select(p => p.Lines.Count));
    }

    [Theory]
    [InlineData("a.txt", "", ProblemCode.Empty)]
    [InlineData("a.txt", " \n　\n", ProblemCode.Empty)]
    [InlineData("a.xyz", "text", ProblemCode.Unsupported)]
    [InlineData("a.txt", "a\0b", ProblemCode.NotText)]
    public void Problems_are_values(string name, string text, ProblemCode code) =>
        Assert.Equal(code, SourceReaders.Read(name, Encoding.UTF8.GetBytes(text)).Problem!.Code);

    [Fact]
    public void Bytes_of_no_encoding_are_not_text() =>
        Assert.Equal(ProblemCode.NotText, SourceReaders.Read("a.txt", (byte[])[0xFF, 0xD8, 0xFF, 0xE0, 0x10, 0x4A, 0x46, 0x80]).Problem!.Code);

    [Fact]
    public void Files_over_the_limit_are_refused() =>
        Assert.Equal(ProblemCode.TooLarge, SourceReaders.Read("a.txt", new byte[PlainTextReader.MaxBytes + 1]).Problem!.Code);

    [Fact]
    public void Vertical_tabs_end_lines() =>
        Assert.Equal(["甲", "乙", "丙"], SourceReaders.Read("a.txt", "甲\v乙\r\n丙"u8.ToArray()).Value!.Lines);
}
