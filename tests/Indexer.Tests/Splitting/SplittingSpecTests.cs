using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Indexer.Tests.Splitting;

/// <summary>
/// Runs the cases of tests/Specs/splitting: a page as it was taken off print, and the items an editor finds on it.
/// </summary>
public sealed class SplittingSpecTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Path.Combine(Root(), "tests", "Specs", "splitting"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_page_gives_the_items_an_editor_finds(string name)
    {
        string spec = File.ReadAllText(Path.Combine(Root(), "tests", "Specs", "splitting", name));
        Assert.Equal(Block(spec, "结果"), Items(Block(spec, "原文")));
    }

    [Fact]
    public void The_founding_documents_give_their_22_articles_and_fragments()
    {
        var found = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => PageSplitter.Split(SourceReaders.Read(f, File.ReadAllBytes(f)).Value!.Pages)
                .Where(i => i.Kind.IsCitable() && i.Kind != ItemKind.NewsBrief)
                .Select(i => $"{Path.GetFileName(f)[..3]} {string.Join(' ', i.BodySpans.Select(s => $"{s.First}-{s.Last}"))}")).ToList();
        Assert.Equal(File.ReadAllLines(Path.Combine(Root(), "tests", "Specs", "splitting", "founding-spans.txt")), found);
    }

    private static string Items(string page)
    {
        var lines = page.Split('\n').Select((t, i) => new PageLine(i + 1, t)).ToList();
        return string.Join("\n\n", PageSplitter.Split([new Page(1, lines)]).Select(Outline.Of));
    }

    /// <summary>The fenced text under a second-level heading.</summary>
    private static string Block(string spec, string heading)
    {
        string after = spec[(spec.IndexOf($"## {heading}\n", StringComparison.Ordinal) + heading.Length + 4)..];
        int start = after.IndexOf("```text\n", StringComparison.Ordinal) + 8;
        return after[start..after.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "Specs", "splitting")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("tests/Specs/splitting");
    }
}
