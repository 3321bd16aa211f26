using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// 1. A full disk costs the change, never what was committed; with room again the next change goes through.
/// 2. A folder that may only be read can be searched.
/// 3. A commit whose last step reports an error loses no file that it names.
/// 4. A change of which a part could not be written can only be begun anew.
/// </summary>
public sealed class RefusedWritesTests
{
    private static readonly IndexSchema Schema = new("refused", [new TextField("body")], ["file"]);

    [Fact]
    public void A_full_disk_leaves_the_state_before()
    {
        var whole = Filled(1);
        long before = whole.Files.Values.Sum(f => (long)f.Length);
        Commit(whole, 2);
        long needed = whole.Files.Values.Sum(f => (long)f.Length) + before;
        int refused = 0;
        for (long room = 0; room < needed; room += 7)
        {
            var directory = Filled(1);
            directory.Room = room;
            bool failed = Record.Exception(() => Commit(directory, 2)) is IOException;
            refused += failed ? 1 : 0;
            Assert.Equal(failed ? 1 : 2, Count(directory));
            directory.Room = long.MaxValue;
            Commit(directory, 3);
            Assert.Equal(failed ? 2 : 3, Count(directory));
            Assert.DoesNotContain("manifest.new", directory.Files.Keys);
        }

        Assert.True(refused > 10);
    }

    [Fact]
    public void A_folder_that_may_only_be_read_can_be_searched()
    {
        var directory = Filled(3);
        directory.ReadOnly = true;
        Assert.Equal(3, Count(directory));
        Assert.IsType<IOException>(Record.Exception(() => Commit(directory, 4)));
        Assert.Equal(3, Count(directory));
        directory.ReadOnly = false;
        Commit(directory, 4);
        Assert.Equal(4, Count(directory));
    }

    [Fact]
    public void A_commit_that_is_renamed_but_reported_as_failed_keeps_its_files()
    {
        var directory = Filled(2);
        directory.FailAfterRename = true;
        Assert.IsType<IOException>(Record.Exception(() => Commit(directory, 3)));
        directory.FailAfterRename = false;
        Assert.Equal(3, Count(directory));
        Commit(directory, 4);
        Assert.Equal(4, Count(directory));
    }

    [Fact]
    public void What_could_not_be_written_is_not_committed_in_part()
    {
        var directory = Filled(1);
        using (var store = IndexStore.Open(directory, Schema).Store!)
        using (var writer = store.TryWrite()!)
        {
            writer.Add(Document(2));
            directory.Room = 10;
            Assert.Throws<IOException>(() => writer.Snapshot(new Dictionary<string, string>()));
            directory.Room = long.MaxValue;
            writer.Add(Document(3));
            Assert.Throws<IOException>(() => writer.Commit(new Dictionary<string, string>()));
        }

        Assert.Equal(1, Count(directory));
        Commit(directory, 4);
        Assert.Equal(2, Count(directory));
        Assert.DoesNotContain(directory.Files.Keys, n => directory.Files[n].Length == 10);
    }

    private static MemoryDirectory Filled(int documents)
    {
        var directory = new MemoryDirectory();
        for (int i = 1; i <= documents; i++)
        {
            Commit(directory, i);
        }

        return directory;
    }

    private static int Count(MemoryDirectory directory)
    {
        using var store = IndexStore.Open(directory, Schema).Store!;
        using var snapshot = store.Snapshot();
        int found = snapshot.Match(new TermQuery("body", "x")).Count;
        Assert.Equal(snapshot.DocumentCount, found);
        return found;
    }

    // Adds one document.
    private static void Commit(MemoryDirectory directory, int number)
    {
        using var store = IndexStore.Open(directory, Schema).Store!;
        using var writer = store.TryWrite()!;
        writer.Add(Document(number));
        writer.Commit(new Dictionary<string, string>());
    }

    private static IndexDocument Document(int number) => new()
    {
        Fields = new Dictionary<string, IReadOnlyList<Token>> { ["body"] = [new Token("x", 0), new Token($"n{number}", 1)] },
        Columns = new Dictionary<string, IReadOnlyList<string>> { ["file"] = [$"{number}"] },
        Stored = BitConverter.GetBytes(number),
    };
}
