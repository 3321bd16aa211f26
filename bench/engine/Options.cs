using System.Globalization;

namespace KnowledgeBase.Bench.Engine;

/// <summary>What the command line asks for.</summary>
/// <param name="Clauses">Gzip-compressed JSON Lines with id, law, chapter, text, year and category.</param>
/// <param name="Questions">JSON Lines with id and text.</param>
/// <param name="Anchor">Source of the Lucene programme measured beside, or null when there is none.</param>
/// <param name="Jars">Folder with Lucene's jars.</param>
/// <param name="Times">How many times as many documents as there are clauses.</param>
/// <param name="Rounds">How often both are measured in turn.</param>
/// <param name="Folder">Folder that keeps indexes and figures for the next call, or null for none.</param>
/// <param name="Building">Whether indexes are built; else those in the folder are searched.</param>
/// <param name="Searching">Whether indexes are searched.</param>
internal sealed record Options(
    string Clauses, string Questions, string? Anchor, string Jars, int Times, int Rounds, string? Folder, bool Building, bool Searching)
{
    /// <summary>How to call the bench.</summary>
    public const string Usage =
        "usage: run.sh CLAUSES.jsonl.gz QUESTIONS.jsonl [--anchor LuceneAnchor.java] [--jars FOLDER] [--times N] [--rounds N] [--keep FOLDER [--only build|search]]";

    /// <summary>Reads the command line.</summary>
    /// <returns>The options, or null when it is not as in <see cref="Usage"/>.</returns>
    public static Options? Parse(string[] args)
    {
        var options = new Options("", "", null, "/usr/share/java", 1, 3, null, true, true);
        if (args.Length < 2 || args.Length % 2 != 0 || !File.Exists(args[0]) || !File.Exists(args[1]))
        {
            return null;
        }

        options = options with { Clauses = args[0], Questions = args[1] };
        for (int i = 2; i < args.Length; i += 2)
        {
            bool whole = int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
            switch (args[i])
            {
                case "--anchor":
                    options = options with { Anchor = Path.GetFullPath(args[i + 1]) };
                    break;
                case "--jars":
                    options = options with { Jars = args[i + 1] };
                    break;
                case "--times" when whole:
                    options = options with { Times = number };
                    break;
                case "--rounds" when whole:
                    options = options with { Rounds = number };
                    break;
                case "--keep":
                    options = options with { Folder = Path.GetFullPath(args[i + 1]) };
                    break;
                case "--only" when args[i + 1] is "build" or "search":
                    options = options with { Building = args[i + 1] == "build", Searching = args[i + 1] == "search" };
                    break;
                default:
                    return null;
            }
        }

        return options.Folder is null && !(options.Building && options.Searching) ? null : options;
    }
}
