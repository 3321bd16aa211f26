using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>Words for what could not be looked into.</summary>
internal static class Complaints
{
    /// <summary>Says which folders could not be read.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool About(FoundSources found)
    {
        foreach (string folder in found.Closed)
        {
            Console.Error.WriteLine($"The folder '{folder}' cannot be read.");
        }

        return found.Closed.Count > 0;
    }
}
