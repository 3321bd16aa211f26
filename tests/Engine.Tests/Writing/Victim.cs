using System.Globalization;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Engine.Writing;

namespace KnowledgeBase.Engine.Tests.Writing;

/// <summary>
/// A process that writes until it is ended: in each round some documents more, those of an earlier round gone, so that
/// segments are merged again and again. It prints the number of a round after its commit.
/// </summary>
public static class Victim
{
    /// <summary>Documents of a round.</summary>
    public const int Documents = 20;

    /// <summary>Rounds whose documents stay.</summary>
    public const int Kept = 25;

    public const string Round = "round";

    public static readonly IndexSchema Schema = new("victim", [new TextField("body")], [Round]);

    public static int Main(string[] args)
    {
        if (args.Length != 2 || args[0] != "write")
        {
            return 64;
        }

        using var store = IndexStore.Open(new FileSystemDirectory(args[1]), Schema).Store!;
        using var merging = new BackgroundMerging(store);
        int round = store.UserData.TryGetValue(Round, out string? last) ? int.Parse(last, CultureInfo.InvariantCulture) : 0;
        while (true)
        {
            Write(store, ++round);
            merging.Look();
            Console.Out.WriteLine(round);
            Console.Out.Flush();
        }
    }

    private static void Write(IndexStore store, int round)
    {
        using var writer = store.TryWrite(TimeSpan.FromMinutes(1))!;
        writer.DeleteBy(Round, [$"{round - Kept}"]);
        for (int i = 0; i < Documents; i++)
        {
            writer.Add(new IndexDocument
            {
                Fields = new Dictionary<string, IReadOnlyList<Token>>
                {
                    ["body"] = [new Token("x", 0), new Token($"r{round}", 1), .. Enumerable.Range(2, 50).Select(p => new Token($"w{p * i % 97}", p))],
                },
                Columns = new Dictionary<string, IReadOnlyList<string>> { [Round] = [$"{round}"] },
                Stored = BitConverter.GetBytes(round),
            });
        }

        // What is shown before the commit must leave nothing behind either.
        if (round % 3 == 0)
        {
            using var shown = writer.Snapshot(new Dictionary<string, string>());
            if (shown.Count(Round).GetValueOrDefault($"{round}") != Documents)
            {
                throw new InvalidOperationException($"{shown.Count(Round).Count} rounds shown");
            }
        }

        writer.Commit(new Dictionary<string, string> { [Round] = $"{round}" });
    }
}
