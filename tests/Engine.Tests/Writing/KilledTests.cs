using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// A process that is ended by the system at any moment of writing and merging leaves the state of its last commit, whole;
/// the next process goes on from there. The environment variable <c>ENGINE_KILLS</c> says how often (24 without it).
/// </summary>
public sealed class KilledTests
{
    [Fact]
    public void A_killed_writer_leaves_a_whole_state()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("ENGINE_KILLS") ?? "24", CultureInfo.InvariantCulture);
        var random = new Random(kills);
        using var folder = new TemporaryFolder();
        int before = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            int told = WriteAndKill(folder.Path, random);
            int round = Check(folder.Path);
            Assert.InRange(round, Math.Max(told, before), int.MaxValue);
            before = round;
        }

        Assert.True(before > kills);
    }

    // Ends the process some time after its first commits; returns the last round it told of.
    private static int WriteAndKill(string folder, Random random)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(typeof(Victim).Assembly.Location);
        start.ArgumentList.Add("write");
        start.ArgumentList.Add(folder);
        using var process = Process.Start(start)!;
        for (int line = random.Next(1, 12); line > 0; line--)
        {
            Assert.NotNull(process.StandardOutput.ReadLine());
        }

        // A spin of a random length, so that the moment falls anywhere in a round of a few milliseconds.
        var wait = Stopwatch.StartNew();
        double length = random.NextDouble() * 30;
        while (wait.Elapsed.TotalMilliseconds < length)
        {
            Thread.Sleep(0);
        }

        process.Kill();
        string[] told = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return told.Length < 2 ? 0 : int.Parse(told[^2], CultureInfo.InvariantCulture);
    }

    private static int Check(string folder)
    {
        var opened = IndexStore.Open(new FileSystemDirectory(folder), Victim.Schema);
        Assert.True(opened.Store is not null, opened.Reason);
        using var store = opened.Store;
        using var snapshot = store.Snapshot();
        int round = int.Parse(store.UserData[Victim.Round], CultureInfo.InvariantCulture);
        var expected = Enumerable.Range(1, round).TakeLast(Victim.Kept).ToDictionary(r => $"{r}", _ => Victim.Documents);
        Assert.Equal(expected, snapshot.Count(Victim.Round));
        foreach (string one in expected.Keys)
        {
            var found = snapshot.Match(new PhraseQuery("body", [new Token("x", 0), new Token("r" + one, 1)])).Numbers().ToList();
            Assert.Equal(Victim.Documents, found.Count);
            Assert.All(found, d => Assert.Equal(one, $"{BitConverter.ToInt32(snapshot.Stored(d))}"));
        }

        Assert.Equal(expected.Count * Victim.Documents, snapshot.Match(new TermQuery("body", "x")).Count);
        return round;
    }
}
