using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Tests.Reading.Office;

/// <summary>A test that needs LibreOffice; skipped, with the package to install, where it is missing.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (ExternalTool.LibreOffice.Place() is null)
        {
            Skip = $"{ExternalTool.LibreOffice.Name} is not installed here (package {ExternalTool.LibreOffice.Package})";
        }
    }
}
