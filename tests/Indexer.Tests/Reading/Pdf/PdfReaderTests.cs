using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private static readonly (int X, int Y, int Size, string Text)[] Page =
    [
        (200, 740, 22, "职工之家建在车间"), (70, 700, 10, "某厂工会坚持把服务职工"), (50, 684, 10, "作为全部工作的起点和落点，"), (50, 668, 10, "把活动办到班组。"),
        (70, 652, 10, "班组里的事情由职工自己"), (50, 636, 10, "商量着来办，件件都有回音。"),
    ];

    [PopplerFact]
    public void Text_is_read_with_paragraphs_and_sizes()
    {
        var read = SourceReaders.Read("a.pdf", SamplePdf.Of([Page])).Value!;
        var lines = read.Pages.Single().Lines.Where(l => !l.IsBlank).ToList();
        Assert.Equal("pdf", read.Format);
        Assert.Equal(Page.Select(l => l.Text), lines.Select(l => l.Text));
        Assert.Equal(2.2, lines[0].Form!.SizeRatio!.Value, 1);
        Assert.Equal([true, false, false, true, false], lines.Skip(1).Select(l => l.Form!.StartsParagraph == true));
        Assert.All(lines, l => Assert.Equal(read.Lines[l.Number - 1], l.Text));
    }

    [PopplerFact]
    public void The_first_bytes_tell_a_PDF_whatever_its_name() =>
        Assert.Equal("pdf", SourceReaders.Read("a.txt", SamplePdf.Of([Page])).Value!.Format);

    [PopplerFact]
    public void A_file_that_is_cut_off_is_damaged()
    {
        byte[] whole = SamplePdf.Of([Page, Page, Page]);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.pdf", whole.AsMemory(0, whole.Length * 2 / 3)).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.pdf", whole.AsMemory(0, 60)).Problem!.Code);
    }

    [PopplerFact]
    public void A_file_that_needs_a_password_is_encrypted()
    {
        string key = new('4', 64);
        string entry = $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >> /ID [<{key}> <{key}>]";
        Assert.Equal(ProblemCode.Encrypted, SourceReaders.Read("a.pdf", SamplePdf.Of([Page], entry)).Problem!.Code);
    }

    [PopplerFact]
    public void More_pages_than_the_limit_are_too_many() =>
        Assert.Equal(ProblemCode.TooLarge, SourceReaders.Read("a.pdf", SamplePdf.Of([.. Enumerable.Repeat<IReadOnlyList<(int X, int Y, int Size, string Text)>>([], 3001)])).Problem!.Code);

    [PopplerFact]
    public void Blank_pages_are_no_text() =>
        Assert.Equal(ProblemCode.NoText, SourceReaders.Read("a.pdf", SamplePdf.Of([[]])).Problem!.Code);

    [Fact]
    public void Something_else_named_pdf_is_damaged() =>
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.pdf", Encoding.UTF8.GetBytes("这不是文件应有的样子")).Problem!.Code);
}
