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
    /// <summary>One plain line for a person.</summary>
    /// <returns>For example <c>stored a.txt: 12 items</c>.</returns>
    public override string ToString() => Fate switch
    {
        FileFate.Stored => $"stored {Name}: {Items} items",
        FileFate.Unchanged => $"unchanged {Name}",
        _ => $"failed {Name}: {Failure!.Code}: {Failure.Message}",
    };
}

/// <summary>The outcome of a run.</summary>
/// <param name="Files">Every file, in the order found.</param>
/// <param name="LibraryVersion">Version of the library, and of the index, at the end.</param>
public sealed record IngestReport(IReadOnlyList<FileResult> Files, long LibraryVersion)
{
    /// <summary>Number of files with a fate.</summary>
    /// <param name="fate">The fate.</param>
    /// <returns>The number.</returns>
    public int Count(FileFate fate) => Files.Count(file => file.Fate == fate);
}
