using System.Xml.Linq;

namespace KnowledgeBase.Rules.Tests;

/// <summary>Dependencies point one way: Corpus, Engine ← Library ← Search (← Search.Lucene) ← Indexer, Packs ← SearchApi ← Web.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Corpus"] = [],
        ["Engine"] = [],
        ["Library"] = ["Corpus"],
        ["Search"] = ["Corpus", "Engine", "Library"],
        ["Search.Lucene"] = ["Search"],
        ["Indexer"] = ["Corpus", "Library", "Search", "Search.Lucene"],
        ["Packs"] = ["Corpus", "Library", "Search"],
        ["SearchApi"] = ["Corpus", "Library", "Search", "Search.Lucene", "Packs"],
        ["Web"] = ["Corpus", "Library", "Search", "Packs", "SearchApi"],
    };

    /// <summary>Words that may stand in the code of these projects only.</summary>
    private static readonly Dictionary<string, string[]> Homes = new(StringComparer.Ordinal)
    {
        ["Microsoft.Data.Sqlite"] = ["Library"],
        ["using Icu"] = ["Search"],
        ["using Lucene.Net"] = ["Search.Lucene"],
        ["KnowledgeBase.Engine"] = ["Engine", "Search", "Search.Lucene"],
        ["System.CommandLine"] = ["Indexer"],
        ["Spectre.Console"] = ["Indexer"],
        ["Microsoft.AspNetCore"] = ["SearchApi", "Web"],
        ["HttpContext"] = ["SearchApi", "Web"],
        ["Console."] = ["Indexer"],
    };

    [Fact]
    public void Every_project_is_in_the_table() =>
        Assert.Equal(Allowed.Keys.Order(), Projects().Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Projects_refer_only_downwards()
    {
        foreach (string project in Projects())
        {
            string name = Path.GetFileNameWithoutExtension(project);
            var references = Includes(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));
            Assert.All(references, reference => Assert.Contains(reference, Allowed[name]));
        }
    }

    [Theory]
    [InlineData("Corpus")]
    [InlineData("Engine")]
    public void The_lowest_projects_use_no_package(string name) =>
        Assert.Empty(Includes($"src/{name}/{name}.csproj", "PackageReference"));

    [Fact]
    public void Each_technique_stays_in_its_project()
    {
        foreach (var (word, homes) in Homes)
        {
            var strangers = Checkout.Files("src", ".cs", ".razor")
                .Where(path => !homes.Contains(path.Split('/')[1]))
                .Where(path => CSharpText.Bare(Checkout.Read(path)).Contains(word, StringComparison.Ordinal));
            Assert.Empty(strangers.Select(path => $"{path}: {word}"));
        }
    }

    [Fact]
    public void Corpus_does_no_input_or_output()
    {
        string[] words = ["File.", "Directory.", "FileStream", "Environment.", "DateTime.Now", "DateTime.Today", "DateTime.UtcNow", "System.Net"];
        var found = Checkout.Files("src/Corpus", ".cs")
            .SelectMany(path => Words(path).Where(words.Contains).Select(word => $"{path}: {word}"));
        Assert.Empty(found);

        IEnumerable<string> Words(string path) =>
            words.Where(word => (" " + CSharpText.Bare(Checkout.Read(path))).Contains(" " + word, StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_knows_no_Chinese()
    {
        var found = Checkout.Files("src/Engine", ".cs").Where(path => Checkout.Read(path).Any(c => c is >= '\u4E00' and <= '\u9FFF'));
        Assert.Empty(found);
    }

    private static IReadOnlyList<string> Projects() => Checkout.Files("src", ".csproj");

    private static IEnumerable<string> Includes(string project, string element) =>
        XDocument.Parse(Checkout.Read(project)).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
