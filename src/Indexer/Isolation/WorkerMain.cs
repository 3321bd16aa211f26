using System.Collections.Concurrent;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Publishing;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Isolation;

/// <summary>
/// The worker's side, <c>kb worker</c>: reads files it is sent until its input ends. It first says which code it is;
/// then each order and the bytes that belong to it are answered with one message, before which empty ones may say that
/// the reader gets on. A worker does one file at a time.
/// When its input ends in the middle of a file, whoever asked is gone, and it ends with the tools it has started.
/// </summary>
internal static class WorkerMain
{
    /// <summary>The argument that makes the command line a worker; no command for people.</summary>
    public const string Argument = "worker";

    /// <summary>Step of <see cref="FaultPoint"/> before a file is read; its name follows.</summary>
    public const string FaultStep = "worker-reads-";

    // Formats may nest deeply, and readers may follow them: what is not used of this costs nothing.
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Works until the input ends.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        ProcessGroup.Lead();
        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        // Whatever a library prints must not get between the messages.
        Console.SetOut(TextWriter.Null);
        WorkerFrames.Write(output, Encoding.UTF8.GetBytes(Fingerprint.Current));
        using var orders = new BlockingCollection<(byte[] Order, byte[] Bytes)>();
        var work = new Thread(() => Work(orders, output), StackBytes);
        work.Start();
        while (WorkerFrames.Read(input) is { } order && WorkerFrames.Read(input) is { } bytes)
        {
            orders.Add((order, bytes));
        }

        orders.CompleteAdding();
        bool idle = work.Join(TimeSpan.FromMilliseconds(200));
        WorkerStart.RemoveScratch(Environment.GetEnvironmentVariable(WorkerStart.ScratchVariable));
        if (!idle)
        {
            ProcessGroup.EndOwn();
        }

        return 0;
    }

    private static void Work(BlockingCollection<(byte[] Order, byte[] Bytes)> orders, Stream output)
    {
        var reached = FaultPoint.FromEnvironment();
        ReadingPulse.Listen(() => WorkerFrames.Write(output, []));
        foreach (var (order, bytes) in orders.GetConsumingEnumerable())
        {
            try
            {
                WorkerFrames.Write(output, Answer(WorkerMessages.ReadOrder(order), bytes, reached));
            }
            catch (IOException)
            {
                // Whoever asked is gone.
                return;
            }
        }
    }

    private static byte[] Answer(WorkerOrder order, byte[] bytes, Action<string> reached)
    {
        try
        {
            return order switch
            {
                { Archive: { } path } => WorkerMessages.Write(Look(path)),
                { Place: { } place } => WorkerMessages.Write(SourceLoader.Load(place)),
                { File: { } file } => WorkerMessages.Write(Read(file, bytes, reached)),
                _ => [],
            };
        }
        catch (OutOfMemoryException)
        {
            return WorkerMessages.Write(WorkerAnswer.NoMemory);
        }
    }

    private static WorkerAnswer Read(SourceFile file, byte[] bytes, Action<string> reached)
    {
        reached(FaultStep + file.Name);
        var source = new LoadedSource(file.Name, file, bytes, null);
        var reading = SourceReading.Of(source, s => Pipeline.Run(s.File, s.Bytes));
        return new WorkerAnswer(reading.Contents, reading.Failure);
    }

    private static ArchiveAnswer Look(string path)
    {
        var places = ArchivePlaces.Expand(path);
        return new ArchiveAnswer(places, [.. places.Select(ArchivePlaces.Length)]);
    }
}
