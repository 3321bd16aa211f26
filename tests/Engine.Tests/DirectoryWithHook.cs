using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Tests;

/// <summary>A folder in memory in which something can happen when a file is opened for reading.</summary>
/// <param name="inner">The folder.</param>
internal sealed class DirectoryWithHook(MemoryDirectory inner) : IndexDirectory
{
    /// <summary>Told the name of each file before it is opened.</summary>
    public Action<string>? Opening { get; set; }

    public override IndexOutput Create(string name) => inner.Create(name);

    public override void Write(string name, ReadOnlySpan<byte> bytes) => inner.Write(name, bytes);

    public override void Rename(string from, string to) => inner.Rename(from, to);

    public override void Sync() => inner.Sync();

    public override MappedFile? Open(string name)
    {
        Opening?.Invoke(name);
        return inner.Open(name);
    }

    public override void Delete(string name) => inner.Delete(name);

    public override IReadOnlyList<string> List() => inner.List();

    public override IDisposable? TryLock(string right) => inner.TryLock(right);
}
