using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Commands;

/// <summary>The command line as its callers see it: a process, its output, its exit code.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("bogus")]
    [InlineData("ingest")]
    [InlineData("extract", "/no/such/file")]
    [InlineData("extract", "--bogus", ".")]
    [InlineData("ingest", ".", "--engine", "nosuch")]
    [InlineData("search")]
    [InlineData("search", "工会", "--limit", "0")]
    [InlineData("search", "工会", "--limit", "many")]
    [InlineData("search", "--bogus", "工会")]
    [InlineData("extract", ".", "-j", "0")]
    [InlineData("judge", "--corpus", "/no/such/file")]
    public void Wrong_usage_is_64_with_a_reason(params string[] arguments)
    {
        var result = KbProcess.Run(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.NotEmpty(result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Help_names_every_command()
    {
        var result = KbProcess.Run("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.All(
            (string[])["ingest", "extract", "search", "check", "judge", "status", "verify", "reindex"],
            command => Assert.Contains($"\n  {command} ", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_gives_a_line_for_every_item_and_an_error_for_a_file_that_fails()
    {
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        folder.Write("in/2.txt", "");
        folder.Write("in/3.xlsx", "a,b");
        var result = KbProcess.Run("extract", folder["in"]);

        Assert.Equal(2, result.ExitCode);
        var lines = result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(lines, line => line.GetProperty("file").GetString() == "1.txt" && line.GetProperty("kind").GetString() != "error");
        Assert.Equal(["empty", "unsupported"], lines.Where(line => line.GetProperty("kind").GetString() == "error").Select(line => line.GetProperty("code").GetString()));
        Assert.Contains("技能竞赛", KbProcess.Run("extract", folder.Write("6.txt", SampleTexts.Text(6, 1))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_to_a_file_writes_the_same_lines()
    {
        string path = folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        string target = folder["out.jsonl"];
        var toFile = KbProcess.Run("extract", path, "--out", target);
        Assert.Equal((0, ""), (toFile.ExitCode, toFile.Output));
        Assert.Equal(KbProcess.Run("extract", path).Output, File.ReadAllText(target));
        Assert.Equal(["in", "out.jsonl"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Ingest_search_status_verify_and_reindex_work_together()
    {
        string library = folder["library"];
        folder.Write("in/1.txt", SampleTexts.Text(1, 1));
        folder.Write("in/2.txt", SampleTexts.Text(2, 1));
        folder.Write("in/bad.txt", "");

        var ingest = KbProcess.Run("ingest", folder["in"], "--library", library);
        Assert.Equal(2, ingest.ExitCode);
        Assert.StartsWith("2 stored, 0 unchanged, 1 failed; library version 3", ingest.Output, StringComparison.Ordinal);
        Assert.Contains("failed bad.txt: empty", ingest.Errors, StringComparison.Ordinal);

        Assert.Contains("【", KbProcess.Run("search", "困难帮扶", "--library", library).Output, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(KbProcess.Run("search", "困难帮扶", "--json", "--library", library).Output).RootElement;
        Assert.True(answer.GetProperty("total").GetInt32() > 0);
        Assert.Equal("困难帮扶", answer.GetProperty("query").GetProperty("text").GetString());
        Assert.Equal(64, KbProcess.Run("search", "\"没有后引号", "--library", library).ExitCode);

        var status = KbProcess.Run("status", "--library", library);
        Assert.Contains("files           3 (1 failed)", status.Output, StringComparison.Ordinal);
        Assert.Contains("index           current", status.Output, StringComparison.Ordinal);
        Assert.Contains("tool            soffice", status.Output, StringComparison.Ordinal);
        Assert.Equal(0, KbProcess.Run("reindex", "--library", library).ExitCode);

        var sound = KbProcess.Run("verify", "--library", library);
        Assert.Equal(0, sound.ExitCode);
        Assert.Contains("sound", sound.Output, StringComparison.Ordinal);
        File.Delete(Directory.EnumerateFiles(folder["library", "originals"]).First());
        Assert.Equal(2, KbProcess.Run("verify", "--library", library).ExitCode);
    }

    [Fact]
    public void The_environment_names_the_library_when_no_option_does()
    {
        using var process = KbProcess.Start(["status"], ("KB_LIBRARY", folder["elsewhere"]));
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Contains(folder["elsewhere"], errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_cannot_be_opened_is_an_internal_error_in_one_line()
    {
        folder.Write("library/library.db", new string('x', 5000));
        var result = KbProcess.Run("status", "--library", folder["library"]);
        Assert.Equal(70, result.ExitCode);
        Assert.StartsWith("internal error: ", result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.TrimEnd('\n').Split('\n'));
    }
}
