using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Segments;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>
/// Opens the segments of a state. A segment that is open already is shared: its bytes were verified when it was opened, and
/// a file of a segment is never written again. Everything else is verified from its first to its last byte.
/// </summary>
internal static class SegmentLoading
{
    /// <summary>Opens the segments of a state, numbered one after another.</summary>
    /// <param name="directory">Folder of the index.</param>
    /// <param name="schema">Schema of the index.</param>
    /// <param name="entries">The segments.</param>
    /// <param name="known">Segments that are open and stay open meanwhile.</param>
    /// <returns>The segments; the caller releases them.</returns>
    /// <exception cref="CorruptIndexException">A file is missing or not as its writer left it.</exception>
    public static IReadOnlyList<LiveSegment> Load(
        IndexDirectory directory, IndexSchema schema, IEnumerable<SegmentEntry> entries, IEnumerable<Segment> known)
    {
        var open = new Dictionary<string, Segment>(StringComparer.Ordinal);
        foreach (var segment in known)
        {
            open[segment.Name] = segment;
        }

        var loaded = new List<LiveSegment>();
        try
        {
            int first = 0;
            foreach (var entry in entries)
            {
                var segment = open.TryGetValue(entry.File, out var same) ? Shared(same) : Open(directory, entry.File, entry.File, schema);
                loaded.Add(Numbered(directory, entry, segment, first));
                first = checked(first + segment.DocumentCount);
            }

            return loaded;
        }
        catch
        {
            Release(loaded);
            throw;
        }
    }

    /// <summary>Opens one segment and verifies it.</summary>
    /// <param name="directory">Folder of the index.</param>
    /// <param name="file">Its file.</param>
    /// <param name="name">Name it goes by, which can be the one its file will get.</param>
    /// <param name="schema">Schema of the index.</param>
    /// <returns>The segment, whose file the caller disposes.</returns>
    /// <exception cref="CorruptIndexException">The file is missing or not as its writer left it.</exception>
    public static Segment Open(IndexDirectory directory, string file, string name, IndexSchema schema)
    {
        var mapped = directory.Open(file) ?? throw new CorruptIndexException(name, -1, "file is missing");
        try
        {
            return new Segment(mapped, name, schema);
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    /// <summary>Counts one more user of the files of segments.</summary>
    public static void Share(IEnumerable<LiveSegment> segments)
    {
        foreach (var part in segments)
        {
            part.Segment.File.Share();
        }
    }

    /// <summary>
    /// Verifies open segments once more, before they are merged: what the disk has damaged since they were opened must not get
    /// a right checksum in the merged segment.
    /// </summary>
    /// <param name="segments">The segments.</param>
    /// <exception cref="CorruptIndexException">A file is no longer as its writer left it.</exception>
    public static void Verify(IEnumerable<LiveSegment> segments)
    {
        foreach (var part in segments)
        {
            _ = Frame.Unwrap(part.Segment.File.Span, part.Segment.Name);
        }
    }

    /// <summary>What a segment is to a merge.</summary>
    public static SegmentWeight Weight(LiveSegment part) =>
        new(part.Segment.DocumentCount, part.LiveCount, part.Segment.File.Length);

    /// <summary>Lets go of the files of segments.</summary>
    public static void Release(IEnumerable<LiveSegment> segments)
    {
        foreach (var part in segments)
        {
            part.Segment.File.Dispose();
        }
    }

    private static LiveSegment Numbered(IndexDirectory directory, SegmentEntry entry, Segment segment, int first)
    {
        try
        {
            return segment.DocumentCount == entry.Documents
                ? new LiveSegment(segment, Manifest.ReadLive(directory, entry), first)
                : throw new CorruptIndexException(entry.File, -1, $"{segment.DocumentCount} documents found, {entry.Documents} expected");
        }
        catch
        {
            segment.File.Dispose();
            throw;
        }
    }

    private static Segment Shared(Segment segment)
    {
        segment.File.Share();
        return segment;
    }
}
