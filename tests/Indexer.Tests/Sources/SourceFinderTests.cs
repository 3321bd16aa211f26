using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Sources;

public sealed class SourceFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_sorted_and_folders_are_entered()
    {
        foreach (string name in (string[])["b.txt", "a/2.txt", "a/10.txt", "c/d/e.txt", "文.txt"])
        {
            folder.Write(name, name);
        }

        Assert.Equal(["a/10.txt", "a/2.txt", "b.txt", "c/d/e.txt", "文.txt"], Found(folder.Path));
    }

    [Fact]
    public void Hidden_files_are_passed_over_unless_given_themselves()
    {
        folder.Write(".hidden.txt", "");
        folder.Write(".git/config", "");
        folder.Write("seen.txt", "");
        Assert.Equal(["seen.txt"], Found(folder.Path));
        Assert.Equal([".hidden.txt"], Found(folder[".hidden.txt"]));
    }

    [Fact]
    public void Every_file_comes_once_however_many_ways_lead_to_it()
    {
        folder.Write("in/a.txt", "");
        folder.Write("in/b.txt", "");
        Assert.Equal(["in/b.txt", "in/a.txt"], Found(folder["in", "b.txt"], folder["in"], folder["in", ".", "a.txt"]));
    }

    [Fact]
    public void A_loop_of_links_ends_and_a_link_into_nothing_is_passed_over()
    {
        folder.Write("in/a.txt", "");
        Directory.CreateSymbolicLink(folder["in", "up"], folder.Path);
        Directory.CreateSymbolicLink(folder["in", "self"], folder["in", "self"]);
        File.CreateSymbolicLink(folder["in", "gone.txt"], folder["nothing"]);
        Assert.Equal(["in/a.txt"], Found(folder["in"]));
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_followed()
    {
        folder.Write("outside/a.txt", "");
        Directory.CreateDirectory(folder["in"]);
        File.CreateSymbolicLink(folder["in", "link.txt"], folder["outside", "a.txt"]);
        Assert.Equal(["in/link.txt"], Found(folder["in"]));
    }

    private IEnumerable<string> Found(params string[] paths) =>
        SourceFinder.Find(paths).Files.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'));
}
