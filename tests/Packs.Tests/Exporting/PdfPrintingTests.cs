using KnowledgeBase.Packs.Exporting;

namespace KnowledgeBase.Packs.Tests.Exporting;

/// <summary>A browser that cannot be started or that leaves something behind spoils one print and none after it.</summary>
public sealed class PdfPrintingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("print-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task WhatCannotBeStartedIsRefusedWithWordsEachTime()
    {
        string program = Path.Combine(folder, "not-a-program");
        await File.WriteAllTextAsync(program, "no program");
        for (int i = 0; i < 2; i++)
        {
            var (pdf, problem) = await PdfPrinting.Print("<p>x</p>", program, CancellationToken.None);
            Assert.Null(pdf);
            Assert.Equal("pdf_failed", problem!.Code);
        }
    }

    // The child keeps the output of the browser open until the folder is gone: reading that to its end would take for ever.
    [ToolFact("sh")]
    public async Task WhatTheBrowserLeavesRunningIsNotWaitedFor()
    {
        string program = await Script("""
            for word in "$@"; do case "$word" in --print-to-pdf=*) printf '%%PDF-%s' "$TMPDIR" > "${word#--print-to-pdf=}";; esac; done
            home=$HOME
            (while [ -d "$home" ]; do sleep 1; done) &
            exit 0
            """);
        var (pdf, problem) = await PdfPrinting.Print("<p>x</p>", program, CancellationToken.None);
        Assert.Null(problem);
        Assert.Contains("kb-print-", System.Text.Encoding.UTF8.GetString(pdf!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatCannotBeMadeBlocksNoPrintAfterIt()
    {
        for (int i = 0; i < 2; i++)
        {
            var (_, problem) = await PdfPrinting.Print(
                "<p>x</p>", "any", TimeSpan.FromMinutes(2), () => throw new IOException("no space left"), CancellationToken.None);
            Assert.Equal("pdf_failed", problem!.Code);
        }
    }

    [ToolFact("sh")]
    public async Task WhoWaitsTooLongForATurnIsToldSo()
    {
        string program = await Script("touch \"$(dirname \"$0\")/begun\"\nwhile [ ! -e \"$(dirname \"$0\")/go\" ]; do sleep 0.1; done\nexit 1");
        var first = PdfPrinting.Print("<p>x</p>", program, CancellationToken.None);
        while (!File.Exists(Path.Combine(folder, "begun")))
        {
            await Task.Delay(50);
        }

        var (_, problem) = await PdfPrinting.Print("<p>x</p>", program, TimeSpan.FromMilliseconds(1), () => new DirectoryInfo(folder), CancellationToken.None);
        Assert.Equal("pdf_busy", problem!.Code);
        await File.WriteAllTextAsync(Path.Combine(folder, "go"), string.Empty);
        Assert.Equal("pdf_failed", (await first).Problem!.Code);
    }

    private async Task<string> Script(string lines)
    {
        string program = Path.Combine(folder, "browser.sh");
        await File.WriteAllTextAsync(program, "#!/bin/sh\n" + lines.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return program;
    }
}
