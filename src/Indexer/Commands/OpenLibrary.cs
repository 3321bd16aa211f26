using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>The library and its index, opened together.</summary>
internal sealed class OpenLibrary : IDisposable
{
    private OpenLibrary(LibraryChoice choice)
    {
        Engine = choice.Engine.Name;
        Reached = FaultPoint.FromEnvironment();
        Library = LibraryStore.Open(choice.Folder, Reached);
        Index = SearchIndex.Open(IndexFollower.FolderOf(Library.Folder, choice.Engine), choice.Engine);
    }

    /// <summary>The library.</summary>
    public LibraryStore Library { get; }

    /// <summary>Name of the engine of its index.</summary>
    public string Engine { get; }

    /// <summary>Its index.</summary>
    public SearchIndex Index { get; }

    /// <summary>What to tell each step of publishing to.</summary>
    public Action<string> Reached { get; }

    /// <summary>Works with a library that is there, as it is; says so when there is none.</summary>
    /// <param name="choice">Its folder and engine.</param>
    /// <param name="work">The work.</param>
    /// <returns>The exit code.</returns>
    public static int AsItIs(LibraryChoice choice, Func<OpenLibrary, int> work) => With(LibraryPlace.ToOpen(choice.Folder), choice, work);

    /// <summary>Works with a library that is there, its index brought up to it where the folder can be written to.</summary>
    /// <param name="choice">Its folder and engine.</param>
    /// <param name="work">The work.</param>
    /// <returns>The exit code.</returns>
    public static int CaughtUp(LibraryChoice choice, Func<OpenLibrary, int> work) =>
        With(LibraryPlace.ToOpen(choice.Folder), choice, open => open.CatchUp() is { } code ? code : work(open));

    /// <summary>Changes a library, or makes one; its index is brought up to it first.</summary>
    /// <param name="choice">Its folder and engine.</param>
    /// <param name="work">The work.</param>
    /// <returns>The exit code.</returns>
    public static int ForWriting(LibraryChoice choice, Func<OpenLibrary, int> work) =>
        With(LibraryPlace.ToWrite(choice.Folder), choice, open => open.CatchUp() is { } code ? code : work(open));

    /// <summary>Changes a library that is there.</summary>
    /// <param name="choice">Its folder and engine.</param>
    /// <param name="work">The work.</param>
    /// <returns>The exit code.</returns>
    public static int ToChange(LibraryChoice choice, Func<OpenLibrary, int> work) =>
        With(LibraryPlace.ToOpen(choice.Folder) ?? LibraryPlace.ToWrite(choice.Folder), choice, work);

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Library.Dispose();
    }

    private static int With(LibraryRefusal? refusal, LibraryChoice choice, Func<OpenLibrary, int> work)
    {
        if (refusal is not null)
        {
            Console.Error.WriteLine(refusal.Message);
            return refusal.Code;
        }

        using var open = new OpenLibrary(choice);
        return work(open);
    }

    /// <summary>Brings the index up to the library.</summary>
    /// <returns>Null when there is an index to work with, else the exit code.</returns>
    private int? CatchUp()
    {
        if (Library.IsReadOnly && !IndexFollower.IsCurrent(Library, Index))
        {
            bool usable = Index.Fault is null;
            Console.Error.WriteLine(usable
                ? "The library cannot be written to here, and its index is behind it: what came last is not found."
                : $"The library cannot be written to here, and its index must be built first: {Index.Fault}");
            return usable ? null : ExitCode.CannotWrite;
        }

        var report = IndexFollower.CatchUp(Library, Index);
        if (report.RebuildReason is { } reason && report.Files > 0)
        {
            Console.Error.WriteLine($"The index was built anew: {reason}");
        }

        return null;
    }
}
