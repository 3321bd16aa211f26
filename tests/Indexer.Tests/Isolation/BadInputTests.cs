using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Every bad file gets its code within its limits, and the good one among them is read, by the real command line and its workers.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_bad_file_gets_its_code_and_the_good_one_is_read()
    {
        var expected = WriteAll();
        var (exit, output, most) = Watched("extract", folder["in"]);

        Assert.Equal(2, exit);
        var codes = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => line.GetProperty("file").GetString()!)
            .ToDictionary(file => file.Key, file => string.Join('+', file.Select(Code).Distinct()));
        string wrong = string.Join('\n', expected.Where(e => !e.Codes.Split(' ').Contains(codes.GetValueOrDefault(e.Name, string.Empty)))
            .Select(e => $"{e.Name}: {codes.GetValueOrDefault(e.Name, "nothing")}, not {e.Codes}"));
        Assert.True(wrong.Length == 0, wrong);
        Assert.Equal([], codes.Keys.Except(expected.Select(e => e.Name)));
        Assert.Equal(["in"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.True(most < 1024, $"The process that asks the workers held {most} MiB.");
        static string Code(JsonElement line) => line.GetProperty("kind").GetString() == "error" ? line.GetProperty("code").GetString()! : "read";
    }

    [Fact]
    public void Without_outside_programs_failures_name_what_to_install_and_the_rest_is_stored()
    {
        folder.Write("in/good.txt", SampleTexts.Text(1, 1));
        folder.Write("in/a.rtf", @"{\rtf1\ansi union\par}");
        File.WriteAllBytes(folder["in", "a.pdf"], Fuzzing.FuzzSample.All.Single(s => s.Name == "a.pdf").Bytes);
        Assert.Equal(2, RunBare("ingest", folder["in"], "--library", folder["library"]).Exit);

        string status = RunBare("status", "--library", folder["library"]).Output;
        Assert.Contains("files           3 (2 failed)", status, StringComparison.Ordinal);
        Assert.Matches("failed +a\\.rtf: unsupported: .*libreoffice-writer-nogui", status);
        Assert.Matches("failed +a\\.pdf: unsupported: .*poppler-utils", status);
        foreach (string tool in (string[])["pdftotext", "soffice", "tesseract"])
        {
            Assert.Matches($"tool +{tool} +missing: .*; install ", status);
        }
    }

    private List<(string Name, string Codes)> WriteAll()
    {
        folder.Write("in/good.txt", SampleTexts.Text(1, 1));
        var expected = new List<(string, string)> { ("good.txt", "read") };
        foreach (var (name, bytes, codes) in BadFiles.All())
        {
            bool inArchive = bytes.Length == 0 && !name.StartsWith("nothing.", StringComparison.Ordinal);
            if (!inArchive)
            {
                File.WriteAllBytes(folder["in", name], bytes);
            }

            if (codes.Length > 0)
            {
                expected.Add((name, codes));
            }
        }

        return expected;
    }

    /// <summary>Runs the command line with a path on which there are no programs.</summary>
    private (int Exit, string Output) RunBare(params string[] arguments)
    {
        Directory.CreateDirectory(folder["bin"]);
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = KbProcess.Start(arguments, start =>
        {
            start.FileName = Path.IsPathRooted(dotnet) ? dotnet : Environment.ProcessPath!;
            start.Environment["PATH"] = folder["bin"];
        });
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Runs the command line and notes the most memory of its own process, in MiB; 0 where the system does not tell.</summary>
    private static (int Exit, string Output, long Most) Watched(params string[] arguments)
    {
        using var process = KbProcess.Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        long most = 0;
        using var watch = new Timer(_ => most = Math.Max(most, HighWater(process)), null, 100, 100);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.Result;
        return (process.ExitCode, output, most);
    }

    private static long HighWater(Process process)
    {
        try
        {
            return File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).FirstOrDefault();
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return 0;
        }
    }
}
