using KnowledgeBase.Engine.Searching;
using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Writing;

/// <summary>A segment as the manifest names it.</summary>
/// <param name="File">Its file.</param>
/// <param name="Documents">Its documents, deleted ones included.</param>
/// <param name="Deletions">File that says which are deleted, or empty when none is.</param>
internal sealed record SegmentEntry(string File, int Documents, string Deletions);

/// <summary>
/// What the index consists of at one commit. Written aside and renamed over the one before: the rename is the commit.
/// </summary>
/// <param name="Generation">Grows by one with every commit.</param>
/// <param name="Fingerprint">Fingerprint of the schema.</param>
/// <param name="UserData">What the writer said of this state.</param>
/// <param name="Segments">Segments in order of their documents.</param>
internal sealed record Manifest(
    long Generation, string Fingerprint, IReadOnlyDictionary<string, string> UserData, IReadOnlyList<SegmentEntry> Segments)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest";

    private const string AsideName = "manifest.new";

    /// <summary>Reads the manifest of a folder.</summary>
    /// <returns>The manifest, or null when the folder has none.</returns>
    public static Manifest? Read(IndexDirectory directory)
    {
        using var file = directory.Open(FileName);
        if (file is null)
        {
            return null;
        }

        var reader = new ByteReader(Frame.Unwrap(file.Span, FileName), FileName, Frame.HeadLength);
        long generation = reader.Fixed64();
        string fingerprint = reader.Text();
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int left = reader.Count(); left > 0; left--)
        {
            string key = reader.Text();
            data[key] = reader.Text();
        }

        var segments = new List<SegmentEntry>();
        for (int left = reader.Count(); left > 0; left--)
        {
            segments.Add(new SegmentEntry(reader.Text(), reader.VarInt(), reader.Text()));
        }

        return new Manifest(generation, fingerprint, data, segments);
    }

    /// <summary>Makes this the state of the index.</summary>
    public void Write(IndexDirectory directory)
    {
        var writer = new ByteWriter();
        writer.Fixed64(Generation);
        writer.Text(Fingerprint);
        writer.VarInt(UserData.Count);
        foreach (var (key, value) in UserData.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Text(key);
            writer.Text(value);
        }

        writer.VarInt(Segments.Count);
        foreach (var segment in Segments)
        {
            writer.Text(segment.File);
            writer.VarInt(segment.Documents);
            writer.Text(segment.Deletions);
        }

        directory.Write(AsideName, Frame.Wrap(writer.Written));
        directory.Sync();
        directory.Rename(AsideName, FileName);
    }

    /// <summary>Reads which documents of a segment live.</summary>
    public static BitSet ReadLive(IndexDirectory directory, SegmentEntry entry)
    {
        var live = BitSet.Full(entry.Documents);
        if (entry.Deletions.Length > 0)
        {
            using var file = directory.Open(entry.Deletions)
                ?? throw new CorruptIndexException(entry.Deletions, -1, "file is missing");
            var reader = new ByteReader(Frame.Unwrap(file.Span, entry.Deletions), entry.Deletions, Frame.HeadLength);
            for (int i = 0; i < live.Words.Length; i++)
            {
                live.Words[i] &= (ulong)reader.Fixed64();
            }
        }

        return live;
    }

    /// <summary>Content of a deletions file: the words of the set of live documents.</summary>
    public static byte[] LiveBytes(BitSet live)
    {
        var writer = new ByteWriter();
        foreach (ulong word in live.Words)
        {
            writer.Fixed64((long)word);
        }

        return Frame.Wrap(writer.Written);
    }
}
