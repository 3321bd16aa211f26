using System.Globalization;
using System.Text;
using KnowledgeBase.Engine.Storage;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Storage;

/// <summary>When the files of an index were last touched: as long as it is the same, there is nothing new to be read.</summary>
/// <param name="Pointer">When another generation was last made the current one.</param>
/// <param name="Generation">When a file of the current generation last came or went; merges do that too.</param>
internal sealed record IndexStamp(DateTime Pointer, DateTime Generation);

/// <summary>
/// The folder of an index: one subfolder a generation, and a file that names the current one. The file is replaced by
/// rename, so a reader finds either the old generation or the new one.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="open">Opens or creates the engine's files in a folder.</param>
/// <param name="disk">How files of the folder itself are brought to the disk, or null for the file system.</param>
internal sealed class IndexFolder(string path, Func<string, ISearchEngine> open, IndexDirectory? disk = null)
{
    private const string Pointer = "CURRENT";

    /// <summary>The folder.</summary>
    public string Path => path;

    private string PointerPath => System.IO.Path.Combine(path, Pointer);

    /// <summary>Opens the engine of a generation.</summary>
    public ISearchEngine Open(string generation) => open(System.IO.Path.Combine(path, generation));

    /// <summary>Name of the current generation, or null when there is none.</summary>
    public string? Current()
    {
        try
        {
            string name = File.ReadAllText(PointerPath).Trim();
            return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) && Directory.Exists(System.IO.Path.Combine(path, name))
                ? name
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Changes whenever the current generation is replaced or written to, by whatever process.</summary>
    public IndexStamp Stamp()
    {
        var pointer = File.GetLastWriteTimeUtc(PointerPath);
        return Current() is { } name
            ? new IndexStamp(pointer, Directory.GetLastWriteTimeUtc(System.IO.Path.Combine(path, name)))
            : new IndexStamp(pointer, default);
    }

    /// <summary>A folder for a new generation, empty.</summary>
    public string Create()
    {
        string name = "g" + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Directory.CreateDirectory(System.IO.Path.Combine(path, name));
        return name;
    }

    /// <summary>Makes a generation the current one, and removes the others once the disk knows of it.</summary>
    /// <exception cref="IOException">The disk refused; no generation is removed.</exception>
    public void MakeCurrent(string name)
    {
        var files = disk ?? new FileSystemDirectory(path);
        files.Write(Pointer + ".new", Encoding.ASCII.GetBytes(name));
        files.Rename(Pointer + ".new", Pointer);
        foreach (string other in Directory.GetDirectories(path, "g*").Select(d => System.IO.Path.GetFileName(d)!))
        {
            // What a reader here still holds open stays readable until it lets go.
            if (other != name)
            {
                Delete(other);
            }
        }
    }

    /// <summary>Removes a generation; what cannot be removed now is removed by a later rebuild.</summary>
    public void Delete(string generation)
    {
        try
        {
            Directory.Delete(System.IO.Path.Combine(path, generation), recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
