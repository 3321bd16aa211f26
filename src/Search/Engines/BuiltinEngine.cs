using KnowledgeBase.Search.Engines.Journal;

namespace KnowledgeBase.Search.Engines;

/// <summary>The engine that is always there.</summary>
public static class BuiltinEngine
{
    /// <summary>Opens or creates its files in a folder.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InvalidDataException">The files are damaged.</exception>
    public static ISearchEngine Open(string folder) => JournalEngine.Open(folder);
}
