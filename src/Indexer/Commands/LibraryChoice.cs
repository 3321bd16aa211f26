using System.CommandLine;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>Which library a command works with, and which engine's index of it.</summary>
/// <param name="Folder">Folder of the library.</param>
/// <param name="Engine">The engine.</param>
internal sealed record LibraryChoice(string Folder, EngineKind Engine)
{
    /// <summary>Reads the choice from the command line.</summary>
    /// <param name="line">The command line, without faults.</param>
    /// <param name="library">Option of the library.</param>
    /// <param name="engine">Option of the engine.</param>
    /// <returns>The choice.</returns>
    public static LibraryChoice Of(ParseResult line, Option<string> library, Option<string> engine) =>
        new(line.GetValue(library)!, EngineCatalogue.Find(line.GetValue(engine)!)!);
}
