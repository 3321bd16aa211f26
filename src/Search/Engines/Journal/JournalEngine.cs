using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Search.Engines.Journal;

/// <summary>
/// Holds the postings in memory and the documents in segment files; a change is lasting once the list of segments is
/// replaced by rename. For libraries that fit into memory.
/// </summary>
internal sealed class JournalEngine : ISearchEngine
{
    private const string ListName = "segments.json";
    private const int MostSegments = 16;

    private readonly Lock gate = new();
    private readonly string folder;
    private JournalSnapshot current;

    private JournalEngine(string folder, JournalSnapshot current, string? note)
    {
        this.folder = folder;
        this.current = current;
        Note = note;
    }

    public string Name => "builtin";

    public string? Note { get; private set; }

    /// <summary>Opens or creates the files of a folder.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static JournalEngine Open(string folder)
    {
        Directory.CreateDirectory(folder);
        string list = Path.Combine(folder, ListName);
        if (!File.Exists(list))
        {
            return new JournalEngine(folder, new JournalSnapshot([]), null);
        }

        var state = ReadList(list);
        var segments = state.Segments.Select(s => (new Segment(s.Name, SegmentFile.Read(Path.Combine(folder, s.Name))), s.Deleted));
        return new JournalEngine(folder, Assemble(segments), state.Note);
    }

    public void Write(EngineBatch batch)
    {
        lock (gate)
        {
            var gone = batch.DeletedGroups.ToHashSet();
            var segments = current.Segments.Select(s => (s.Segment, Deleted: Deleted(s, gone))).ToList();
            if (batch.Documents.Count > 0)
            {
                segments.Add((Store(batch.Documents), []));
            }

            if (segments.Count > MostSegments)
            {
                segments = Merge(segments);
            }

            Commit(segments, batch.Note);
        }
    }

    public IEngineSnapshot Snapshot() => Volatile.Read(ref current);

    public void Dispose()
    {
    }

    private static SegmentList ReadList(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SegmentList>(File.ReadAllBytes(path)) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidDataException("The list of segments is damaged.");
        }
    }

    private static int[] Deleted(LiveSegment live, HashSet<string> gone) =>
        [.. Enumerable.Range(0, live.Segment.Count).Where(d => !live.Live.Contains(d) || gone.Contains(live.Segment.Group(d)))];

    private static JournalSnapshot Assemble(IEnumerable<(Segment Segment, int[] Deleted)> segments)
    {
        var live = new List<LiveSegment>();
        int first = 0;
        foreach (var (segment, deleted) in segments)
        {
            var alive = new DocumentSet(segment.Count);
            for (int document = 0; document < segment.Count; document++)
            {
                alive.Add(document);
            }

            foreach (int document in deleted)
            {
                alive.Remove(document);
            }

            live.Add(new LiveSegment(segment, alive, first));
            first += segment.Count;
        }

        return new JournalSnapshot(live);
    }

    private Segment Store(IReadOnlyList<EngineDocument> documents)
    {
        string name = DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture) + ".segment";
        SegmentFile.Write(Path.Combine(folder, name), documents);
        return new Segment(name, documents);
    }

    // Everything but segments that already hold the larger part becomes one.
    private List<(Segment Segment, int[] Deleted)> Merge(List<(Segment Segment, int[] Deleted)> segments)
    {
        int half = segments.Sum(s => s.Segment.Count) / 2;
        var merged = segments.Where(s => s.Segment.Count <= half).ToList();
        var documents = merged.SelectMany(s =>
        {
            var deleted = s.Deleted.ToHashSet();
            return SegmentFile.Read(Path.Combine(folder, s.Segment.Name)).Where((_, i) => !deleted.Contains(i));
        }).ToList();
        return [.. segments.Except(merged), (Store(documents), [])];
    }

    private void Commit(List<(Segment Segment, int[] Deleted)> segments, string note)
    {
        var list = new SegmentList([.. segments.Select(s => new ListedSegment(s.Segment.Name, s.Deleted))], note);
        string path = Path.Combine(folder, ListName);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(list));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
        Note = note;
        Volatile.Write(ref current, Assemble(segments));
        var kept = segments.Select(s => s.Segment.Name).ToHashSet();
        foreach (string file in Directory.GetFiles(folder, "*.segment").Where(f => !kept.Contains(Path.GetFileName(f))))
        {
            File.Delete(file);
        }
    }

    private sealed record ListedSegment(string Name, int[] Deleted);

    private sealed record SegmentList(IReadOnlyList<ListedSegment> Segments, string Note);
}
