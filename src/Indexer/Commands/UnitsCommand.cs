using System.CommandLine;
using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>
/// <c>kb units</c>: the units of a library, and names that may be other names of one of them, as lines an editor can copy into
/// the library's table of other names. Changes nothing.
/// </summary>
internal static class UnitsCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Make()
    {
        var (library, engine) = (SharedOptions.Library(), SharedOptions.Engine());
        var command = new Command("units", "List author units and names that may be other names of one unit") { library, engine };
        command.SetAction(line => Run(LibraryChoice.Of(line, library, engine)));
        return command;
    }

    private static int Run(LibraryChoice choice) => OpenLibrary.AsItIs(choice, Show);

    private static int Show(OpenLibrary open)
    {
        var units = open.Library.UnitCounts();
        foreach (var (unit, count) in units)
        {
            Console.WriteLine($"{count}\t{unit}");
        }

        var aliases = open.Library.UnitAliases;
        Console.WriteLine($"# table of other names: {open.Library.UnitAliasPath} ({aliases.Count} names)");
        foreach (string fault in aliases.Faults)
        {
            Console.WriteLine($"# {fault}");
        }

        foreach (var proposal in AliasProposals.Among(units, aliases))
        {
            Console.WriteLine($"# {proposal.Reason}:");
            Console.WriteLine($"{proposal.Name}\t{proposal.Other}");
        }

        return ExitCode.Done;
    }
}
