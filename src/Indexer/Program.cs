using System.CommandLine;
using System.Text;
using KnowledgeBase.Indexer.Commands;
using KnowledgeBase.Indexer.Isolation;

namespace KnowledgeBase.Indexer;

/// <summary>Entry point of the command line.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and its options; see <c>kb --help</c>.</param>
    /// <returns>0 all done, 2 some inputs failed, 64 wrong usage, 70 internal error; see <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        if (args is [WorkerMain.Argument])
        {
            return WorkerMain.Run();
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            // A query may begin with @: it is no file of further arguments.
            return Run(Commands().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }));
        }
#pragma warning disable CA1031 // The last boundary: a person gets one sentence, the caller a code.
        catch (Exception surprise)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"internal error: {surprise.GetType().Name}: {surprise.Message}");
            return ExitCode.Internal;
        }
    }

    private static int Run(ParseResult line)
    {
        if (line.Errors.Count == 0)
        {
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }

        foreach (var error in line.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("See kb --help.");
        return ExitCode.Usage;
    }

    private static RootCommand Commands() => new("Union Knowledge Base")
    {
        IngestCommand.Make(), ExtractCommand.Make(), UnitsCommand.Make(), SearchCommand.Make(), CheckCommand.Make(), JudgeCommand.Make(),
        StatusCommand.Make(), VerifyCommand.Make(), ReindexCommand.Make(),
    };
}
