using KnowledgeBase.Indexer.Joining;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// What can only be known when several files are there: texts that go on in another file, and prints of one text. Done before
/// the index follows; a run that is stopped is taken up by the next.
/// </summary>
public static class LibrarySettling
{
    /// <summary>Settles what came since the last time.</summary>
    /// <param name="library">The library.</param>
    /// <param name="reached">Told each step.</param>
    public static void Settle(LibraryStore library, Action<string> reached)
    {
        JoinRun.Execute(library);
        reached("texts-joined");
        library.FindPrints();
        reached("prints-found");
    }
}
