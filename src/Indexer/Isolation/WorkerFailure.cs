using System.Globalization;
using KnowledgeBase.Corpus;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>How asking a worker ended.</summary>
internal enum WorkerEnd
{
    /// <summary>With an answer.</summary>
    Answered,

    /// <summary>The worker ended by itself without an answer, or answered with something else.</summary>
    Crashed,

    /// <summary>The worker was ended by another: by the system when memory is short, or by a person.</summary>
    Killed,

    /// <summary>It took too long and was ended.</summary>
    TimedOut,

    /// <summary>It needed too much memory.</summary>
    OutOfMemory,
}

/// <summary>What is reported of a file on which a worker ended.</summary>
internal static class WorkerFailure
{
    /// <summary>The failure of a file.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="end">How the worker ended; not with an answer.</param>
    /// <param name="limit">The limit that was reached: seconds or bytes; the exit code of a crash.</param>
    public static FileFailure Of(string file, WorkerEnd end, double limit) => end switch
    {
        WorkerEnd.TimedOut => Failure(
            file, ProblemCode.TooLarge, again: true, $"Reading it took longer than {limit:0} seconds and was stopped."),
        WorkerEnd.OutOfMemory => Failure(
            file, ProblemCode.TooLarge, again: false, $"Reading it needed more than {limit / (1024 * 1024):0} MiB of memory and was stopped."),
        WorkerEnd.Killed => Failure(
            file, ProblemCode.TooLarge, again: true, $"The process reading it was ended from outside, as happens when memory is short."),
        _ => Failure(
            file, ProblemCode.Damaged, again: false, $"The process reading it crashed (exit code {limit:0}); the file is probably damaged."),
    };

    private static FileFailure Failure(string file, ProblemCode code, bool again, FormattableString message) =>
        new(file, new Problem(code, file, string.Empty).CodeName, message.ToString(CultureInfo.InvariantCulture)) { Again = again };
}
