using KnowledgeBase.Corpus;
using KnowledgeBase.Library;

namespace KnowledgeBase.Indexer.Sources;

/// <summary>Why a file brought nothing in.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Code">A code of the extract format, or <see cref="Internal"/>.</param>
/// <param name="Message">One sentence for the person who gave the file.</param>
public sealed record FileFailure(string File, string Code, string Message)
{
    /// <summary>Code of a fault of this program, not of the file.</summary>
    public const string Internal = "internal";

    /// <summary>Whether another try may end otherwise, because the fault lies with this run or program and not with the file.</summary>
    public bool Again { get; init; }
}

/// <summary>A file taken through the pipeline: contents or a failure, never both.</summary>
/// <param name="Source">The file.</param>
/// <param name="Contents">What was read, null exactly when there is a failure.</param>
/// <param name="Failure">Why nothing was read, or null.</param>
public sealed record SourceReading(LoadedSource Source, FileContents? Contents, FileFailure? Failure)
{
    /// <summary>
    /// Takes a loaded file through the pipeline. This is the one place where a surprise is caught: it costs one file,
    /// and its neighbours go on.
    /// </summary>
    /// <param name="source">The loaded file.</param>
    /// <param name="run">The pipeline.</param>
    /// <returns>What came of it.</returns>
    public static SourceReading Of(LoadedSource source, Func<LoadedSource, Outcome<FileContents>> run)
    {
        if (source.Problem is { } problem)
        {
            return Failed(source, problem.CodeName, problem.Message);
        }

        try
        {
            var outcome = run(source);
            return outcome.Value is { } contents
                ? new SourceReading(source, contents, null)
                : Failed(source, outcome.Problem!.CodeName, outcome.Problem.Message, outcome.Problem.Again);
        }
#pragma warning disable CA1031 // Whatever a stage throws is a fault of the program in this one file.
        catch (Exception surprise) when (surprise is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Failed(source, FileFailure.Internal, Sentence(surprise), again: true);
        }
    }

    // The system's own messages hold paths of the reader's machine.
    private static string Sentence(Exception surprise) => surprise is IOException or UnauthorizedAccessException
        ? $"{surprise.GetType().Name}: the system reports an error of reading or writing (0x{surprise.HResult:X8})."
        : $"{surprise.GetType().Name}: {surprise.Message}";

    private static SourceReading Failed(LoadedSource source, string code, string message, bool again = false) =>
        new(source, null, new FileFailure(source.File.Name, code, message) { Again = again });
}
