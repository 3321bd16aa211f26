using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Reading.Office;

/// <summary>A file LibreOffice made.</summary>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ConvertedFile(byte[] Bytes);

/// <summary>
/// Converts files with LibreOffice: without a display, with a profile and a home of its own that are gone afterwards, with
/// macros, active content, links and the network off, for a limited time, one at a time.
/// </summary>
internal static class OfficeConversion
{
    private const int MostMessages = 1024 * 1024;

    /// <summary>LibreOffice takes 200 MB and more; several at once would only be slower on an ordinary machine.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>Settings of the profile; names as in LibreOffice's own registry schema.</summary>
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

    /// <summary>Converts a file to .docx.</summary>
    /// <param name="tool">LibreOffice.</param>
    /// <param name="limit">Longest time.</param>
    /// <param name="fileName">Name of the file, for problems.</param>
    /// <param name="extension">Extension by what the file is, without the dot.</param>
    /// <param name="bytes">The file.</param>
    public static Outcome<ConvertedFile> ToWord(ExternalTool tool, TimeSpan limit, string fileName, string extension, ReadOnlyMemory<byte> bytes)
    {
        if (tool.Place() is null)
        {
            return Missing(tool, fileName);
        }

        lock (OneAtATime)
        {
            using var scratch = new ScratchFolder();
            string profile = Directory.CreateDirectory(Path.Combine(scratch.Folder, "profile", "user")).FullName;
            File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), Profile);
            string source = scratch[$"source.{extension}"];
            File.WriteAllBytes(source, bytes.Span);
            string target = Path.Combine(scratch.Folder, "out", "source.docx");
            var run = ToolRun.Run(tool, Arguments(scratch, source), limit, MostMessages, home: scratch.Folder);
            return run.End switch
            {
                ToolEnd.Missing => Missing(tool, fileName),
                ToolEnd.TimedOut => new Problem(ProblemCode.TooLarge, fileName, $"LibreOffice did not end within {limit.TotalSeconds:0} seconds and was ended.") { Again = true },
                _ when File.Exists(target) && new FileInfo(target).Length <= SourceReaders.MaxBytes => new ConvertedFile(File.ReadAllBytes(target)),
                _ => new Problem(ProblemCode.Damaged, fileName, "LibreOffice cannot open the document: it is broken or of an unknown kind."),
            };
        }
    }

    private static string[] Arguments(ScratchFolder scratch, string source) =>
    [
        $"-env:UserInstallation={new Uri(Path.Combine(scratch.Folder, "profile")).AbsoluteUri}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", Path.Combine(scratch.Folder, "out"), source,
    ];

    private static Problem Missing(ExternalTool tool, string fileName) =>
        new(ProblemCode.Unsupported, fileName, $"{Path.GetExtension(fileName)} files are read through LibreOffice, which is not installed here; install the package {tool.Package} and take the file in again.");
}
