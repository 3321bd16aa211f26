namespace KnowledgeBase.Corpus.Metadata;

/// <summary>
/// Other names of organisations, from a table people may change: other name, tab, the name to file it under; lines that are
/// blank or begin with # are comments. A name filed under itself stands for itself and is never proposed as another's.
/// Immutable.
/// </summary>
public sealed class UnitAliases
{
    private const int LongestChain = 8;

    private readonly Dictionary<string, string> names;

    private UnitAliases(Dictionary<string, string> names, IReadOnlyList<string> faults)
    {
        this.names = names;
        Faults = faults;
    }

    /// <summary>No aliases.</summary>
    public static UnitAliases None { get; } = new([], []);

    /// <summary>Lines that could not be used, one English sentence each with its line number.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>Number of names.</summary>
    public int Count => names.Count;

    /// <summary>Reads a table. A line that is no entry is left out and named in <see cref="Faults"/>.</summary>
    /// <param name="lines">Lines of the table.</param>
    /// <returns>The aliases; of two entries for one name the first counts.</returns>
    public static UnitAliases Read(IEnumerable<string> lines)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart('\uFEFF', ' ').StartsWith('#'))
            {
                continue;
            }

            string[] cells = [.. line.Trim('\uFEFF', '\r').Split('\t').Select(c => c.Trim()).Where(c => c.Length > 0)];
            if (cells.Length < 2 || UnitName.Key(cells[0]).Length == 0)
            {
                faults.Add($"Line {number} is not a name, a tab and the name to file it under.");
            }
            else if (!names.TryAdd(UnitName.Key(cells[0]), cells[1]) && names[UnitName.Key(cells[0])] != cells[1])
            {
                faults.Add($"Line {number} files {cells[0]} under a second name; the first one counts.");
            }
        }

        return new UnitAliases(names, faults);
    }

    /// <summary>The name an organisation is filed under; an alias of an alias is followed.</summary>
    /// <param name="unit">Normalised name.</param>
    /// <returns>The name to file it under; the name itself when the table does not hold it.</returns>
    public string Resolve(string unit)
    {
        string name = unit;
        for (int i = 0; i < LongestChain && names.TryGetValue(UnitName.Key(name), out string? next) && next != name; i++)
        {
            name = next;
        }

        return name;
    }

    /// <summary>Whether the table says something of a name, be it that it stands for itself.</summary>
    /// <param name="unit">A name.</param>
    /// <returns>True when a person has decided.</returns>
    public bool Decides(string unit) => names.ContainsKey(UnitName.Key(unit));
}
