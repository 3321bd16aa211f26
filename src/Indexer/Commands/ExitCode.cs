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
}
