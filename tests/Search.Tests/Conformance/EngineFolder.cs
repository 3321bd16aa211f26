using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>A folder with an engine in it, for one test.</summary>
internal sealed class EngineFolder : IDisposable
{
    private readonly EngineKind kind;

    public EngineFolder(EngineKind kind, EngineSchema? schema = null)
    {
        this.kind = kind;
        Schema = schema ?? RandomDocuments.Schema;
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    public EngineSchema Schema { get; }

    public ISearchEngine Open() => kind.Open(Path, Schema);

    /// <summary>Writes batches and closes the engine.</summary>
    public void Write(params IEnumerable<EngineBatch> batches)
    {
        using var engine = Open();
        foreach (var batch in batches)
        {
            engine.Write(batch);
        }
    }

    public IReadOnlyList<string> Files() =>
        [.. Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f)).Order(StringComparer.Ordinal)];

    public byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public void Put(string file, byte[] bytes)
    {
        string place = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, bytes);
    }

    /// <summary>What the folder holds at this moment, as a copy in another folder; a lock that is held is free in the copy.</summary>
    public EngineFolder Copy()
    {
        var copy = new EngineFolder(kind, Schema);
        foreach (string file in Files())
        {
            copy.Put(file, ReadUnlocked(file));
        }

        return copy;
    }

    private byte[] ReadUnlocked(string file)
    {
        try
        {
            return Read(file);
        }
        catch (IOException) when (file.EndsWith(".lock", StringComparison.Ordinal))
        {
            return [];
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>What an engine holds, ready for comparison.</summary>
internal static class Contents
{
    /// <summary>The note, and every document with its stored bytes and columns, in the order of their ids.</summary>
    public static string Of(ISearchEngine engine)
    {
        using var snapshot = engine.Snapshot();
        return engine.Note + "\n" + string.Join('\n', Ids(snapshot).Select(d => Line(snapshot, d.Key, d.Value)).Order(StringComparer.Ordinal));
    }

    /// <summary>Ids of the living documents by their numbers.</summary>
    public static Dictionary<int, string> Ids(IEngineSnapshot snapshot)
    {
        var ids = new Dictionary<int, string>();
        foreach (string id in snapshot.Count(RandomDocuments.Id, null).Keys)
        {
            foreach (int document in snapshot.Match(new ColumnQuery(RandomDocuments.Id, [id])).Numbers())
            {
                ids.Add(document, id);
            }
        }

        return ids;
    }

    private static string Line(IEngineSnapshot snapshot, int document, string id) => id + ' '
        + Convert.ToHexString(snapshot.Stored(document)) + ' '
        + string.Join(' ', RandomDocuments.Schema.Columns.Select(c => c + '=' + string.Join(',', snapshot.Values(c, document).Order(StringComparer.Ordinal))));
}
