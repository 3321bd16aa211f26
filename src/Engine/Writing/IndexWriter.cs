using System.Runtime.ExceptionServices;
using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// One change to an index: deletions, then additions, then a commit that makes all of it lasting at once. Without a
/// commit nothing has happened; <see cref="Snapshot"/> shows what a commit would lead to. Many threads may add at a time; all else is for one thread, when no other adds.
/// </summary>
public sealed class IndexWriter : IDisposable
{
    /// <summary>
    /// Segments an index should have; a commit that makes more merges the smallest before it returns, as long as together they
    /// make no segment above <see cref="MergePolicy.Largest"/>.
    /// </summary>
    public const int MostSegments = 16;

    /// <summary>Bytes of documents that wait in memory, in all threads together, before they become segments.</summary>
    public const long FlushBytes = 384L << 20;

    private readonly IndexStore store;
    private readonly IDisposable right;
    private readonly List<SegmentEntry> entries;
    private readonly List<(string Column, string[] Values)> deletions = [];
    private readonly List<string> written = [];
    private readonly Lock gate = new();
    private readonly BuilderPool builders;

    // Set before the manifest is renamed: from then on it may name the files written, even if an error is reported.
    private bool handedOver;
    // Set while files are written, and for good when that fails: a commit without a part would lose it in silence.
    private volatile bool failed;
    private IReadOnlyList<LiveSegment> shown = [];

    internal IndexWriter(IndexStore store, IDisposable right)
    {
        this.store = store;
        this.right = right;
        builders = new BuilderPool(store.Schema);
        entries = [.. store.Manifest.Segments];
        RemoveOrphans(store.Manifest);
        SegmentMerge.RemoveLeftovers(store.Directory);
    }

    /// <summary>Deletes what earlier commits hold; documents added by this writer stay, whether shown or not.</summary>
    /// <param name="column">Column of the schema.</param>
    /// <param name="values">Documents with any of these values go.</param>
    public void DeleteBy(string column, IEnumerable<string> values) => deletions.Add((column, [.. values]));

    /// <summary>Adds a document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentException">It does not fit the schema.</exception>
    public void Add(IndexDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var taken = builders.Take();
        bool full = false;
        try
        {
            taken.Builder.Add(document);
            full = taken.Builder.Size > FlushBytes / builders.Count;
        }
        finally
        {
            if (!full)
            {
                builders.GiveBack(taken);
            }
        }

        if (full)
        {
            // Counted till it is written: the others leave it its share of memory.
            Flush(taken.Builder);
            builders.Remove();
        }
    }

    /// <summary>
    /// What the index would be if it were committed now: all that was added and deleted so far, in near real time. Nothing
    /// of it is lasting, and only who is given the snapshot sees it. What waits in memory becomes segments, which a later commit
    /// takes over as they are and does not read again; so it costs no more than writing what is new.
    /// </summary>
    /// <param name="userData">What the snapshot says of its state.</param>
    /// <returns>A snapshot the caller disposes; it stays valid after the writer.</returns>
    /// <exception cref="IOException">It could not be written; the index is as it was, and nothing can be committed by this writer.</exception>
    public IndexSnapshot Snapshot(IReadOnlyDictionary<string, string> userData)
    {
        Settle();
        failed = true;
        Merge(store.Manifest.Segments.Count);
        Show();
        failed = false;
        SegmentLoading.Share(shown);
        return new IndexSnapshot(store.Schema, shown, userData, store.Clock);
    }

    /// <summary>Makes everything lasting; snapshots taken from now on see it.</summary>
    /// <param name="userData">What to remember of the new state.</param>
    /// <exception cref="IOException">
    /// It could not be written; the state before is intact, and the change must be begun anew. Only when the very last step fails,
    /// bringing the renamed manifest to the disk, the change may have been made: <see cref="IndexStore.Refresh"/> tells.
    /// </exception>
    /// <exception cref="CorruptIndexException">What was written does not read back, or a segment is damaged; nothing was committed.</exception>
    public void Commit(IReadOnlyDictionary<string, string> userData)
    {
        Settle();
        failed = true;
        Drop();
        Merge(0);
        Show();
        store.Directory.Sync();
        var manifest = new Manifest(store.Manifest.Generation + 1, store.Schema.Fingerprint, userData, entries);
        handedOver = true;
        manifest.Write(store.Directory);
        try
        {
            store.Adopt(manifest, shown.Select(p => p.Segment), changed: true);
            RemoveOrphans(manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CorruptIndexException)
        {
            // The commit is made; the next look at the folder takes it over, the next writer removes what is left over.
        }
    }

    /// <summary>Gives up what is not committed and lets another writer begin.</summary>
    public void Dispose()
    {
        try
        {
            if (!handedOver)
            {
                written.ForEach(store.Directory.Delete);
            }
        }
        catch (IOException)
        {
            // The next writer removes what is left over.
        }
        finally
        {
            SegmentLoading.Release(shown);
            shown = [];
            right.Dispose();
        }
    }

    // Brings all that was asked for into files.
    private void Settle()
    {
        ObjectDisposedException.ThrowIf(handedOver, this);
        if (failed)
        {
            throw new IOException("A part of this change could not be written; it must be begun anew.");
        }

        failed = true;
        Delete();
        FlushAll();
        failed = false;
    }

    private void Delete()
    {
        if (deletions.Count == 0)
        {
            return;
        }

        using var snapshot = store.Snapshot();
        var query = new AnyQuery([.. deletions.Select(d => new ColumnQuery(d.Column, d.Values))]);
        var gone = snapshot.Match(query);
        int first = 0;
        for (int i = 0; i < store.Manifest.Segments.Count; i++)
        {
            var entry = entries[i];
            var live = Manifest.ReadLive(store.Directory, entry);
            int before = live.Count;
            for (int document = 0; document < entry.Documents; document++)
            {
                if (gone.Contains(first + document))
                {
                    live.Remove(document);
                }
            }

            first += entry.Documents;
            if (live.Count != before)
            {
                entries[i] = entry with { Deletions = Write("deleted", Manifest.LiveBytes(live)) };
            }
        }

        deletions.Clear();
    }

    // Called while no thread adds: each builder becomes a segment, several at a time.
    private void FlushAll()
    {
        try
        {
            Parallel.ForEach(builders.TakeAll(), Flush);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private void Flush(SegmentBuilder builder)
    {
        if (builder.Count > 0)
        {
            string name = NewName("segment");
            try
            {
                builder.Write(store.Directory, name);
            }
            catch
            {
                failed = true;
                throw;
            }

            lock (gate)
            {
                entries.Add(new SegmentEntry(name, builder.Count, string.Empty));
            }
        }
    }

    // Segments without a living document are dropped.
    private void Drop()
    {
        entries.RemoveAll(e => Manifest.ReadLive(store.Directory, e).Count == 0);
    }

    // When there are too many segments behind the first ones, the smallest become one, unless that would be too large.
    private void Merge(int first)
    {
        SegmentEntry[] candidates = [.. entries.Skip(first)];
        if (candidates.Length <= MostSegments)
        {
            return;
        }

        var parts = Load(candidates);
        try
        {
            int[] smallest = MergePolicy.SmallestFitting(
                [.. parts.Select(SegmentLoading.Weight)], candidates.Length - (MostSegments / 2) + 1, store.LargestMerge);
            if (smallest.Length > 1)
            {
                Merge([.. smallest.Select(i => parts[i])], [.. smallest.Select(i => candidates[i])]);
            }
        }
        finally
        {
            SegmentLoading.Release(parts);
        }
    }

    private void Merge(LiveSegment[] parts, HashSet<SegmentEntry> merged)
    {
        SegmentLoading.Verify(parts);
        string name = NewName("segment");
        SegmentMerger.Merge(parts, store.Schema, store.Directory, name, store.MergeBuffer, CancellationToken.None);
        entries.RemoveAll(merged.Contains);
        entries.Add(new SegmentEntry(name, parts.Sum(p => p.LiveCount), string.Empty));
        foreach (var entry in merged.Where(e => written.Contains(e.File)))
        {
            store.Directory.Delete(entry.File);
        }
    }

    // Opens what a commit would lead to; what is new is read back and verified.
    private void Show()
    {
        var before = shown;
        shown = Load(entries);
        SegmentLoading.Release(before);
    }

    // Opens segments; those of the present state and those shown before are open already.
    private IReadOnlyList<LiveSegment> Load(IEnumerable<SegmentEntry> wanted)
    {
        var (_, present) = store.Share();
        try
        {
            return SegmentLoading.Load(store.Directory, store.Schema, wanted, present.Concat(shown).Select(p => p.Segment));
        }
        finally
        {
            SegmentLoading.Release(present);
        }
    }

    private string Write(string kind, ReadOnlySpan<byte> bytes)
    {
        string name = NewName(kind);
        store.Directory.Write(name, bytes);
        return name;
    }

    private string NewName(string kind)
    {
        lock (gate)
        {
            string name = $"{kind}-{store.Manifest.Generation + 1:x8}-{written.Count:x4}";
            written.Add(name);
            return name;
        }
    }

    // What a writer that died left behind; only the holder of the right to write may remove it.
    private void RemoveOrphans(Manifest kept)
    {
        var named = kept.Segments.SelectMany(s => (string[])[s.File, s.Deletions]).ToHashSet(StringComparer.Ordinal);
        foreach (string name in store.Directory.List().Where(n => n != Manifest.FileName && !named.Contains(n)))
        {
            store.Directory.Delete(name);
        }
    }
}
