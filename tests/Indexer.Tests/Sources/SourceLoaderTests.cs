using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Sources;

public sealed class SourceLoaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_named_by_the_hash_of_its_bytes()
    {
        var source = SourceLoader.Load(folder.Write("a.txt", "abc"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", source.File.Sha256);
        Assert.Equal(("a.txt", 3L, null), (source.File.Name, source.File.Length, source.Problem));
        Assert.Equal("abc"u8.ToArray(), source.Bytes.ToArray());
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        var source = SourceLoader.Load(folder.Write("a.txt", ""));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", source.File.Sha256);
        Assert.Null(source.Problem);
    }

    [Fact]
    public void A_file_over_the_limit_is_hashed_but_not_held()
    {
        string path = folder["big.txt"];
        using (var file = File.Create(path))
        {
            file.SetLength(SourceReaders.MaxBytes + 1L);
        }

        var source = SourceLoader.Load(path);
        Assert.Equal(ProblemCode.TooLarge, source.Problem!.Code);
        Assert.Equal(0, source.Bytes.Length);
        Assert.Equal(64, source.File.Sha256.Length);
    }

    [Fact]
    public void A_file_that_went_away_is_a_problem_that_does_not_show_the_machine()
    {
        var source = SourceLoader.Load(folder["gone.txt"]);
        Assert.Equal(new Problem(ProblemCode.Damaged, "gone.txt", "The file cannot be opened: it is not there."), source.Problem);
    }
}
