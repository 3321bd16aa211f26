namespace KnowledgeBase.Indexer.Describing;

/// <summary>Reads the tab-separated data files that editors may change; they are built into the program.</summary>
internal static class DataTable
{
    /// <summary>Rows of a data file; lines that are blank or begin with # are comments.</summary>
    /// <param name="name">File name in the folder Data, for example topics.tsv.</param>
    /// <param name="columns">Number of columns every row must have.</param>
    /// <returns>The cells of each row, trimmed.</returns>
    /// <exception cref="InvalidDataException">The file is missing from the build or a row has another number of columns.</exception>
    public static IReadOnlyList<string[]> Read(string name, int columns)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream("Describing.Data." + name)
            ?? throw new InvalidDataException($"{name}: not built in");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            rows.Add(cells.Length == columns
                ? [.. cells.Select(c => c.Trim())]
                : throw new InvalidDataException($"{name}, line {number}: {cells.Length} columns found, {columns} expected"));
        }

        return rows;
    }
}
