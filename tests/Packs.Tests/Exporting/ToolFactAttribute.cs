using KnowledgeBase.Packs.Exporting;

namespace KnowledgeBase.Packs.Tests.Exporting;

/// <summary>A test that needs a program; skipped with the reason where it is missing.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        bool there = tool == "chromium"
            ? PdfPrinting.Program is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("KB_BROWSER_SKIP_REASON"))
            : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, tool)));
        if (!there)
        {
            Skip = $"{tool} is not installed here";
        }
    }
}
