namespace KnowledgeBase.SearchApi;

/// <summary>Entry point.</summary>
public static class Program
{
    /// <summary>Runs the program.</summary>
    /// <returns>Exit code.</returns>
    public static int Main() => 70;
}
