using KnowledgeBase.Search.Lucene.Words;

namespace KnowledgeBase.Search.Tests.Analysis.Lucene;

/// <summary>Another dictionary is another version, and nothing else is.</summary>
public sealed class ModelVersionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-model").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_version_names_the_build_of_the_library() =>
        Assert.Matches("^markov-1 smartcn-[0-9a-f]{32}(-[0-9a-f]{16})?$", new MarkovSegmenter().Version);

    [Fact]
    public void Without_a_folder_nothing_is_added() =>
        Assert.Equal("", ModelVersion.Folder("") + ModelVersion.Folder(Path.Combine(folder, "none")));

    [Fact]
    public void Another_dictionary_is_another_version()
    {
        string source = Path.Combine(folder, "coredict.dct");
        string made = Path.Combine(folder, "coredict.mem");
        File.WriteAllText(source, "a");
        string first = ModelVersion.Folder(folder);
        File.WriteAllText(source, "b");
        string second = ModelVersion.Folder(folder);
        File.WriteAllText(made, "made of b");
        string third = ModelVersion.Folder(folder);
        File.WriteAllText(source, "not looked at");
        string same = ModelVersion.Folder(folder);
        File.WriteAllText(made, "made of c");
        string other = ModelVersion.Folder(folder);

        Assert.Equal(third, same);
        Assert.Equal(4, new[] { first, second, third, other }.Distinct().Count());
    }
}
