using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>
/// Lets a test end the process, as the system would, exactly between two steps of publishing. Without the environment
/// variable it does nothing.
/// </summary>
internal static class FaultPoint
{
    /// <summary>Environment variable: name of a step, optionally a colon and at which time of reaching it.</summary>
    public const string Variable = "KB_FAULT_POINT";

    /// <summary>What to tell each step to.</summary>
    public static Action<string> FromEnvironment() => From(Environment.GetEnvironmentVariable(Variable), EndNow);

    /// <summary>What to tell each step to, for a setting such as <c>before-commit:3</c>.</summary>
    public static Action<string> From(string? setting, Action end)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return _ => { };
        }

        string[] parts = setting.Split(':', 2);
        int left = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        return step =>
        {
            if (step == parts[0] && Interlocked.Decrement(ref left) == 0)
            {
                end();
            }
        };
    }

    private static void EndNow()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
