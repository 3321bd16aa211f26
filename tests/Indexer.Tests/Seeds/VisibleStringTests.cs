using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;

namespace KnowledgeBase.Indexer.Tests.Seeds;

/// <summary>
/// Over a library of the founding documents and of pages made by chance:
/// 1. Any visible string of an item, in quotes, in any width, script or broken line, finds the item, and its passages show it.
/// 2. The same without quotes; the item stands among the first.
/// 3. What is found for a quoted string holds it, exactly and in order.
/// 4. Every single character finds every item that prints it.
/// 5. No question of any characters is an internal error.
/// </summary>
public sealed class VisibleStringTests
{
    private const string StraightQuotes = "\"＂";

    private static SeedLibrary Library => SeedLibrary.WithChancePages;

    private static TextAnalyzer Analyzer => TextAnalyzer.Shared;

    public static IEnumerable<object[]> Variants => PrintVariants.All.Select(v => new object[] { v.Name });

    [Theory]
    [MemberData(nameof(Variants))]
    public void P1_quoted_strings_are_found_and_shown(string variant)
    {
        var failed = new List<string>();
        foreach (var (article, sample, typed) in Samples(variant, 12))
        {
            var hit = Library.Ask(new SearchRequest { Text = $"\"{typed}\"", Size = 100 }).Hits.FirstOrDefault(h => Names(h, article.Id));
            if (hit is null || (hit.ArticleId == article.Id && !Shows(hit, sample)))
            {
                failed.Add($"{article.Id} {(hit is null ? "not found" : "not shown")}: [{sample}] as [{typed}]");
            }
        }

        Assert.Empty(failed);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void P2_strings_without_quotes_are_found(string variant)
    {
        var failed = new List<string>();
        foreach (var (article, sample, typed) in Samples(variant, 12).Where(s => IsPlain(s.Typed)))
        {
            bool found = Library.Ask(new SearchRequest { Text = typed, Size = 100 }).Hits.Any(h => Names(h, article.Id));
            if (!found)
            {
                failed.Add($"{article.Id}: [{sample}] as [{typed}]");
            }
        }

        Assert.Empty(failed);
    }

    [Fact]
    public void P3_what_is_found_holds_the_string()
    {
        var byId = Library.Indexed.ToDictionary(a => a.Id);
        foreach (var (_, sample, typed) in Samples("as printed", 4))
        {
            string needle = Analyzer.Characters(sample).Text;
            foreach (var hit in Library.Ask(new SearchRequest { Text = $"\"{typed}\"", Size = 100 }).Hits)
            {
                string printed = string.Join('\n', Printed(byId[hit.ArticleId]).Select(p => Analyzer.Characters(p).Text));
                Assert.True(printed.Contains(needle, StringComparison.Ordinal), $"{hit.ArticleId}: {sample}");
            }
        }
    }

    [Fact]
    public void P4_every_character_is_found()
    {
        var holders = new Dictionary<string, HashSet<string>>();
        foreach (var article in Library.Indexed)
        {
            foreach (string character in Printed(article).SelectMany(p => Analyzer.Characters(p).Tokens).Select(t => t.Text))
            {
                (holders.TryGetValue(character, out var items) ? items : holders[character] = []).Add(article.Id);
            }
        }

        foreach (var (character, items) in holders)
        {
            var found = Library.Ask(new SearchRequest { Text = character, Size = 100 }).Hits
                .SelectMany(h => h.Editions.Select(e => e.ArticleId).Append(h.ArticleId)).ToHashSet();
            Assert.True(items.IsSubsetOf(found), $"{character}: {string.Join(' ', items.Except(found))}");
        }
    }

    [Fact]
    public void P5_no_question_is_an_internal_error()
    {
        var random = new Random(7);
        string[] pieces =
        [
            "工", "会", " ", "　", "\"", "“", "”", "「", "」", "-", "|", " OR ", "或", "NOT ", " ~句 ", "~段", "标题:", "年:", "单位:", "类型:", "2023", "近三年", ":", "。",
            "\0", "\n", "\u0007", "\uD842\uDFB7", "\uD800", "\uDC00", "\u200B", "\u202E", "\uFFFF", "\uFEFF", "Ａ", "EAP", "12.5", "%", "*", "\\", "👍🏽", "é", "e\u0301", "⼯", "會",
        ];
        for (int round = 0; round < 1500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
                random.Next(4) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : pieces[random.Next(pieces.Length)]));
            var outcome = Library.Service.Search(new SearchRequest { Text = text, Explain = round % 2 == 0, Sort = (SortOrder)(round % 3) });
            Assert.NotEqual(outcome.Response is null, outcome.Problem is null);
            _ = Library.Service.Suggest(text);
        }
    }

    // What is typed without quotes may be read as an exclusion, a field or years.
    private static bool IsPlain(string typed)
    {
        var parsed = QueryParser.Parse(typed, 2026);
        Assert.Null(parsed.Problem);
        return !parsed.Query!.Parts.Any(p => p is ExcludeNode or FieldNode or YearNode or NearNode);
    }

    // Other prints of a text stand with the one that is shown.
    private static bool Names(Hit hit, string id) => hit.ArticleId == id || hit.Editions.Any(e => e.ArticleId == id);

    // Strings of titles and other lines beside the text are shown there.
    private static bool Shows(Hit hit, string sample)
    {
        string needle = Analyzer.Characters(sample).Text;
        string lit = string.Concat(hit.Passages.SelectMany(p => p.Highlights.Select(h => Analyzer.Characters(p.Text.Substring(h[0], h[1])).Text)));
        return needle.Length == 0 || lit.Contains(needle, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Printed(Article article) =>
        new[] { article.Body, article.Title, article.Subtitle, article.AuthorUnit, article.Column, article.Issue, article.DocNumber, article.IssuingBody }
            .Concat(article.Authors).Concat(article.Meta.Select(m => m.Text)).OfType<string>();

    private static IEnumerable<(Article Article, string Sample, string Typed)> Samples(string variant, int rounds)
    {
        var random = new Random(variant.Length);
        var change = PrintVariants.All.Single(v => v.Name == variant).Of;
        foreach (var article in Library.Indexed)
        {
            for (int round = 0; round < rounds; round++)
            {
                var runes = article.Body.EnumerateRunes().ToList();
                int length = Math.Min(runes.Count, random.Next(4) == 0 ? 1 : random.Next(2, 40));
                int start = random.Next(runes.Count - length + 1);
                string sample = string.Concat(runes.Skip(start).Take(length)).Trim();
                if (sample.Length > 0 && !sample.Any(StraightQuotes.Contains))
                {
                    yield return (article, sample, change(sample, random));
                }
            }
        }
    }
}
