namespace KnowledgeBase.Search.Engines;
/// <summary>x</summary>
public static class BuiltinEngine
{
    /// <summary>x</summary>
    public static ISearchEngine Open(string folder) => throw new IOException(folder);
}
