using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Joining;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Sources;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Tests.Joining;

/// <summary>Texts that go on in another file of the same issue.</summary>
public sealed class JoinTests : IDisposable
{
    private const string First = """
        河海工人报  2023年11月2日  星期四  第1版

        把职工之家建在班组里
        □ 王小明

        　　东山矿工会把职工之家建在班组里，做到了职工走到哪里，服务就跟到哪里。三年来，全矿建成班组小家四十六个，职工满意率年年提高，班组长成了工会工作的骨干。
        　　职工上井以后最需要的是一碗热汤和一张可以坐下来说话的椅子。矿工会在井口设了驿站，配了微波炉、药箱和充电柜，由班组轮流值守，每天服务二百多人
        （下转第3版）
        """;

    private const string Third = """
        河海工人报  2023年11月2日  星期四  第3版

        （上接第1版）次，成为职工最愿意去的地方。驿站还是调解室，班组里的小矛盾在这里说开了。小家的经费从哪里来、花到哪里去，都写在墙上的公示栏里。
        　　（作者单位：河海集团东山矿）
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2023-11-02-03.txt", "3")]
    [InlineData("河海工人报20231102A03.pdf", "A3")]
    [InlineData("河海工人报-20231102-A03.pdf", "A3")]
    [InlineData("第3版.txt", "3")]
    [InlineData("2023-11-02.txt", null)]
    [InlineData("工会法.md", null)]
    public void A_page_is_read_from_a_file_name(string name, string? page) => Assert.Equal(page, OpenItem.PageOfName(name));

    [Fact]
    public void A_text_is_one_whatever_the_order_in_which_its_files_come()
    {
        foreach (bool forward in (bool[])[true, false])
        {
            using var library = LibraryStore.Open(folder[forward ? "forward" : "back"]);
            (string, string)[] files = [("2023-11-02-01.txt", First), ("2023-11-02-03.txt", Third)];
            foreach (var (name, text) in forward ? files : [.. files.Reverse()])
            {
                library.Replace(Read(name, text).Contents!, "/in/" + name);
                LibrarySettling.Settle(library, _ => { });
            }

            var whole = Assert.Single(Articles(library));
            Assert.Equal(["2023-11-02-01.txt", "2023-11-02-03.txt"], whole.Parts.Select(p => p.File.Name));
            Assert.Contains("每天服务二百多人次，成为职工最愿意去的地方", whole.Body, StringComparison.Ordinal);
            Assert.Equal((ItemKind.Article, "把职工之家建在班组里", "河海集团东山矿", "1,3"), (whole.Kind, whole.Title, whole.AuthorUnit, whole.Pages));
            Assert.False(whole.MissingEnd || whole.MissingStart);
            Assert.Equal([0, 1], whole.Spans.Select(s => s.Part).Distinct());
            Assert.Equal(whole.Id, library.Article(whole.Parts[1].ItemId)!.Id);
            Assert.Equal(whole.Body.Replace("\n", "", StringComparison.Ordinal), string.Concat(library.Chunks(whole.Id).Select(c => c.Text.Replace("\n", "", StringComparison.Ordinal))));
            Assert.Empty(library.Check().Faults);
        }
    }

    [Fact]
    public void When_the_rest_is_replaced_by_another_page_the_beginning_says_where_it_should_be()
    {
        using var library = LibraryStore.Open(folder["one"]);
        library.Replace(Read("2023-11-02-01.txt", First).Contents!, "/in/2023-11-02-01.txt");
        library.Replace(Read("2023-11-02-03.txt", Third).Contents!, "/in/2023-11-02-03.txt");
        LibrarySettling.Settle(library, _ => { });
        Assert.Single(Articles(library));

        library.Replace(Read("2023-11-02-03.txt", "另一篇\n\n　　这是另一篇文章，它与头版的文章没有关系，说的是另一件事，从头到尾都在这里。").Contents!, "/in/2023-11-02-03.txt");
        LibrarySettling.Settle(library, _ => { });
        var beginning = Articles(library).Single(a => a.Title == "把职工之家建在班组里");
        Assert.Equal(("3", true), (OpenEnds.To(beginning)?.Page, beginning.MissingEnd));
        Assert.Empty(beginning.Parts);
        Assert.Empty(library.Check().Faults);
    }

    [Fact]
    public void Nothing_is_joined_against_what_is_printed()
    {
        Article first = Citable(Read("a-01.txt", First)).Single();
        Article fourth = Citable(Read("a-04.txt", Third.Replace("第3版", "第4版", StringComparison.Ordinal))).Single();
        Article other = Citable(Read("a-03.txt", Third.Replace("上接第1版", "上接第2版", StringComparison.Ordinal))).Single();
        Assert.Empty(JoinFinder.Find([first, fourth]));
        Assert.Empty(JoinFinder.Find([first, other]));

        // Two rests that fit equally well: neither is taken.
        Article rest = Citable(Read("a-03.txt", Third)).Single();
        Article twin = Citable(Read("b-03.txt", Third + "\n")).Single();
        Assert.Single(JoinFinder.Find([first, rest]));
        Assert.Empty(JoinFinder.Find([first, rest, twin]));
    }

    [Fact]
    public void Files_read_one_after_the_other_are_joined_under_the_first()
    {
        var joined = JoinedReadings.Of([Read("2023-11-02-01.txt", First), Read("2023-11-02-03.txt", Third), Read("其他.txt", Third.Replace("11月2日", "11月3日", StringComparison.Ordinal))]).ToList();
        Assert.Equal(3, joined.Count);
        Assert.Equal(2, Assert.Single(Citable(joined[0])).Parts.Count);
        Assert.Empty(Citable(joined[1]));
    }

    private static List<Article> Articles(LibraryStore library) =>
        [.. library.Files().SelectMany(f => library.Articles(f.File.Sha256)).Where(a => a.Kind.IsCitable())];

    private static IReadOnlyList<Article> Citable(SourceReading reading) => [.. reading.Contents!.Articles.Where(a => a.Kind.IsCitable())];

    private static SourceReading Read(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length);
        return SourceReading.Of(new LoadedSource("/in/" + name, file, bytes, null), s => Pipeline.Run(s.File, s.Bytes));
    }
}
