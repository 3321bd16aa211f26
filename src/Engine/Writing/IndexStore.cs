using System.Diagnostics;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>An open index, or why it cannot be opened and must be rebuilt.</summary>
/// <param name="Store">The index, null exactly when there is a reason.</param>
/// <param name="Reason">Names file, place, what was found and what was expected.</param>
public sealed record OpenResult(IndexStore? Store, string? Reason);

/// <summary>
/// An index in a folder: immutable segments and a manifest that names them. Many snapshots and one writer at a time,
/// also across processes. Nothing that is committed is ever changed in place.
/// </summary>
public sealed class IndexStore : IDisposable
{
    /// <summary>Name of the right that a writer holds.</summary>
    internal const string WriteRight = "write";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly Lock gate = new();
    private IReadOnlyList<LiveSegment> segments;
    private long changes;
    private bool disposed;

    private IndexStore(IndexDirectory directory, IndexSchema schema, Manifest manifest, TimeProvider clock)
    {
        Directory = directory;
        Schema = schema;
        Clock = clock;
        Manifest = manifest;
        segments = SegmentLoading.Load(directory, schema, manifest.Segments, []);
    }

    /// <summary>Schema of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>What the last commit said of the state it made.</summary>
    public IReadOnlyDictionary<string, string> UserData => Manifest.UserData;

    /// <summary>
    /// A number that grows whenever a commit is made here or taken over from another process; merges made here do not count,
    /// because they change no answer.
    /// </summary>
    public long Changes
    {
        get
        {
            lock (gate)
            {
                return changes;
            }
        }
    }

    internal IndexDirectory Directory { get; }

    /// <summary>Tells the time for limits of searches and the pace of merges.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Bytes of each part of a field that wait in memory while segments are merged.</summary>
    internal int MergeBuffer { get; set; } = 4 << 20;

    /// <summary>Bytes of the largest segment that a commit makes by merging.</summary>
    internal long LargestMerge { get; set; } = MergePolicy.Largest;

    internal Manifest Manifest { get; private set; }

    /// <summary>Opens an index; a folder without one is an empty index.</summary>
    /// <param name="directory">Its folder.</param>
    /// <param name="schema">What the caller expects it to hold.</param>
    /// <param name="clock">Tells the time for limits of searches and the pace of merges; the clock of the machine when null.</param>
    /// <returns>The index, or why it must be rebuilt.</returns>
    public static OpenResult Open(IndexDirectory directory, IndexSchema schema, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(schema);
        long tried = -1;
        while (true)
        {
            Manifest? manifest = null;
            try
            {
                manifest = Manifest.Read(directory)
                    ?? new Manifest(0, schema.Fingerprint, new Dictionary<string, string>(), []);
                return manifest.Fingerprint == schema.Fingerprint
                    ? new OpenResult(new IndexStore(directory, schema, manifest, clock ?? TimeProvider.System), null)
                    : new OpenResult(
                        null, $"{Manifest.FileName}: schema {manifest.Fingerprint} found, {schema.Fingerprint} expected");
            }
            catch (Exception e) when (e is CorruptIndexException or IOException or OverflowException)
            {
                // A writer may have committed in between and removed what the manifest just read names.
                if (manifest is null || manifest.Generation == tried)
                {
                    return new OpenResult(null, e.Message);
                }

                tried = manifest.Generation;
            }
        }
    }

    /// <summary>The present state. Dispose it after use.</summary>
    /// <returns>A snapshot of its own.</returns>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public IndexSnapshot Snapshot()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            SegmentLoading.Share(segments);
            return new IndexSnapshot(Schema, segments, Manifest.UserData, Clock);
        }
    }

    /// <summary>Takes over what another process has committed since.</summary>
    /// <returns>Whether there was something new.</returns>
    /// <exception cref="CorruptIndexException">The new state cannot be read.</exception>
    public bool Refresh()
    {
        var manifest = Manifest.Read(Directory);
        while (manifest is not null && manifest.Generation != Manifest.Generation)
        {
            if (manifest.Fingerprint != Schema.Fingerprint)
            {
                throw new CorruptIndexException(
                    Manifest.FileName, -1, $"schema {manifest.Fingerprint} found, {Schema.Fingerprint} expected");
            }

            try
            {
                Adopt(manifest, [], changed: true);
                return true;
            }
            catch (Exception e) when (e is CorruptIndexException or IOException && Manifest.Read(Directory)?.Generation != manifest.Generation)
            {
                // The writer went on while its files were being opened.
                manifest = Manifest.Read(Directory);
            }
        }

        return false;
    }

    /// <summary>Starts a change.</summary>
    /// <param name="patience">
    /// How long to wait for another writer; a merge that is being put in place holds the right for moments only.
    /// </param>
    /// <returns>The writer; null when another one is at work, here or in another process.</returns>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    /// <exception cref="CorruptIndexException">What another process has committed cannot be read.</exception>
    public IndexWriter? TryWrite(TimeSpan patience = default)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
        }

        var right = TakeRight(Directory, WriteRight, patience, CancellationToken.None);
        if (right is null)
        {
            return null;
        }

        try
        {
            Refresh();
            return new IndexWriter(this, right);
        }
        catch
        {
            right.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Merges segments once, when there is something to merge: beside searches and writers, in memory that does not grow
    /// with the index but by a few numbers a document. <see cref="BackgroundMerging"/> does it after commits.
    /// </summary>
    /// <param name="cancellation">Stops the work; the index is as it was.</param>
    /// <returns>Whether segments were merged; there may be more to do.</returns>
    /// <exception cref="IOException">It could not be written; the index is as it was.</exception>
    public bool Merge(CancellationToken cancellation = default) => SegmentMerge.Execute(this, Directory, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            SegmentLoading.Release(segments);
            segments = [];
        }
    }

    /// <summary>Takes a right, waiting for its holder for a time; null when it is still taken then.</summary>
    internal static IDisposable? TakeRight(IndexDirectory directory, string right, TimeSpan patience, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (directory.TryLock(right) is { } taken)
            {
                return taken;
            }

            if (patience != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(started) >= patience)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>The present manifest and its segments, whose files the caller disposes one by one.</summary>
    internal (Manifest Manifest, IReadOnlyList<LiveSegment> Segments) Share()
    {
        lock (gate)
        {
            SegmentLoading.Share(segments);
            return (Manifest, segments);
        }
    }

    /// <summary>Takes a committed state over; one that is older than the present is passed over.</summary>
    /// <param name="manifest">The state.</param>
    /// <param name="open">Segments of it that are open already, beside those of the present state.</param>
    /// <param name="changed">Whether it answers otherwise than the state before; a merge does not.</param>
    /// <exception cref="CorruptIndexException">A segment that was not open cannot be read.</exception>
    internal void Adopt(Manifest manifest, IEnumerable<Segment> open, bool changed)
    {
        // Files are read outside the gate: searches go on meanwhile.
        var (_, present) = Share();
        IReadOnlyList<LiveSegment> loaded;
        try
        {
            loaded = SegmentLoading.Load(Directory, Schema, manifest.Segments, present.Select(p => p.Segment).Concat(open));
        }
        finally
        {
            SegmentLoading.Release(present);
        }

        lock (gate)
        {
            // A reader that is slow to take over a state must not put it in the place of a later one.
            if (disposed || manifest.Generation < Manifest.Generation)
            {
                SegmentLoading.Release(loaded);
                return;
            }

            var before = segments;
            segments = loaded;
            Manifest = manifest;
            changes += changed ? 1 : 0;
            SegmentLoading.Release(before);
        }
    }
}
