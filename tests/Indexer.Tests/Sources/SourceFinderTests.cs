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
    public void What_makes_a_saved_page_look_and_move_is_passed_over_beside_the_page_only()
    {
        foreach (string name in (string[])["page.html", "page_files/style.css", "page_files/frame.html", "page_files/photo.jpg", "other_files/data.json"])
        {
            folder.Write(name, "");
        }

        Assert.Equal(["other_files/data.json", "page.html", "page_files/frame.html"], Found(folder.Path));
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

    [Fact]
    public void A_link_to_a_file_that_also_comes_by_itself_adds_nothing()
    {
        folder.Write("in/z.txt", "");
        folder.Write("other/y.txt", "");
        File.CreateSymbolicLink(folder["in", "a.txt"], folder["in", "z.txt"]);
        File.CreateSymbolicLink(folder["in", "b.txt"], folder["other", "y.txt"]);
        Assert.Equal(["in/b.txt", "in/z.txt"], Found(folder["in"], folder["other"]));
    }

    [Fact]
    public void Hidden_files_given_themselves_come_though_their_folder_was_entered()
    {
        folder.Write(".hidden.txt", "");
        folder.Write("seen.txt", "");
        Assert.Equal(["seen.txt", ".hidden.txt"], Found(folder.Path, folder[".hidden.txt"], folder["seen.txt"]));
    }

    [Fact]
    public void A_path_at_which_there_is_nothing_comes_too_so_that_it_is_reported()
    {
        folder.Write("a.txt", "");
        var found = SourceFinder.Find([folder["gone"], folder["a.txt"]]);
        Assert.Equal([folder["gone"], folder["a.txt"]], found.Files);
        Assert.Equal((2, folder["gone"]), (found.Count, Assert.Single(found.Missing)));
    }

    [Fact]
    public void Files_are_looked_up_when_they_are_asked_for()
    {
        folder.Write("1/a.txt", "");
        folder.Write("2/b.txt", "");
        var found = SourceFinder.Find([folder.Path]);
        using var files = found.Files.GetEnumerator();
        Assert.True(files.MoveNext());
        folder.Write("2/c.txt", "");
        Assert.True(files.MoveNext() && files.MoveNext());
        Assert.Equal(folder["2", "c.txt"], files.Current);
        Assert.Equal(2, found.Count);
    }

    private IEnumerable<string> Found(params string[] paths) =>
        SourceFinder.Find(paths).Files.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'));
}
