using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;

namespace KnowledgeBase.Indexer.Tests.Reading.Web;

public sealed class WebArchiveReaderTests
{
    private const string Page = "<html><head><meta charset=\"gb2312\"><title>工会</title></head><body><h1>工会工作的一年</h1><p>第一厂工会开展技能竞赛，覆盖职工一百人。</p><p>职工代表大会听取了报告，并提出了意见。</p></body></html>";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    [Theory]
    [InlineData("quoted-printable", "\r\n")]
    [InlineData("quoted-printable", "\n")]
    [InlineData("base64", "\r\n")]
    [InlineData("8bit", "\r\n")]
    public void The_page_is_read_whatever_its_transfer_encoding(string coding, string end)
    {
        var document = SourceReaders.Read("a.mht", Archive(coding, end)).Value!;
        Assert.Equal("mht", document.Format);
        Assert.Contains("第一厂工会开展技能竞赛，覆盖职工一百人。", document.Lines);
        Assert.DoesNotContain(document.Lines, line => line.Contains("color", StringComparison.Ordinal) || line.Contains('=', StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_outweigh_the_name() => Assert.Equal("mht", SourceReaders.Read("a.doc", Archive("base64", "\r\n")).Value!.Format);

    [Theory]
    [InlineData("没有开头。")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n")]
    public void What_holds_no_page_is_damaged(string text) =>
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.mhtml", Encoding.UTF8.GetBytes(text)).Problem!.Code);

    [Fact]
    public void Of_several_frames_the_one_with_most_text_is_read()
    {
        string frames = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=A\n\n"
            + "--A\nContent-Type: text/html; charset=utf-8\n\n<p>首页 工会要闻</p>\n"
            + "--A\nContent-Type: text/html; charset=utf-8\n\n<p>第一厂工会开展技能竞赛，覆盖职工一百人。</p>\n--A是第二段，走访困难职工三千余户。\n--A--\n";
        var lines = SourceReaders.Read("a.mht", Encoding.UTF8.GetBytes(frames)).Value!.Lines;
        Assert.Contains(lines, l => l.Contains("技能竞赛", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("是第二段，走访困难职工三千余户。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_saved_as_text_is_text() => Assert.Equal(
        "txt", SourceReaders.Read("a.txt", Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n第一厂工会开展技能竞赛。\n")).Value!.Format);

    [Fact]
    public void Runs_of_base64_are_whole_up_to_their_padding()
    {
        string parts = Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>第一厂工会")) + "\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes("开展技能竞赛。</p>x"));
        string archive = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + parts + "\n";
        Assert.Contains(SourceReaders.Read("a.mht", Encoding.UTF8.GetBytes(archive)).Value!.Lines, l => l.StartsWith("第一厂工会开展技能竞赛。", StringComparison.Ordinal));
    }

    private static byte[] Archive(string coding, string end)
    {
        byte[] page = Gbk.GetBytes(Page);
        string body = coding switch
        {
            "base64" => Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => Quoted(page, end),
            _ => Encoding.Latin1.GetString(page),
        };
        string[] lines =
        [
            "From: <Saved by a browser>", "Subject: x", "MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"----Boundary==_1\"", "",
            "------Boundary==_1", "Content-Type: text/html", $"Content-Transfer-Encoding: {coding}", "Content-Location: http://a/", "", body,
            "------Boundary==_1", "Content-Type: text/css", "Content-Transfer-Encoding: 8bit", "", "p { color: red }", "------Boundary==_1--", "",
        ];
        return Encoding.Latin1.GetBytes(string.Join(end, lines));
    }

    private static string Quoted(byte[] bytes, string end)
    {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i++)
        {
            bool plain = bytes[i] is > 32 and < 127 and not (byte)'=';
            text.Append(plain ? ((char)bytes[i]).ToString() : $"={bytes[i]:X2}");
            if (i % 25 == 24)
            {
                text.Append('=').Append(end);
            }
        }

        return text.ToString();
    }
}
