namespace KnowledgeBase.Indexer.Isolation;

/// <summary>What one file may cost a worker.</summary>
internal sealed record WorkerLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The limits of the product.</summary>
    public static WorkerLimits Default { get; } = new();

    /// <summary>
    /// How much longer by the clock a file may take than its processor time is limited to: on a busy machine it waits, and a
    /// reader that waits for ever takes no processor time.
    /// </summary>
    public const int Patience = 4;

    /// <summary>Processor time for any file, with that of the tools that run for it.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(6);

    /// <summary>Further time for each megabyte (1,048,576 bytes) of the file.</summary>
    public TimeSpan TimePerMegabyte { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most time for any file.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Most time for a file whose reader says again and again that it gets on; the other times are then counted from the last
    /// time it said so.
    /// </summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Time for the start of a worker.</summary>
    public TimeSpan StartTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most bytes on the heap of the worker's runtime.</summary>
    public long Heap { get; init; } = 2048 * Megabyte;

    /// <summary>Most bytes the worker and the tools it runs may have in memory together.</summary>
    public long Resident { get; init; } = 3072 * Megabyte;

    /// <summary>Files read before a worker is replaced by a fresh one.</summary>
    public int Files { get; init; } = 500;

    /// <summary>Processor time for a file.</summary>
    /// <param name="length">Its size in bytes.</param>
    public TimeSpan TimeFor(long length)
    {
        var time = Time + (TimePerMegabyte * ((double)length / Megabyte));
        return time < LongestTime ? time : LongestTime;
    }

    /// <summary>Workers that run side by side.</summary>
    /// <param name="wanted">How many a person asked for; 0 for one a core, as far as the memory goes.</param>
    /// <param name="files">Files there are to read: no more workers than files.</param>
    public static int Workers(int wanted, int files = int.MaxValue)
    {
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        int most = wanted > 0 ? wanted : (int)Math.Clamp(memory / (1536 * Megabyte), 1, Environment.ProcessorCount);
        return Math.Clamp(files, 1, most);
    }
}
