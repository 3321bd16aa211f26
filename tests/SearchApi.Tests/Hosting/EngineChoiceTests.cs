using KnowledgeBase.Search.Engines;
using KnowledgeBase.SearchApi.Hosting;
using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.SearchApi.Tests.Hosting;

public sealed class EngineChoiceTests
{
    [Fact]
    public void WithoutASettingItIsTheDefaultOfTheBuild() =>
        Assert.Same(EngineCatalogue.Default, EngineChoice.Of(Settings()));

    [Theory]
    [InlineData("engine")]
    [InlineData("Search:Engine")]
    [InlineData("KB_ENGINE")]
    public void EachSettingNamesIt(string key) =>
        Assert.Same(EngineCatalogue.Builtin, EngineChoice.Of(Settings((key, "builtin"))));

    [Fact]
    public void TheCommandLineGoesBeforeTheSetting() =>
        Assert.Same(EngineCatalogue.Builtin, EngineChoice.Of(Settings(("engine", "builtin"), ("Search:Engine", "nosuch"))));

    [Fact]
    public void AnUnknownNameIsRefusedWithTheNamesThereAre()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => EngineChoice.Of(Settings(("Search:Engine", "nosuch"))));
        Assert.Contains("nosuch", refused.Message, StringComparison.Ordinal);
        Assert.Contains("builtin", refused.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build();
}
