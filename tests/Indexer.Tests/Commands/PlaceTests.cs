using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Commands;

/// <summary>Slips of the pen in names of places: told in a sentence, with the right code, and nothing is made.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("search", "工会")]
    [InlineData("status")]
    [InlineData("verify")]
    [InlineData("reindex")]
    public void A_library_that_is_not_there_is_told_and_not_made(params string[] command)
    {
        var result = KbProcess.Run([.. command, "--library", folder["typo"]]);
        Assert.Equal(64, result.ExitCode);
        Assert.Contains($"There is no library in '{folder["typo"]}'", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["typo"]));
    }

    [Theory]
    [InlineData("ingest", "a.txt")]
    [InlineData("ingest", "a.txt/below")]
    [InlineData("status", "a.txt")]
    public void A_library_cannot_be_a_file_or_stand_in_one(string command, string place)
    {
        string file = folder.Write("a.txt", SampleTexts.Text(1, 1));
        string[] paths = command == "ingest" ? [file] : [];
        var result = KbProcess.Run([command, .. paths, "--library", folder[place]]);
        Assert.Equal(64, result.ExitCode);
        Assert.Contains("is a file; a library is a folder", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_in_an_impossible_place_is_wrong_usage()
    {
        var result = KbProcess.Run("ingest", folder.Write("a.txt", "a"), "--library", "/proc/no/such");
        Assert.Equal(64, result.ExitCode);
        Assert.StartsWith("No library can stand in", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing/out.jsonl", "There is no folder")]
    [InlineData("in", "is a folder")]
    public void Extract_into_an_impossible_place_is_wrong_usage(string target, string message)
    {
        var result = KbProcess.Run("extract", folder.Write("in/a.txt", SampleTexts.Text(1, 1)), "--out", folder[target]);
        Assert.Equal(64, result.ExitCode);
        Assert.Contains(message, result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["missing"]));
    }

    [Fact]
    public void A_missing_path_among_good_ones_is_a_file_that_failed()
    {
        string good = folder.Write("a.txt", SampleTexts.Text(1, 1));
        var extract = KbProcess.Run("extract", good, folder["gone.txt"]);
        Assert.Equal(2, extract.ExitCode);
        var lines = extract.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(lines, line => line.GetProperty("file").GetString() == "a.txt");
        Assert.Equal(("gone.txt", "error"), (lines[^1].GetProperty("file").GetString(), lines[^1].GetProperty("kind").GetString()));

        var ingest = KbProcess.Run("ingest", folder["gone.txt"], good, "--library", folder["library"]);
        Assert.Equal(2, ingest.ExitCode);
        Assert.StartsWith("1 stored, 0 unchanged, 1 failed", ingest.Output, StringComparison.Ordinal);
        Assert.Contains("failed gone.txt", ingest.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_words_are_one_query_and_hits_are_shown_in_the_words_of_the_pages()
    {
        string path = folder.Write("a.txt", SampleTexts.Text(2, 1).Replace("第1年", "2019年", StringComparison.Ordinal));
        KbProcess.Run("ingest", path, "--library", folder["library"]);
        var words = KbProcess.Run("search", "困难帮扶", "职工代表大会", "--library", folder["library"]);
        Assert.Equal(0, words.ExitCode);
        Assert.Equal(KbProcess.Run("search", "困难帮扶 职工代表大会", "--library", folder["library"]).Output, words.Output);
        Assert.Contains("  文章 · ", words.Output, StringComparison.Ordinal);
        Assert.Contains(" · 不早于2019年 · ", words.Output, StringComparison.Ordinal);
    }

    [UnprivilegedFact]
    public void A_library_that_may_only_be_read_is_searched_and_not_changed()
    {
        string path = folder.Write("a.txt", SampleTexts.Text(2, 1));
        KbProcess.Run("ingest", path, "--library", folder["library"]);
        Unprivileged.Open(folder.Path);

        var search = Unprivileged.Run("search", "困难帮扶", "--library", folder["library"]);
        Assert.Equal((0, ""), (search.ExitCode, search.Errors));
        Assert.Contains("【困难帮扶】", search.Output, StringComparison.Ordinal);
        Assert.Equal(0, Unprivileged.Run("status", "--library", folder["library"]).ExitCode);
        Assert.Equal(0, Unprivileged.Run("verify", "--library", folder["library"]).ExitCode);
        foreach (string[] change in (string[][])[["ingest", path], ["reindex"]])
        {
            var refused = Unprivileged.Run([.. change, "--library", folder["library"]]);
            Assert.Equal(73, refused.ExitCode);
            Assert.Contains("cannot be written to", refused.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_script_says_that_a_port_is_in_use_before_it_does_anything()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        var start = new ProcessStartInfo(Path.Combine(Root(), "run.sh"), ["--urls", $"http://127.0.0.1:{port}", "--library", folder["library"]])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        string errors = script.StandardError.ReadToEnd();
        Assert.Equal("", script.StandardOutput.ReadToEnd());
        script.WaitForExit();
        Assert.Equal(69, script.ExitCode);
        Assert.StartsWith($"Port {port} is in use", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["library"]));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
