namespace KnowledgeBase.Indexer.Reading.Tools;

/// <summary>A folder of its own for one run of a tool, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Makes the folder, readable by this user only.</summary>
    public ScratchFolder() => Folder = Directory.CreateTempSubdirectory("kb-").FullName;

    /// <summary>Its absolute path.</summary>
    public string Folder { get; }

    /// <summary>Path of a file in it.</summary>
    /// <param name="name">Name without folders.</param>
    public string this[string name] => Path.Combine(Folder, Path.GetFileName(name));

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A tool that was just ended may still hold a file; the system clears its temporary folder in time.
        }
    }
}
