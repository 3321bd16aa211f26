using System.Runtime.Versioning;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Reading.Office;
using KnowledgeBase.Indexer.Reading.Tools;
using static KnowledgeBase.Indexer.Tests.Reading.Office.WordFile;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>Older formats through LibreOffice, and what is said where they cannot be read.</summary>
public sealed class OlderOfficeReaderTests
{
    private const string Rtf = "{\\rtf1\\ansi\\ansicpg936\\uc1 \\u24037?\\u20250?\\u31456?\\u31243?\\par \\u31532?\\u20108?\\u34892?\\par}";

    private static readonly ExternalTool Missing = new("no-such-tool-here", "libreoffice-writer-nogui", "doc");

    [OfficeFact]
    public void Rich_text_is_read_by_what_it_is_not_by_its_name()
    {
        foreach (string name in new[] { "a.rtf", "a.doc", "a.txt" })
        {
            var read = SourceReaders.Read(name, Encoding.ASCII.GetBytes(Rtf)).Value!;
            Assert.Equal("rtf", read.Format);
            Assert.Equal(["工会章程", "第二行"], read.Lines);
        }
    }

    [OfficeFact]
    public void Word_97_and_OpenDocument_keep_generated_numbers()
    {
        string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        string number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        byte[] word = Make(P("某市工会条例", "<w:jc w:val=\"center\"/>") + P("为了保障职工。", number) + P("本条例适用。", number), numbering: numbering);
        foreach (string format in new[] { "doc", "odt", "fodt" })
        {
            var read = SourceReaders.Read($"a.{format}", Converted(word, format)).Value!;
            Assert.Equal(format, read.Format);
            Assert.Equal(["某市工会条例", "第一条为了保障职工。", "第二条本条例适用。"], read.Lines.Select(l => l.Replace("　", string.Empty, StringComparison.Ordinal)).Where(l => l.Length > 0));
            Assert.True(read.Pages[0].Lines[0].Form!.Centred);
        }
    }

    [OfficeFact]
    public void A_truncated_file_is_damaged() =>
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.odt", Converted(Make(P("甲")), "odt").AsMemory(0, 600)).Problem!.Code);

    [Fact]
    public void Without_LibreOffice_the_package_to_install_is_named()
    {
        var problem = new OlderOfficeReader(Missing, TimeSpan.FromSeconds(5)).Read("旧.rtf", Encoding.ASCII.GetBytes(Rtf)).Problem!;
        Assert.Equal(ProblemCode.Unsupported, problem.Code);
        Assert.Contains("libreoffice-writer-nogui", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, ProblemCode.Encrypted)]
    [InlineData(false, ProblemCode.Unsupported)]
    public void A_password_shows_in_the_head_of_a_Word_97_file(bool encrypted, ProblemCode code) => Assert.Equal(
        code, new OlderOfficeReader(Missing, TimeSpan.FromSeconds(5)).Read("a.doc", CompoundBytes.Word97(encrypted)).Problem!.Code);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_conversion_that_hangs_is_ended()
    {
        using var folder = new TemporaryFolder();
        string script = Path.Combine(folder.Path, "hang");
        File.WriteAllText(script, "#!/bin/sh\nsleep 600 & wait\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var reader = new OlderOfficeReader(new ExternalTool(script, "p", "doc"), TimeSpan.FromSeconds(1));
        Assert.Equal(ProblemCode.TooLarge, reader.Read("a.rtf", Encoding.ASCII.GetBytes(Rtf)).Problem!.Code);
    }

    [Fact]
    public void Files_that_only_bear_the_name()
    {
        Assert.Equal(["其实是文本。"], SourceReaders.Read("a.doc", Encoding.UTF8.GetBytes("其实是文本。")).Value!.Lines);
        Assert.Equal(ProblemCode.Unsupported, SourceReaders.Read("a.doc", CompoundBytes.With("Workbook")).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.wps", (byte[])[0, 1, 2, 3, 0xFF, 0xFE, 0, 0, 0]).Problem!.Code);
        Assert.Equal(ProblemCode.Damaged, SourceReaders.Read("a.doc", Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related")).Problem!.Code);
    }

    private static byte[] Converted(byte[] word, string format)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "a.docx"), word);
        var run = ToolRun.Run(
            ExternalTool.LibreOffice,
            [$"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}", "--headless", "--convert-to", format, "--outdir", folder.Path, Path.Combine(folder.Path, "a.docx")],
            TimeSpan.FromMinutes(2), 100_000, folder.Path);
        Assert.Equal(ToolEnd.Exited, run.End);
        return File.ReadAllBytes(Path.Combine(folder.Path, $"a.{format}"));
    }
}
