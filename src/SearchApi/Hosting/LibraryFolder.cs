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

    /// <summary>Folder of the index of a library.</summary>
    /// <param name="library">Folder of the library.</param>
    /// <returns>Path inside it.</returns>
    public static string Index(string library) => Path.Combine(library, "index");

    private static string? FirstGiven(params string?[] values) =>
        values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));
}
