using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Reading.Tools;

/// <summary>Whether a tool is here.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Version">Its version; empty when it does not say; null when the tool is missing.</param>
/// <param name="Lack">What is missing although the tool is here, or null.</param>
internal sealed record ToolState(ExternalTool Tool, string? Version, string? Lack)
{
    /// <summary>One line for a person: what was found, or what is not read without it and what to install.</summary>
    public override string ToString() =>
        Version is null ? $"{Tool.Name,-10} missing: {Tool.Purpose} not read; install {Tool.Package}"
        : Lack is not null ? $"{Tool.Name,-10} {Version}, but without {Lack}: {Tool.Purpose} not read; install {Tool.Package}"
        : $"{Tool.Name,-10} {Version} ({Tool.Purpose})";
}

/// <summary>Looks which tools are here, by asking each for its version.</summary>
internal static partial class ToolCheck
{
    private const string Language = "chi_sim";
    private const int MostOutput = 256 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>All tools, in a fixed order.</summary>
    public static IReadOnlyList<ToolState> All() => [.. ExternalTool.All.AsParallel().AsOrdered().Select(Of)];

    /// <summary>One tool.</summary>
    /// <param name="tool">The tool.</param>
    public static ToolState Of(ExternalTool tool)
    {
        if (tool.Place() is null)
        {
            return new ToolState(tool, null, null);
        }

        string said = Say(tool, tool.VersionArgument);
        string? lack = tool == ExternalTool.Tesseract && !Say(tool, "--list-langs").Contains(Language, StringComparison.Ordinal) ? Language : null;
        return new ToolState(tool, VersionNumber().Match(said).Value, lack);
    }

    // Poppler's tools print their version among the errors.
    private static string Say(ExternalTool tool, string argument)
    {
        using var scratch = new ScratchFolder();
        var run = ToolRun.Run(tool, [argument], Limit, MostOutput, home: scratch.Folder);
        return run.End == ToolEnd.Exited ? Encoding.UTF8.GetString(run.Output) + run.Errors : string.Empty;
    }

    [GeneratedRegex(@"\d+(?:\.\d+)+")]
    private static partial Regex VersionNumber();
}
