namespace KnowledgeBase.Indexer.Tests.Describing;

/// <summary>The rows of the Markdown table in a file of tests/Specs/describing.</summary>
internal static class SpecTable
{
    public static IEnumerable<object[]> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), name)).Where(l => l.StartsWith('|')).Skip(2);
        return lines.Select(l => l.Trim()[1..^1].Split('|').Select(object (c) => c.Trim()).ToArray());
    }

    public static string[] Values(string cell, string separator = "；") =>
        cell.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string specs = Path.Combine(folder.FullName, "tests", "Specs", "describing");
            if (Directory.Exists(specs))
            {
                return specs;
            }
        }

        throw new DirectoryNotFoundException("tests/Specs/describing");
    }
}
