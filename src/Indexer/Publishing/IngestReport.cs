using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Publishing;

/// <summary>What became of one file.</summary>
public enum FileFate
{
    /// <summary>Read and put into the library.</summary>
    Stored,

    /// <summary>Already there, read by the same code.</summary>
    Unchanged,

    /// <summary>Not read; what the library held of it stays.</summary>
    Failed,
}

/// <summary>One file of a run.</summary>
/// <param name="Name">File name.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Items">Items the library holds of it.</param>
/// <param name="Failure">Why it failed, or null.</param>
public sealed record FileResult(string Name, FileFate Fate, int Items, FileFailure? Failure)
{
    /// <summary>Articles, fragments, policies, speeches and news briefs among the items of a file just stored.</summary>
    public int Articles { get; init; }

    /// <summary>What the reader of a file just stored was in doubt of, one sentence a line.</summary>
    public string Remarks { get; init; } = string.Empty;

    /// <summary>One plain line for a person.</summary>
    /// <returns>For example <c>stored a.txt: 12 items</c>.</returns>
    public override string ToString() => Fate switch
    {
        FileFate.Stored when Remarks.Length > 0 => $"stored {Name}: {Items} items; {Remarks.Replace('\n', ' ')}",
        FileFate.Stored => $"stored {Name}: {Items} items",
        FileFate.Unchanged => $"unchanged {Name}",
        _ => $"failed {Name}: {Failure!.Code}: {Failure.Message}",
    };
}

/// <summary>The outcome of a run, in numbers: nothing that grows with the files.</summary>
public sealed class IngestReport
{
    private readonly int[] fates = new int[Enum.GetValues<FileFate>().Length];

    /// <summary>Files that are done.</summary>
    public int Files => fates.Sum();

    /// <summary>Items put into the library.</summary>
    public long Items { get; private set; }

    /// <summary>Version of the library at the end.</summary>
    public long LibraryVersion { get; internal set; }

    /// <summary>Whether the run was stopped before its end. What was done stays; the next run goes on from there.</summary>
    public bool Stopped { get; internal set; }

    /// <summary>Number of files with a fate.</summary>
    /// <param name="fate">The fate.</param>
    /// <returns>The number.</returns>
    public int Count(FileFate fate) => fates[(int)fate];

    internal void Add(FileResult result)
    {
        fates[(int)result.Fate]++;
        Items += result.Fate == FileFate.Stored ? result.Items : 0;
    }
}
