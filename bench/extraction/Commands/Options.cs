using System.Globalization;

namespace KnowledgeBase.Bench.Extraction.Commands;

/// <summary>Options of a command line: <c>--name value</c> pairs, flags without value, and the rest.</summary>
public sealed class Options
{
    private readonly Dictionary<string, string> values = [];

    /// <summary>Reads a command line.</summary>
    /// <param name="args">Arguments after the command.</param>
    /// <param name="flags">Names of options without value.</param>
    /// <exception cref="ArgumentException">An option lacks its value.</exception>
    public Options(IReadOnlyList<string> args, params string[] flags)
    {
        var rest = new List<string>();
        for (int i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                rest.Add(args[i]);
                continue;
            }

            string name = args[i][2..];
            values[name] = flags.Contains(name) ? "yes"
                : ++i < args.Count ? args[i]
                : throw new ArgumentException($"--{name} needs a value");
        }

        Rest = rest;
    }

    /// <summary>Arguments that are no options.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>Value of an option, or null.</summary>
    /// <param name="name">Name without dashes.</param>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whole-number value of an option.</summary>
    /// <param name="name">Name without dashes.</param>
    /// <param name="otherwise">Value when it is not given.</param>
    /// <returns>The number.</returns>
    public int Number(string name, int otherwise) =>
        this[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
