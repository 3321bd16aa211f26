namespace KnowledgeBase.Search.Analysis;

/// <summary>Text files compiled into the program from the folders <c>Data</c>.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file that hold something, trimmed; remarks (#) are left out.</summary>
    /// <param name="name">File name.</param>
    /// <returns>The lines in order.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("Data." + name)
            ?? throw new InvalidOperationException($"The program was built without its data file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                yield return line.Trim();
            }
        }
    }
}
