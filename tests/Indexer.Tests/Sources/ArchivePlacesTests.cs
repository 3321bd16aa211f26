using System.IO.Compression;
using System.Text;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Sources;

public sealed class ArchivePlacesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Each_file_in_an_archive_is_a_source_with_its_own_name_hash_and_place()
    {
        string zip = Write("资料.zip", Zip(("文件/工会工作.txt", "工会工作的内容。"), ("__MACOSX/._x", "x"), (".DS_Store", "x"), ("二.md", "# 题名\n\n正文。")));
        var sources = Load(zip);
        Assert.Equal([$"{zip}!/文件/工会工作.txt", $"{zip}!/二.md"], sources.Select(s => s.Place));
        Assert.Equal(["工会工作.txt", "二.md"], sources.Select(s => s.File.Name));
        Assert.Equal(["工会工作的内容。", "# 题名\n\n正文。"], sources.Select(s => Encoding.UTF8.GetString(s.Bytes.Span)));
        Assert.Equal(2, sources.Select(s => s.File.Sha256).Where(h => h.Length == 64).Distinct().Count());
    }

    [Fact]
    public void Names_in_gbk_without_the_flag_are_read()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        byte[] bytes = Zip(("abcdefgh.txt", "正文。"));
        byte[] named = gbk.GetBytes("工会工作");
        Replace(bytes, Encoding.ASCII.GetBytes("abcdefgh"), named);
        Assert.Equal(["工会工作.txt"], Load(Write("a.zip", bytes)).Select(s => s.File.Name));
    }

    [Fact]
    public void Archives_in_archives_are_opened_to_the_third_and_no_deeper()
    {
        byte[] bytes = Zip(("底.txt", "底层。"));
        for (int depth = 0; depth < 2; depth++)
        {
            bytes = ZipBytes(($"内{depth}.zip", bytes), ($"旁{depth}.txt", "旁边。"u8.ToArray()));
        }

        var three = Load(Write("三.zip", bytes));
        Assert.Equal(["底.txt", "旁0.txt", "旁1.txt"], three.Select(s => s.File.Name));
        Assert.All(three, s => Assert.Null(s.Problem));
        var four = Load(Write("四.zip", ZipBytes(("三.zip", bytes))));
        Assert.Equal(["内0.zip", "旁0.txt", "旁1.txt"], four.Select(s => s.File.Name));
        Assert.Equal("too_large", Read(four[0]).Failure!.Code);
    }

    [Fact]
    public void A_wrong_byte_in_an_entry_that_is_not_compressed_is_damage_and_has_a_name_in_the_library()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("人数.txt", CompressionLevel.NoCompression).Open())
        {
            entry.Write("会员一百人。"u8);
        }

        byte[] bytes = stream.ToArray();
        Replace(bytes, "一百"u8.ToArray(), "九百"u8.ToArray());
        var source = Load(Write("a.zip", bytes)).Single();
        Assert.Equal(ProblemCode.Damaged, source.Problem!.Code);
        Assert.Matches("^[0-9a-f]{64}$", source.File.Sha256);
        Assert.Equal(source.File.Sha256, Load(Write("b.zip", bytes)).Single().File.Sha256);
    }

    [Fact]
    public void Files_in_archives_tell_their_size_before_they_are_expanded()
    {
        string place = Write("a.zip", Zip(("一.txt", new string('a', 5000)))) + "!/一.txt";
        Assert.Equal(5000, ArchivePlaces.Length(place));
        Assert.Equal(0, ArchivePlaces.Length(place + "x"));
    }

    [Theory]
    [InlineData("甲/乙:", "乙")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("/etc/cron.d/x.txt", "x.txt")]
    [InlineData("C:\\Windows\\x.txt", "x.txt")]
    [InlineData("..\\..\\y.txt", "y.txt")]
    public void Paths_in_archives_lead_nowhere(string path, string name)
    {
        var source = Load(Write("a.zip", Zip((path, "正文。")))).Single();
        Assert.Equal((name, null), (source.File.Name, source.Problem));
        Assert.Equal(["a.zip"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Two_entries_of_one_path_are_two_sources() =>
        Assert.Equal(["一。", "二。"], Load(Write("a.zip", Zip(("a.txt", "一。"), ("a.txt", "二。")))).Select(s => Encoding.UTF8.GetString(s.Bytes.Span)));

    [Fact]
    public void A_cut_off_archive_gives_what_is_whole_and_says_what_was_read()
    {
        byte[] bytes = Zip(("一.txt", new string('一', 400)), ("二.txt", string.Concat(Enumerable.Range(0, 4000).Select(i => (char)(0x4E00 + (i * 7919 % 20000))))));
        var sources = Load(Write("断.zip", bytes[..(bytes.Length / 2)]));
        Assert.Equal(["一.txt", "断.zip"], sources.Select(s => s.File.Name));
        var failure = Read(sources[1]).Failure!;
        Assert.Equal("damaged", failure.Code);
        Assert.Contains("一.txt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_with_a_password_is_encrypted_and_its_neighbours_are_read()
    {
        byte[] bytes = Zip(("密.txt", "秘密。"), ("开.txt", "公开。"));
        SetFlag(bytes, 1);
        Assert.Equal(["encrypted", null], Load(Write("a.zip", bytes)).Select(s => s.Problem?.CodeName));
    }

    [Fact]
    public void What_expands_too_far_is_refused_without_being_expanded()
    {
        byte[] bomb = ZipBytes(("零.txt", new byte[64 * 1024 * 1024]), ("好.txt", "好的。"u8.ToArray()));
        Assert.Equal(["too_large", null], Load(Write("a.zip", bomb)).Select(s => s.Problem?.CodeName));
    }

    [Theory]
    [InlineData("空.zip", "empty")]
    [InlineData("假.zip", "damaged")]
    public void Archives_without_files_and_files_that_are_none_are_named(string name, string code)
    {
        var source = Load(Write(name, code == "empty" ? Zip() : "这不是压缩文件。"u8.ToArray())).Single();
        Assert.Equal(code, Read(source).Failure!.Code);
    }

    public void Dispose() => folder.Dispose();

    private static List<LoadedSource> Load(string path) => [.. ArchivePlaces.Expand([path]).Select(SourceLoader.Load)];

    private static SourceReading Read(LoadedSource source) => SourceReading.Of(source, s => Pipeline.Run(s.File, s.Bytes));

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Zip(params (string Path, string Text)[] entries) =>
        ZipBytes([.. entries.Select(e => (e.Path, Encoding.UTF8.GetBytes(e.Text)))]);

    private static byte[] ZipBytes(params (string Path, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static void Replace(byte[] bytes, byte[] from, byte[] to)
    {
        for (int at = bytes.AsSpan().IndexOf(from); at >= 0; at = bytes.AsSpan().IndexOf(from))
        {
            to.CopyTo(bytes, at);
        }
    }

    /// <summary>Sets the flag of encryption in both headers of the first entry.</summary>
    private static void SetFlag(byte[] bytes, byte flag)
    {
        bytes[bytes.AsSpan().IndexOf("PK\u0003\u0004"u8) + 6] |= flag;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= flag;
    }
}
