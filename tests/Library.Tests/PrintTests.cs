using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Library.Tests;

/// <summary>The same text printed several times.</summary>
public sealed class PrintTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Groups_are_the_same_whatever_the_order_in_which_files_come()
    {
        FileContents[] files = [File("a.txt", 1, "2023-05"), File("b.txt", 1, "2022-01", edited: true), File("c.txt", 1, null, cut: true), File("d.txt", 2, "2021-01")];
        var expected = Groups(files);
        Assert.Equal(2, expected.Count);
        Assert.Contains(expected, group => group.StartsWith(Id(files[1]) + " ", StringComparison.Ordinal) && group.Split(' ').Length == 3);
        foreach (int[] order in (int[][])[[3, 2, 1, 0], [2, 0, 3, 1], [1, 2, 0, 3]])
        {
            Assert.Equal(expected, Groups([.. order.Select(i => files[i])]));
        }
    }

    [Fact]
    public void A_print_that_joins_others_brings_their_files_into_the_changes()
    {
        using var store = LibraryStore.Open(folder["one"]);
        var (first, second) = (File("a.txt", 1, "2023"), File("b.txt", 1, "2022"));
        store.Replace(first);
        store.FindPrints();
        long before = store.Version;
        store.Replace(second);
        store.FindPrints();

        Assert.Contains(store.ChangesSince(before).Files, f => f.Sha256 == first.File.File.Sha256);
        Assert.Equal(Id(second), store.Works(first.File.File.Sha256)[Id(first)]);
        long settled = store.Version;
        store.FindPrints();
        Assert.Equal(settled, store.Version);
    }

    [Fact]
    public void When_one_print_goes_the_others_stay()
    {
        using var store = LibraryStore.Open(folder["one"]);
        FileContents[] files = [File("a.txt", 1, "2021"), File("b.txt", 1, "2022", edited: true), File("c.txt", 1, "2023")];
        foreach (var file in files)
        {
            store.Replace(file, "/in/" + file.File.File.Name);
        }

        store.FindPrints();
        store.Replace(File("a.txt", 2, "2021"), "/in/a.txt");
        store.FindPrints();
        Assert.Null(store.Article(Id(files[0])));
        Assert.Equal([Id(files[1]), Id(files[2])], store.Prints(Id(files[2])));

        store.Replace(File("b.txt", 3, "2022"), "/in/b.txt");
        store.FindPrints();
        Assert.Equal([Id(files[2])], store.Prints(Id(files[2])));
        Assert.Empty(store.Works(files[2].File.File.Sha256));
        Assert.Empty(store.Check().Faults);
    }

    [Fact]
    public void A_file_that_is_read_again_is_compared_again()
    {
        using var store = LibraryStore.Open(folder["one"]);
        var (first, second) = (File("a.txt", 1, "2021"), File("b.txt", 1, "2022"));
        store.Replace(first);
        store.Replace(second);
        store.FindPrints();
        store.Replace(first with { Articles = [first.Articles[0] with { Body = Text(9), Paragraphs = [new Paragraph(Text(9), [])] }] });
        store.FindPrints();
        Assert.Equal([Id(first)], store.Prints(Id(first)));
        store.Replace(first);
        store.FindPrints();
        Assert.Equal([Id(first), Id(second)], store.Prints(Id(second)));
    }

    private List<string> Groups(FileContents[] files)
    {
        using var store = LibraryStore.Open(folder[Guid.NewGuid().ToString("N")]);
        foreach (var file in files)
        {
            store.Replace(file);
            if (file.File.File.Name == "b.txt")
            {
                store.FindPrints();
            }
        }

        store.FindPrints();
        return [.. files.Select(f => string.Join(' ', store.Prints(Id(f)))).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Id(FileContents contents) => contents.Articles[0].Id;

    private static string Text(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 900).Select(i => i % 30 == 29 ? '。' : (char)('一' + random.Next(3000))));
    }

    private static FileContents File(string name, int seed, string? date, bool edited = false, bool cut = false)
    {
        string text = Text(seed);
        text = edited ? text.Replace('。', '；').Remove(300, 12) : cut ? text[..600] : text;
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(name + text);
        var file = new SourceFile(OriginalFolder.Hash(bytes), name, bytes.Length);
        var article = new Article
        {
            Id = file.Sha256[..12] + "-1",
            File = file,
            Kind = ItemKind.Article,
            Date = date,
            Paragraphs = [new Paragraph(text, [new LineSpan(1, 1)])],
            Body = text,
            Spans = [new LineSpan(1, 1)],
        };
        return new FileContents(new StoredFile(file, "utf-8", "code 1", 1, null, null), bytes, [text], [article], []);
    }
}
