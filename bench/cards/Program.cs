using System.Globalization;
using KnowledgeBase.Bench.Extraction.Commands;

namespace KnowledgeBase.Bench.Cards;

/// <summary>Measures practice cards; see run.sh.</summary>
public static class Program
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0, or 64 for wrong usage.</returns>
    public static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["practices", string gold, string folder, ..]:
                PracticeScore.Run(gold, folder, args.Contains("--names"));
                return 0;
            case ["lists", ..]:
                ListTimes.Run(new Options(args[1..]).Number("articles", 5000));
                return 0;
            default:
                Console.Error.WriteLine("practices GOLD.json FOLDER [--names] | lists [--articles N]");
                return 64;
        }
    }
}
