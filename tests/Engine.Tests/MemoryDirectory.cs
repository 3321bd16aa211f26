using KnowledgeBase.Engine.Storage;

namespace KnowledgeBase.Engine.Tests;

/// <summary>
/// A folder in memory that can lose its power: after <see cref="StepsLeft"/> writing steps each further one fails,
/// and what was not synced by then is gone, as a disk may have it.
/// </summary>
public sealed class MemoryDirectory : IndexDirectory
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> files = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> rights = [];
    private readonly Lock gate = new();

    public int StepsLeft { get; set; } = int.MaxValue;

    public int StepsTaken { get; private set; }

    /// <summary>Fails a step halfway: the file is there, but torn.</summary>
    public bool TearLastWrite { get; set; }

    /// <summary>Bytes that still fit; a file that does not fit is written as far as there is room, and fails.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>Refuses every change, as a folder that may only be read.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Renames, and then reports that it failed, as when the folder cannot be synced.</summary>
    public bool FailAfterRename { get; set; }

    public IDictionary<string, byte[]> Files => files;

    /// <summary>How often a file was opened for reading, by its name.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, int> Opened { get; } = [];

    public override IndexOutput Create(string name)
    {
        files[name] = [];
        return new Output(this, name);
    }

    public override void Write(string name, ReadOnlySpan<byte> bytes)
    {
        if (StepsLeft == 1 && TearLastWrite)
        {
            files[name] = bytes[..(bytes.Length / 2)].ToArray();
        }

        Step();
        if (bytes.Length > Room)
        {
            files[name] = bytes[..(int)Room].ToArray();
            Room = 0;
            throw new IOException("no space left");
        }

        Room -= Room == long.MaxValue ? 0 : bytes.Length;
        files[name] = bytes.ToArray();
    }

    public override void Rename(string from, string to)
    {
        Step();
        files[to] = files[from];
        files.TryRemove(from, out _);
        if (FailAfterRename)
        {
            throw new IOException("sync failed");
        }
    }

    public override void Sync() => Step();

    public override MappedFile? Open(string name)
    {
        Opened.AddOrUpdate(name, 1, (_, count) => count + 1);
        return files.TryGetValue(name, out var bytes) ? new MappedFile(bytes) : null;
    }

    public override void Delete(string name)
    {
        Step();
        files.TryRemove(name, out _);
    }

    public override IReadOnlyList<string> List() => [.. files.Keys.Where(n => !n.StartsWith(Aside, StringComparison.Ordinal))];

    public override IDisposable? TryLock(string right) => rights.TryAdd(right, true) ? new Unlock(this, right) : null;

    /// <summary>Power is back: locks of dead processes are gone, files as they were left.</summary>
    public void Restart()
    {
        rights.Clear();
        StepsLeft = int.MaxValue;
        StepsTaken = 0;
    }

    private void Step()
    {
        lock (gate)
        {
            if (ReadOnly)
            {
                throw new IOException("read-only");
            }

            if (--StepsLeft <= 0)
            {
                throw new IOException("no power");
            }

            StepsTaken++;
        }
    }

    private void Append(string name, ReadOnlySpan<byte> bytes)
    {
        if (StepsLeft == 1 && TearLastWrite)
        {
            files[name] = [.. files[name], .. bytes[..(bytes.Length / 2)]];
        }

        Step();
        lock (gate)
        {
            int fits = (int)Math.Min(Room, bytes.Length);
            files[name] = [.. files[name], .. bytes[..fits]];
            Room -= Room == long.MaxValue ? 0 : fits;
            if (fits < bytes.Length)
            {
                throw new IOException("no space left");
            }
        }
    }

    private sealed class Output(MemoryDirectory owner, string name) : IndexOutput
    {
        public override void Write(ReadOnlySpan<byte> bytes) => owner.Append(name, bytes);

        public override void Finish() => owner.Step();

        protected override void Close()
        {
        }
    }

    private sealed class Unlock(MemoryDirectory owner, string right) : IDisposable
    {
        public void Dispose() => owner.rights.TryRemove(right, out _);
    }
}
