using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>What the pipeline makes of the founding documents, written down so that an editor can read and check it.</summary>
internal static class SeedItems
{
    /// <summary>The folder of the founding documents.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "seeds");

    private static readonly Lazy<IReadOnlyList<FileContents>> All = new(() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)]);

    /// <summary>The founding documents, read once.</summary>
    public static IReadOnlyList<FileContents> Files => All.Value;

    /// <summary>Path of the sheet of one founding document.</summary>
    public static string SheetOf(string file) => Path.Combine(Root(), "tests", "Specs", "seeds", file[..3] + ".md");

    /// <summary>All items of a file as Markdown: one section an item, one line a statement.</summary>
    public static string Sheet(FileContents contents)
    {
        var text = new StringBuilder($"# {contents.File.File.Name}\n");
        foreach (var article in contents.Articles)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {article.Kind.Name()}: {article.Title ?? "(no title)"}\n\n");
            Line(text, "lines", string.Join(' ', article.Spans.Select(s => $"{s.First}-{s.Last}")));
            Line(text, "subtitle", article.Subtitle);
            Line(text, "authors", string.Join('、', article.Authors));
            Line(text, "unit", article.AuthorUnit);
            Line(text, "role", article.AuthorRole);
            Line(text, "source", $"{article.Source} {article.Issue}".Trim());
            Line(text, "reprinted from", article.ReprintedFrom);
            Line(text, "column", article.Kind.IsCitable() ? article.Column : null);
            Line(text, "date", article.Date);
            Line(text, "year", article.Year is null ? null : $"{article.Year} ({article.YearBasis.ToString().ToLowerInvariant()})");
            Line(text, "paragraphs begin at", article.Kind.IsCitable()
                ? string.Join(' ', article.Paragraphs.Where(p => !p.IsHeading).Select(p => p.Spans[0].First))
                : null);
            foreach (var heading in article.Headings)
            {
                Line(text, $"heading {heading.Level}", heading.Text);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}: {value}\n");
        }
    }

    private static FileContents Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length);
        return Pipeline.Run(file, bytes).Value!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
