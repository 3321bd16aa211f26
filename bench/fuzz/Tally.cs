using KnowledgeBase.Indexer.Isolation;
using KnowledgeBase.Indexer.Tests.Fuzzing;

namespace KnowledgeBase.Bench.Fuzz;

/// <summary>Counts what became of damaged files, by format and code, and keeps those that made a find.</summary>
/// <param name="keep">Folder for files that made a find.</param>
internal sealed class Tally(string keep)
{
    private readonly SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
    private int files;

    /// <summary>Finds so far.</summary>
    public int Finds { get; private set; }

    /// <summary>Counts one file.</summary>
    /// <param name="read">What became of it.</param>
    public void Add(PooledReading read)
    {
        files++;
        var reading = read.Reading!;
        string outcome = reading.Failure?.Code ?? "read";
        string key = $"{Path.GetExtension(read.Source.File.Name)} {outcome}";
        outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
        string? find = reading.Failure is { } failure
            ? failure.Again || !ReadingPromises.Codes.Contains(failure.Code) || failure.Message.Contains("crashed", StringComparison.Ordinal)
                || failure.Message.Contains("memory", StringComparison.Ordinal)
                ? $"{failure.Code}: {failure.Message}" : null
            : ReadingPromises.Broken(reading.Contents!, null).FirstOrDefault();
        if (find is not null)
        {
            Finds++;
            File.WriteAllBytes(Path.Combine(keep, read.Source.File.Name), read.Source.Bytes.ToArray());
            Console.WriteLine($"find: {read.Source.File.Name}: {find}");
        }
    }

    /// <summary>Prints the table.</summary>
    /// <param name="time">How long it took.</param>
    public void Print(TimeSpan time)
    {
        foreach (var (key, count) in outcomes)
        {
            Console.WriteLine($"{key,-24} {count,8}");
        }

        Console.WriteLine($"{files} damaged files in {time.TotalMinutes:F1} minutes, {Finds} finds (kept in {keep})");
    }
}
