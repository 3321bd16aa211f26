using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>
/// A worker leads a process group of its own, so that it and the tools it runs can be ended and weighed together, and a
/// key pressed on the terminal reaches only the process that started it.
/// </summary>
internal static class ProcessGroup
{
    private const int Kill = 9;
    private const double TicksPerSecond = 100;

    /// <summary>Makes this process the leader of a new group.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeSetGroup(0, 0);
        }
    }

    /// <summary>Ends this process and everything in its group at once.</summary>
    public static void EndOwn()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeKill(0, Kill);
        }

        Environment.Exit(1);
    }

    /// <summary>Ends a worker with everything in its group and everything it started.</summary>
    /// <param name="leader">The worker.</param>
    public static void End(Process leader)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                leader.Kill(entireProcessTree: true);
                return;
            }

            // A tool may have left the group; and a worker that has only just begun leads none yet.
            var family = Family(leader.Id);
            _ = NativeKill(-leader.Id, Kill);
            leader.Kill();
            family.Skip(1).ToList().ForEach(process => _ = NativeKill(process, Kill));
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Bytes of memory a process and its descendants hold, as the system counts them; 0 where it does not tell.</summary>
    /// <param name="leader">Id of the process.</param>
    public static long Resident(int leader) => Family(leader).Sum(Pages) * Environment.SystemPageSize;

    /// <summary>
    /// Processor time a process, its descendants and those of them that have ended took; zero where the system does not tell.
    /// </summary>
    /// <param name="leader">Id of the process.</param>
    public static TimeSpan Processor(int leader) => TimeSpan.FromSeconds(Family(leader).Sum(Ticks) / TicksPerSecond);

    // Fields 14 to 17 of stat, in ticks, see proc_pid_stat(5); the name before them may hold any character but ends with the
    // last bracket. Linux gives programs 100 ticks a second on every architecture .NET runs on (USER_HZ).
    private static double Ticks(int process)
    {
        string stat = Text($"/proc/{process}/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Skip(11).Take(4).Sum(field => double.TryParse(field, CultureInfo.InvariantCulture, out double ticks) ? ticks : 0);
    }

    /// <summary>A process and its descendants, at most 200 of them.</summary>
    private static List<int> Family(int leader)
    {
        var family = new List<int> { leader };
        for (int next = 0; next < family.Count && family.Count < 200; next++)
        {
            family.AddRange(Children(family[next]));
        }

        return family;
    }

    // The second number of statm: resident pages, see proc_pid_statm(5).
    private static long Pages(int process)
    {
        string[] numbers = Text($"/proc/{process}/statm").Split(' ');
        return numbers.Length > 1 ? long.Parse(numbers[1], CultureInfo.InvariantCulture) : 0;
    }

    // Each thread lists the processes it started, see proc_pid_children(5).
    private static IEnumerable<int> Children(int process)
    {
        string tasks = $"/proc/{process}/task";
        try
        {
            return [.. Directory.EnumerateDirectories(tasks)
                .SelectMany(task => Text(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path).TrimEnd('\n');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeKill(int process, int signal);

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NativeSetGroup(int process, int group);
}
