using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>
/// The founding documents through the whole product.
/// 1. Each comes out as the sheet in tests/Specs/seeds says, item by item.
/// 2. Every line with characters belongs to one item; bodies are the source's characters.
/// 3. Any string one can see in an item is found by searching for it exactly.
/// 4. Facet counts are those of the items.
/// </summary>
public sealed class SeedTests
{
    private static SeedLibrary Library => SeedLibrary.Shared;

    public static IEnumerable<object[]> Names => SeedItems.Files.Select(f => new object[] { f.File.File.Name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Items_are_those_of_the_sheet(string name)
    {
        string sheet = SeedItems.Sheet(SeedItems.Files.Single(f => f.File.File.Name == name));
        if (Environment.GetEnvironmentVariable("KB_WRITE_SHEETS") == "1")
        {
            // For an editor: write the sheets anew, then read what changed before keeping it.
            File.WriteAllText(SeedItems.SheetOf(name), sheet);
        }

        string[] expected = File.ReadAllLines(SeedItems.SheetOf(name));
        string[] found = sheet.TrimEnd('\n').Split('\n');
        for (int i = 0; i < Math.Min(expected.Length, found.Length); i++)
        {
            Assert.Equal($"{i + 1}: {expected[i]}", $"{i + 1}: {found[i]}");
        }

        Assert.Equal(expected.Length, found.Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_is_lost_and_bodies_are_the_sources_characters(string name)
    {
        var contents = SeedItems.Files.Single(f => f.File.File.Name == name);
        var owners = new int[contents.Lines.Count + 1];
        foreach (var article in contents.Articles)
        {
            var lines = article.Spans.SelectMany(Numbers).ToList();
            var own = lines.Concat(article.Meta.SelectMany(m => m.Spans).SelectMany(Numbers)).Distinct();
            foreach (int line in own)
            {
                owners[line]++;
            }

            Assert.Equal(Squeezed(string.Concat(lines.Select(n => contents.Lines[n - 1]))), Squeezed(article.Body));
        }

        for (int line = 1; line < owners.Length; line++)
        {
            Assert.True(owners[line] == 1 || string.IsNullOrWhiteSpace(contents.Lines[line - 1]), $"line {line}: {owners[line]} items");
        }
    }

    [Fact]
    public void Any_visible_string_is_found_exactly()
    {
        var random = new Random(20231130);
        foreach (var article in Library.Indexed)
        {
            for (int round = 0; round < 12; round++)
            {
                var paragraph = article.Paragraphs[random.Next(article.Paragraphs.Count)].Text;
                int length = Math.Min(paragraph.Length, random.Next(2, 13));
                string sample = paragraph.Substring(random.Next(paragraph.Length - length + 1), length);
                if (sample.Contains('"') || sample.Trim().Length < 2 || !sample.Any(char.IsLetterOrDigit))
                {
                    continue;
                }

                var answer = Library.Ask(new SearchRequest { Text = $"\"{sample}\"", Size = 100 });
                Assert.True(answer.Hits.Any(h => h.ArticleId == article.Id), $"{article.Id}: {sample}");
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "2023")]
    [InlineData("职工", "")]
    public void Facet_counts_are_those_of_the_items(string text, string year)
    {
        var answer = Library.Ask(new SearchRequest { Text = text, Years = year.Length > 0 ? [year] : [], Size = 100 });
        var found = Library.Indexed.Where(a => text.Length == 0 || (a.Title + a.Body).Contains(text, StringComparison.Ordinal)).ToList();
        static string YearOf(Article a) => a.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown";
        var chosen = found.Where(a => year.Length == 0 || YearOf(a) == year).ToList();
        Assert.Equal(chosen.Count, answer.Total);
        Equal(found.Select(YearOf), answer.Facets.Year);
        Equal(chosen.Select(a => a.Kind.Name()), answer.Facets.Kind);
        Equal(chosen.Select(a => a.AuthorUnitFacet), answer.Facets.Unit);
        Equal(chosen.Select(a => a.Source), answer.Facets.Source);
        Equal(chosen.SelectMany(a => a.Authors), answer.Facets.Author);
        Equal(chosen.SelectMany(a => a.Topics.Select(t => t.Name)), answer.Facets.Topic);
    }

    [Theory]
    [InlineData("“四链” “四力”", "以“四链”“四力”推进工联会综合改革提质增效")]
    [InlineData("作者单位:广汽", "群众工作方法在科技型企业工会工作中的应用")]
    [InlineData("标题:思想引领体系", "以港口产业工人队伍活力为效标的思想引领体系的探索与实践")]
    public void The_piece_asked_for_comes_first(string query, string title) =>
        Assert.Equal(title, Library.Ask(new SearchRequest { Text = query }).Hits[0].Title);

    private static void Equal(IEnumerable<string?> values, IReadOnlyList<FacetValue> facet) => Assert.Equal(
        values.OfType<string>().GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count()),
        facet.ToDictionary(v => v.Value, v => v.Count));

    private static IEnumerable<int> Numbers(LineSpan span) => Enumerable.Range(span.First, span.Count);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
