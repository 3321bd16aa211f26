namespace KnowledgeBase.Indexer.Commands;

/// <summary>What the process tells its caller.</summary>
public static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some inputs failed, or a check found faults.</summary>
    public const int SomeFailed = 2;

    /// <summary>Wrong usage: the command line or a query cannot be read.</summary>
    public const int Usage = 64;

    /// <summary>A fault of the program or its surroundings.</summary>
    public const int Internal = 70;

    /// <summary>The place to write to cannot be written (EX_CANTCREAT of sysexits.h).</summary>
    public const int CannotWrite = 73;

    /// <summary>Stopped by a person before the end; what was done stays (128 and SIGINT, as shells report it).</summary>
    public const int Stopped = 130;
}
