using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// One merge beside searches and writers. The merged segment is made aside, without the right to write; only for putting it
/// in place, which is one small commit, that right is taken. What was deleted meanwhile is deleted in the merged segment
/// too; when a writer has meanwhile merged or dropped one of the segments, the work was for nothing and is thrown away.
/// </summary>
internal static class SegmentMerge
{
    private const string Right = "merge";
    private const string File = IndexDirectory.Aside + "segment";

    // A new writer holds the right for a moment, to clean up.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    /// <summary>Merges what the policy chooses.</summary>
    /// <param name="store">The index.</param>
    /// <param name="aside">Its folder, as the merged segment is written through it.</param>
    /// <param name="cancellation">Stops the work; the index is as it was.</param>
    /// <returns>Whether something was merged; false also when another merge is at work.</returns>
    /// <exception cref="CorruptIndexException">A segment, or the merged one, is not as it was written; the index is as it was.</exception>
    public static bool Execute(IndexStore store, IndexDirectory aside, CancellationToken cancellation)
    {
        using var right = IndexStore.TakeRight(store.Directory, Right, Moment, cancellation);
        if (right is null)
        {
            return false;
        }

        var (manifest, parts) = store.Share();
        try
        {
            var places = MergePolicy.Choose([.. parts.Select(SegmentLoading.Weight)]);
            if (places.Count == 0)
            {
                return false;
            }

            LiveSegment[] chosen = [.. places.Select(i => parts[i])];
            SegmentLoading.Verify(chosen);
            SegmentMerger.Merge(chosen, store.Schema, aside, File, store.MergeBuffer, cancellation);
            return Install(store, [.. places.Select(i => manifest.Segments[i])], chosen, NameFor(manifest), cancellation);
        }
        finally
        {
            SegmentLoading.Release(parts);
            CleanUp(store.Directory);
        }
    }

    /// <summary>Removes what a merge that died has left, unless one is at work.</summary>
    public static void RemoveLeftovers(IndexDirectory directory)
    {
        using var right = directory.TryLock(Right);
        if (right is not null)
        {
            SegmentWriter.Clear(directory, File);
        }
    }

    private static void CleanUp(IndexDirectory directory)
    {
        try
        {
            SegmentWriter.Clear(directory, File);
        }
        catch (IOException)
        {
            // The next merge or writer does it.
        }
    }

    // One merge at a time begins from a state, and the state it leads to is a later one: the name is given once.
    private static string NameFor(Manifest begun) => $"segment-{begun.Generation:x8}-merged";

    // The merged segment is verified before the right to write is taken, and not read again when it is in place.
    private static bool Install(IndexStore store, SegmentEntry[] entries, LiveSegment[] parts, string name, CancellationToken cancellation)
    {
        var merged = SegmentLoading.Open(store.Directory, File, name, store.Schema);
        using var file = merged.File;
        using var right = IndexStore.TakeRight(store.Directory, IndexStore.WriteRight, Timeout.InfiniteTimeSpan, cancellation);
        store.Refresh();
        var now = store.Manifest;
        SegmentEntry[] present = [.. entries.Select(e => now.Segments.FirstOrDefault(s => s.File == e.File)).OfType<SegmentEntry>()];
        if (present.Length < entries.Length)
        {
            return false;
        }

        var live = Surviving(store.Directory, present, parts);
        long generation = now.Generation + 1;
        var segments = now.Segments.ToList();
        int place = segments.IndexOf(present[0]);
        segments.RemoveAll(present.Contains);
        if (live.Count > 0)
        {
            segments.Insert(place, Place(store.Directory, live, name, $"deleted-{generation:x8}-merged"));
        }

        var next = new Manifest(generation, now.Fingerprint, now.UserData, segments);
        next.Write(store.Directory);
        store.Adopt(next, [merged], changed: false);
        RemoveMerged(store.Directory, segments, present);
        return true;
    }

    // Which documents of the merged segment live: those that were merged, less those deleted since.
    private static BitSet Surviving(IndexDirectory directory, SegmentEntry[] present, LiveSegment[] parts)
    {
        var live = BitSet.Full(parts.Sum(p => p.LiveCount));
        int number = 0;
        for (int p = 0; p < parts.Length; p++)
        {
            var still = Manifest.ReadLive(directory, present[p]);
            foreach (int document in parts[p].Live.Numbers())
            {
                if (!still.Contains(document))
                {
                    live.Remove(number);
                }

                number++;
            }
        }

        return live;
    }

    private static SegmentEntry Place(IndexDirectory directory, BitSet live, string name, string deletionsName)
    {
        string deletions = string.Empty;
        if (live.Count < live.Limit)
        {
            deletions = deletionsName;
            directory.Write(deletions, Manifest.LiveBytes(live));
        }

        directory.Rename(File, name);
        return new SegmentEntry(name, live.Limit, deletions);
    }

    private static void RemoveMerged(IndexDirectory directory, List<SegmentEntry> kept, SegmentEntry[] merged)
    {
        try
        {
            foreach (string name in merged.SelectMany(s => (string[])[s.File, s.Deletions])
                .Where(n => n.Length > 0 && kept.TrueForAll(k => k.File != n && k.Deletions != n)))
            {
                directory.Delete(name);
            }
        }
        catch (IOException)
        {
            // The commit is made; the next writer removes what is left over.
        }
    }
}
