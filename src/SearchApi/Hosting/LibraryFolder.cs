namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>Where the library stands.</summary>
public static class LibraryFolder
{
    private const string Default = "library";

    /// <summary>The folder: <c>--library</c>, else the environment's <c>KB_LIBRARY</c>, else <c>library</c> in the working folder.</summary>
    /// <param name="configuration">Configuration of the application.</param>
    /// <returns>Absolute path.</returns>
    public static string Of(IConfiguration configuration)
    {
        string? folder = FirstGiven(configuration["library"], configuration["KB_LIBRARY"]);
        return Path.GetFullPath(folder ?? Default);
    }

    private static string? FirstGiven(params string?[] values) =>
        values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
}
