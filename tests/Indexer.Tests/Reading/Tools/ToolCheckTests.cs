using System.Runtime.Versioning;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Tests.Reading.Tools;

public sealed class ToolCheckTests
{
    [Fact]
    public void A_missing_tool_says_what_is_not_read_and_what_to_install()
    {
        var state = ToolCheck.Of(new ExternalTool("no-such-tool-here", "some-package", "XYZ"));
        Assert.Null(state.Version);
        Assert.Equal("no-such-tool-here missing: XYZ not read; install some-package", state.ToString());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_tool_that_is_here_says_its_version()
    {
        using var folder = new TemporaryFolder();
        string script = Path.Combine(folder.Path, "tool");
        File.WriteAllText(script, "#!/bin/sh\n[ \"$1\" = -v ] && echo 'tool version 22.12.0' >&2\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("22.12.0", ToolCheck.Of(new ExternalTool(script, "p", "XYZ") { VersionArgument = "-v" }).Version);
    }
}
