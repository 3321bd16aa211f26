using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>Which engine holds the postings.</summary>
public static class EngineChoice
{
    /// <summary>
    /// The engine: <c>--engine</c>, else the setting <c>Search:Engine</c>, else the environment's <c>KB_ENGINE</c>, else the
    /// default of the build.
    /// </summary>
    /// <param name="configuration">Configuration of the application.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InvalidOperationException">This build has no engine of that name; the message says which it has.</exception>
    public static EngineKind Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string?[] given = [configuration["engine"], configuration["Search:Engine"], configuration["KB_ENGINE"]];
        string? name = given.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
        return name is null
            ? EngineCatalogue.Default
            : EngineCatalogue.Find(name)
                ?? throw new InvalidOperationException($"This build has no engine '{name}'; it has: {EngineCatalogue.Names}.");
    }
}
