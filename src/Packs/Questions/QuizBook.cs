using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Reviewing;

namespace KnowledgeBase.Packs.Questions;

/// <summary>Keeps self-tests with the version of the pack they were made of, and tells what has become of their sources since.</summary>
/// <param name="library">The library.</param>
/// <param name="store">The packs in it.</param>
internal sealed class QuizBook(LibraryStore library, PackStore store)
{
    private static readonly QuizJsonContext Context = new(new JsonSerializerOptions(QuizJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A test that was kept, as it stands now; null when none was.</summary>
    public Quiz? Find(Pack pack, int asked, int seed) => store.Test(pack.Id, pack.Version, asked, seed) is { } test ? Standing(Read(test), pack) : null;

    /// <summary>Keeps a test just made. Where another was kept meanwhile, that one is the test; where none can be kept, it says so.</summary>
    public Quiz Keep(Quiz quiz, Pack pack)
    {
        var written = new StoredTest(quiz.Version, quiz.Asked, quiz.Seed, default, quiz.LibraryVersion, JsonSerializer.Serialize(quiz, Context.Quiz));
        return Standing(!library.IsReadOnly && store.Keep(pack.Id, written) is { } kept ? Read(kept) : quiz, pack);
    }

    private Quiz Standing(Quiz quiz, Pack pack)
    {
        long now = library.Version;
        var reading = new StandingReading(library);
        var asked = quiz.Questions.Select(q => q.Entry).ToHashSet(StringComparer.Ordinal);
        HashSet<string> changed = quiz.LibraryVersion == now ? [] : [.. pack.Entries
            .Where(e => asked.Contains(e.Id) && reading.Of(e.Collected).State is StandingNames.Changed or StandingNames.Vanished).Select(e => e.Id)];
        return quiz with { LibraryNow = now, Changed = [.. quiz.Questions.Where(q => changed.Contains(q.Entry)).Select(q => q.Number)] };
    }

    private static Quiz Read(StoredTest test) =>
        (JsonSerializer.Deserialize(test.Json, Context.Quiz) ?? throw new InvalidDataException("A self-test is stored as null.")) with { Made = test.Made };
}

/// <summary>Generated reader and writer of self-tests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Quiz))]
internal sealed partial class QuizJsonContext : JsonSerializerContext;
