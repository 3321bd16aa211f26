using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Fuzzing;

/// <summary>
/// Every reader on damaged files: it gives contents that keep their promises or a known code, and never throws. The long
/// run over the same samples is <c>bench/fuzz</c>.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    /// <summary>Formats read by outside programs cost seconds each.</summary>
    private static readonly HashSet<string> Slow = [".pdf", ".rtf", ".doc", ".wps", ".odt"];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Names => [.. FuzzSample.All.Select(sample => sample.Name)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_itself_is_read_or_said_to_be_unsupported(string name)
    {
        var sample = FuzzSample.All.Single(s => s.Name == name);
        var readings = Read(sample.Name, sample.Bytes);
        // A reader may need a tool that is not installed here.
        Assert.True(
            readings.Any(r => r.Contents?.Articles.Any(article => article.Body.Length > 0) == true) || readings.All(r => r.Failure?.Code == "unsupported"),
            string.Join("; ", readings.Select(r => r.Failure)));
        Assert.Empty(readings.SelectMany(Broken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_read_or_refused_with_a_code(string name)
    {
        var sample = FuzzSample.All.Single(s => s.Name == name);
        int times = Slow.Contains(Path.GetExtension(name)) ? 4 : 120;
        for (int seed = 0; seed < times; seed++)
        {
            foreach (var reading in Read(name, Damage.To(sample, new Random(seed))))
            {
                Assert.True(
                    reading.Contents is not null || ReadingPromises.Codes.Contains(reading.Failure!.Code),
                    $"{name}, seed {seed}: {reading.Failure}");
                Assert.Empty(Broken(reading).Select(fault => $"{name}, seed {seed}: {fault}"));
            }
        }
    }

    [Fact]
    public void Damage_is_the_same_for_the_same_seed_and_does_something()
    {
        var sample = FuzzSample.All[0];
        Assert.Equal(Damage.To(sample, new Random(7)), Damage.To(sample, new Random(7)));
        Assert.True(Enumerable.Range(0, 50).Select(seed => Damage.To(sample, new Random(seed))).Count(bytes => !bytes.SequenceEqual(sample.Bytes)) > 45);
    }

    [Fact]
    public void A_line_owned_twice_or_by_nobody_is_noticed()
    {
        var sample = FuzzSample.All[0];
        var contents = Read(sample.Name, sample.Bytes).Single().Contents!;
        Assert.NotEmpty(ReadingPromises.Broken(contents with { Articles = [.. contents.Articles, contents.Articles[0]] }, null));
        Assert.NotEmpty(ReadingPromises.Broken(contents with { Articles = [] }, line => contents.Lines[line - 1].Length > 0));
    }

    /// <summary>Reads a file as the command line does, an archive by the files in it, but in this process.</summary>
    private List<SourceReading> Read(string name, byte[] bytes)
    {
        string path = folder[name];
        File.WriteAllBytes(path, bytes);
        return [.. ArchivePlaces.Expand([path]).Select(place => SourceReading.Of(SourceLoader.Load(place), s => Pipeline.Run(s.File, s.Bytes)))];
    }

    private static IEnumerable<string> Broken(SourceReading reading)
    {
        if (reading.Contents is not { } contents)
        {
            return [];
        }

        var printed = SourceReaders.Read(reading.Source.File.Name, reading.Source.Bytes).Value!.Pages.SelectMany(page => page.Lines)
            .Where(line => !line.IsBlank).Select(line => line.Number).ToHashSet();
        return ReadingPromises.Broken(contents, printed.Contains);
    }
}
