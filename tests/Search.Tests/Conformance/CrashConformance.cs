using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.Search.Tests.Support;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>
/// Ends and damage.
/// 1. A process that ends while it writes leaves the state before, whole; the next one writes as if nothing had been.
/// 2. Every beginning of a change's files opens as the state before. Whatever part of a change's files reached the disk, what opens is the state before or after, never a mixture.
/// 3. A file that is not as it was written is noticed at opening, and the message names something.
/// 4. An index of another schema is refused with both versions.
/// 5. The index above says so and is mended by building it anew from the library.
/// </summary>
public abstract class CrashConformance(EngineKind kind)
{
    public static IEnumerable<object[]> Seeds => Enumerable.Range(41, 6).Select(seed => new object[] { seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_there_survives_the_end_of_a_writer(int seed)
    {
        var batches = new RandomDocuments(seed).Batches(3, deleting: true);
        using var folder = new EngineFolder(kind);
        folder.Write(batches[0]);
        string before = Held(folder);
        var random = new Random(seed);
        var documents = batches[1].Documents.ToList();
        int end = random.Next(documents.Count + 1);
        EngineFolder? left = null;
        folder.Write(batches[1] with { Documents = Watched() });

        using var crashed = left!;
        Assert.Equal(before, Held(crashed));
        crashed.Write(batches[1], batches[2]);
        folder.Write(batches[2]);
        Assert.Equal(Held(folder), Held(crashed));

        IEnumerable<EngineDocument> Watched()
        {
            for (int i = 0; i <= documents.Count; i++)
            {
                if (i == end)
                {
                    left = folder.Copy();
                }

                if (i < documents.Count)
                {
                    yield return documents[i];
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_mixture_of_two_states_opens(int seed)
    {
        var batches = new RandomDocuments(seed).Batches(3, deleting: true);
        using var before = new EngineFolder(kind);
        before.Write(batches[0], batches[1]);
        using var after = before.Copy();
        after.Write(batches[2]);
        string[] whole = [Held(before), Held(after)];
        var random = new Random(seed);
        for (int i = 0; i < 12; i++)
        {
            using var crashed = before.Copy();
            foreach (string file in after.Files().Where(_ => random.Next(2) == 0))
            {
                byte[] bytes = after.Read(file);
                crashed.Put(file, random.Next(3) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes);
            }

            if (Tried(crashed) is { } held)
            {
                Assert.Contains(held, whole);
            }
        }
    }

    // New files reach the disk one after another, what makes the commit last, the one being written in part.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_beginning_of_a_change_opens_as_the_state_before(int seed)
    {
        var batches = new RandomDocuments(seed).Batches(3, deleting: true);
        using var before = new EngineFolder(kind);
        before.Write(batches[0], batches[1]);
        string held = Held(before);
        using var after = before.Copy();
        after.Write(batches[2]);
        string[] added = [.. after.Files().Except(before.Files()).OrderBy(f => f.Contains("segments_", StringComparison.Ordinal))];
        Assert.NotEmpty(added);
        using var crashed = before.Copy();
        for (int i = 0; i < added.Length; i++)
        {
            byte[] bytes = after.Read(added[i]);
            foreach (int length in (int[])[0, 1, bytes.Length / 2, bytes.Length - 1])
            {
                crashed.Put(added[i], bytes[..length]);
                using var opened = crashed.Copy();
                Assert.Equal(held, Held(opened));
                opened.Write(batches[2]);
                Assert.Equal(Held(after), Held(opened));
            }

            crashed.Put(added[i], bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damage_is_noticed_at_opening(int seed)
    {
        using var sound = new EngineFolder(kind);
        sound.Write(new RandomDocuments(seed).Batches(2, deleting: true));
        string whole = Held(sound);
        var random = new Random(seed);
        int noticed = 0;
        foreach (string file in sound.Files().Where(f => sound.Read(f).Length > 0))
        {
            using var damaged = sound.Copy();
            byte[] bytes = damaged.Read(file);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            damaged.Put(file, random.Next(4) == 0 ? bytes[..(bytes.Length / 2)] : bytes);
            string? held = Tried(damaged);
            noticed += held is null ? 1 : 0;
            Assert.True(held is null || held == whole, $"{file} is damaged and was read");
        }

        Assert.True(noticed > 0);
    }

    [Fact]
    public void Another_schema_is_refused_with_both_versions()
    {
        using var folder = new EngineFolder(kind);
        folder.Write(new RandomDocuments(51).Batches(1, deleting: false));
        var newer = RandomDocuments.Schema with { Version = "conformance-2" };
        var refused = Assert.Throws<InvalidDataException>(() => kind.Open(folder.Path, newer));
        Assert.Contains("conformance-1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("conformance-2", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_index_is_mended_from_the_library(int seed)
    {
        string folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        try
        {
            using (var built = SearchIndex.Open(folder, kind))
            {
                built.Rebuild(Changes(), 7);
                Assert.Equal((null, 5), (built.Fault, built.ArticleCount));
            }

            Spoil(folder, seed);
            using var index = SearchIndex.Open(folder, kind);
            Assert.NotNull(index.Fault);
            Assert.Equal(-1, index.LibraryVersion);
            index.Rebuild(Changes(), 8);
            Assert.Equal((null, 8L, 5), (index.Fault, index.LibraryVersion, index.ArticleCount));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<FileChange> Changes() =>
        Corpora.Varied().Select(a => new FileChange(a.File.Sha256, [a], [.. TinyLibrary.ChunksOf(a)]));

    private static void Spoil(string folder, int seed)
    {
        string file = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).OrderByDescending(f => new FileInfo(f).Length).First();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[new Random(seed).Next(bytes.Length)] ^= 0x55;
        File.WriteAllBytes(file, bytes);
    }

    private static string Held(EngineFolder folder)
    {
        using var engine = folder.Open();
        return Contents.Of(engine);
    }

    // What opens, or null when it is refused with a reason.
    private static string? Tried(EngineFolder folder)
    {
        try
        {
            return Held(folder);
        }
        catch (InvalidDataException refused)
        {
            Assert.NotEmpty(refused.Message);
            return null;
        }
    }
}
