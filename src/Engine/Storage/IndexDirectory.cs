namespace KnowledgeBase.Engine.Storage;

/// <summary>
/// The seam to the disk: files written once, synced, renamed, mapped and deleted. Names are plain file names, or begin
/// with <see cref="Aside"/>: such files are in the making and not listed.
/// Failures surface as <see cref="IOException"/> and leave what was committed before intact.
/// </summary>
public abstract class IndexDirectory
{
    /// <summary>Beginning of the names of files that a merge is making.</summary>
    public const string Aside = "merging/";

    /// <summary>Begins a file that is written piece by piece.</summary>
    /// <param name="name">Name; an existing file of that name is replaced.</param>
    /// <returns>The file, open for writing.</returns>
    public abstract IndexOutput Create(string name);

    /// <summary>Writes a whole file and brings it to the disk before returning.</summary>
    /// <param name="name">Name; an existing file of that name is replaced.</param>
    /// <param name="bytes">Content.</param>
    public abstract void Write(string name, ReadOnlySpan<byte> bytes);

    /// <summary>Renames a file over another in one step and brings the folder entry to the disk.</summary>
    /// <param name="from">Present name.</param>
    /// <param name="to">New name; replaced when it exists.</param>
    public abstract void Rename(string from, string to);

    /// <summary>Brings new folder entries to the disk.</summary>
    public abstract void Sync();

    /// <summary>Opens a file for reading, memory-mapped where possible.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The file, or null when it does not exist.</returns>
    public abstract MappedFile? Open(string name);

    /// <summary>Deletes a file; one that is not there is no error.</summary>
    /// <param name="name">Name.</param>
    public abstract void Delete(string name);

    /// <summary>All file names but those that begin with <see cref="Aside"/>.</summary>
    /// <returns>Names, in no order.</returns>
    public abstract IReadOnlyList<string> List();

    /// <summary>Takes a right that only one holder on the machine can have.</summary>
    /// <param name="right">Its name.</param>
    /// <returns>The right, given back on disposal; null when it is taken.</returns>
    public abstract IDisposable? TryLock(string right);
}
