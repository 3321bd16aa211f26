using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Reading.Pdf;

/// <summary>What <c>pdfinfo</c> says of a file before its text is asked for.</summary>
/// <param name="Pages">Number of pages, at least 1.</param>
internal sealed partial record PdfFacts(int Pages)
{
    private const int MostOutput = 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Asks for the facts.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="fileName">Its name for messages.</param>
    /// <param name="ended">Whether the end-of-file mark stands where ISO 32000-1, 7.5.5 wants it.</param>
    public static Outcome<PdfFacts> Of(string path, string fileName, bool ended)
    {
        var run = ToolRun.Run(ExternalTool.PdfInfo, [path], Limit, MostOutput);
        if (Refusal(run, fileName) is { } refusal)
        {
            return refusal;
        }

        bool repaired = run.Errors.Contains("Syntax Error", StringComparison.Ordinal) || run.Errors.Contains("Syntax Warning", StringComparison.Ordinal);
        if (!ended && repaired)
        {
            return new Problem(ProblemCode.Damaged, fileName, "The PDF is cut off: its table of contents is missing.");
        }

        var match = PageCount().Match(Encoding.UTF8.GetString(run.Output));
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, out int pages) && pages > 0
            ? new PdfFacts(pages)
            : new Problem(ProblemCode.Damaged, fileName, "The PDF has no pages.");
    }

    private static Problem? Refusal(ToolResult run, string fileName) => run.End switch
    {
        ToolEnd.Missing => MissingPoppler(fileName),
        ToolEnd.TimedOut or ToolEnd.TooMuch => new Problem(ProblemCode.Damaged, fileName, "The structure of the PDF could not be read within its limits.") { Again = run.End == ToolEnd.TimedOut },
        _ when run.ExitCode == 0 => null,
        _ when run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) || run.Errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase) =>
            new Problem(ProblemCode.Encrypted, fileName, "The PDF opens only with a password."),
        _ => new Problem(ProblemCode.Damaged, fileName, "The PDF is broken: its structure cannot be read."),
    };

    /// <summary>The problem of a machine without poppler.</summary>
    public static Problem MissingPoppler(string fileName) =>
        new(ProblemCode.Unsupported, fileName, $"PDF needs the package {ExternalTool.PdfToText.Package}, which is not installed.");

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageCount();
}
