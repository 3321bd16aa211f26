using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Bench.Extraction.Reprints;

namespace KnowledgeBase.Bench.Extraction;

/// <summary>Measures how well the product takes articles off raw pages.</summary>
public static class Program
{
    private const string Usage = """
        score-gold GOLD.json FOLDER [--brief]
        policies FOLDER [--set yes]
        typeset [--gold GOLD.json --seeds FOLDER] [--articles FILE.jsonl] [--mode mixed|single|plain]
                [--only DIM[=CHOICE],...] [--files N] [--seed N] [--format txt|docx|html|md] [--out FOLDER] [--worst N] [--no-score]
        reprints [--articles FILE.jsonl] [--seed N]
        count-characters CORPUS.jsonl[.gz] OUT [--except FOLDER]
        typeset --format pdf [--articles FILE.jsonl] [--layout broadsheet|tabloid|jump|magazine|official] [--scan]
                [--files N] [--seed N] [--out FOLDER] [--worst N]
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">Command line.</param>
    /// <returns>0 goals met, 1 not met, 64 wrong usage.</returns>
    public static int Main(string[] args)
    {
        try
        {
            return args switch
            {
                ["score-gold", _, _, ..] => ScoreGold.Run(new Options(args[1..], "brief")),
                ["policies", _, ..] => PolicyRun.Run(new Options(args[1..])),
                ["reprints", ..] => ReprintRun.Run(new Options(args[1..])),
                ["count-characters", _, _, ..] => CountCharacters.Run(new Options(args[1..])),
                ["typeset", ..] => TypesetRun.Run(new Options(args[1..], "no-score", "scan")),
                _ => Fail(Usage),
            };
        }
        catch (ArgumentException e)
        {
            return Fail(e.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 64;
    }
}
