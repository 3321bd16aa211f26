using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Indexer.Tests;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record KbResult(int ExitCode, string Output, string Errors);

/// <summary>Runs the real command line in a process of its own.</summary>
internal static class KbProcess
{
    public static KbResult Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KbResult(process.ExitCode, output, errors.Result);
    }

    public static Process Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start(arguments, start =>
        {
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }
        });

    public static Process Start(IEnumerable<string> arguments, Action<ProcessStartInfo> prepare)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kb.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LANG"] = "C";
        start.Environment.Remove("KB_LIBRARY");
        prepare(start);
        return Process.Start(start)!;
    }
}
