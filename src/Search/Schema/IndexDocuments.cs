using System.Globalization;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Schema;

/// <summary>Turns items and passages into documents of the engine.</summary>
/// <param name="analyzer">The analysis.</param>
internal sealed class IndexDocuments(TextAnalyzer analyzer)
{
    // Between two printed parts of an item, so that no exact string runs from one into the next.
    private const int Gap = 16;

    /// <summary>Of longer runs of marks (leaders of a contents list) only so many at either end are indexed.</summary>
    public const int MostMarks = 4;

    /// <summary>The documents of an item: itself, then its passages.</summary>
    /// <param name="article">The item.</param>
    /// <param name="chunks">Its passages.</param>
    /// <param name="work">Id of the print that stands for all prints of its text, or null while there is only one.</param>
    /// <returns>One document more than there are passages.</returns>
    public IEnumerable<EngineDocument> Of(Article article, IEnumerable<Chunk> chunks, string? work = null)
    {
        yield return ArticleDocument(article, work);
        foreach (var chunk in chunks)
        {
            yield return PassageDocument(article, chunk);
        }
    }

    private static bool IsLatin(string word) => word.All(c => c < '\u2E80');

    private static EngineField Distinct(string name, IEnumerable<string> terms) =>
        new(name, [.. terms.Distinct().Select((term, i) => new EngineToken(term, i))]);

    private EngineDocument ArticleDocument(Article article, string? work)
    {
        var parts = PrintedParts(article);
        var fields = new List<EngineField>
        {
            new(IndexFields.Id, [new EngineToken(article.Id, 0)]),
            new(IndexFields.ExactPairs, ExactPairs(parts)),
            Distinct(IndexFields.Characters, parts.SelectMany(p => p.Tokens).Select(t => t.Text)),
            Distinct(IndexFields.Marks, parts.SelectMany(p => MarksOf(p.Folded.Text))),
            Distinct(IndexFields.LatinWords, parts.SelectMany(p => analyzer.Words(p.Folded)).Select(w => w.Text).Where(IsLatin)),
        };
        var stored = StoredArticle.Of(article);
        return new EngineDocument(article.File.Sha256, fields, [.. Columns(article), new(IndexFields.Work, Present(work))], StoredValue.Write(stored))
        {
            Numbers = DayRange.Of(stored.SortDate) is { } days ? [new(IndexFields.FirstDay, days.First), new(IndexFields.LastDay, days.Last)] : [],
        };
    }

    /// <summary>Punctuation of a folded text.</summary>
    /// <param name="folded">Folded text.</param>
    /// <returns>The marks in order.</returns>
    public static IEnumerable<string> MarksOf(string folded) =>
        folded.EnumerateRunes().Where(r => !CharacterSequence.Counts(r) && !System.Text.Rune.IsWhiteSpace(r)).Select(r => r.ToString());

    // Everything printed in the item, once: a meta line that is also the title does not count twice.
    private List<CharacterSequence> PrintedParts(Article article)
    {
        var texts = new List<string?> { article.Body, article.Title, article.Subtitle };
        texts.AddRange(article.Meta.Select(m => m.Text));
        texts.AddRange(article.Authors);
        texts.AddRange([article.AuthorUnit, article.Column, article.Issue, article.DocNumber, article.IssuingBody]);
        var parts = new List<CharacterSequence>();
        foreach (var part in texts.OfType<string>().Select(analyzer.Characters))
        {
            if (!parts.Any(p => p.Text.Contains(part.Text, StringComparison.Ordinal)))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    // Position p of a part stands between its characters p - 1 and p: there the pair, and the marks that part it.
    private static List<EngineToken> ExactPairs(List<CharacterSequence> parts)
    {
        var tokens = new List<EngineToken>();
        int position = 0;
        foreach (var part in parts)
        {
            for (int i = -1; i < part.Tokens.Count; i++)
            {
                string before = i < 0 ? string.Empty : part.Tokens[i].Text;
                string after = i + 1 < part.Tokens.Count ? part.Tokens[i + 1].Text : string.Empty;
                if (before.Length > 0 && after.Length > 0)
                {
                    tokens.Add(new EngineToken(before + after, position));
                }

                foreach (string marked in MarkedTerms(before, part.MarksBehind(i), after))
                {
                    tokens.Add(new EngineToken(marked, position));
                }

                position++;
            }

            position += Gap;
        }

        return tokens;
    }

    // What an exact string with marks may hold of a place where marks stand: all of them between their neighbours, or
    // the first ones at its end, or the last ones at its beginning.
    private static IEnumerable<string> MarkedTerms(string before, IReadOnlyList<string> marks, string after)
    {
        if (before.Length > 0 && after.Length > 0 && marks.Count is > 0 and <= MostMarks)
        {
            yield return before + string.Concat(marks) + after;
        }

        for (int length = 1; length <= Math.Min(marks.Count, MostMarks); length++)
        {
            if (before.Length > 0)
            {
                yield return before + string.Concat(marks.Take(length));
            }

            if (after.Length > 0)
            {
                yield return string.Concat(marks.Skip(marks.Count - length)) + after;
            }
        }
    }

    private List<EngineColumn> Columns(Article article) =>
    [
        new(IndexFields.Level, [IndexFields.ArticleLevel]),
        new(IndexFields.Article, [article.Id]),
        new(IndexFields.File, [article.File.Sha256]),
        new(IndexFields.Kind, [article.Kind.Name()]),
        new(IndexFields.Title, Present(string.Concat(article.Title, article.Subtitle))),
        new(IndexFields.Year, [article.Year?.ToString(CultureInfo.InvariantCulture) ?? IndexFields.UnknownYear]),
        new(IndexFields.Unit, Present(article.AuthorUnitFacet)),
        new(IndexFields.UnitKey, [.. Present(article.AuthorUnitFacet).Select(u => FacetSpelling.Key(IndexFields.Unit, u, analyzer))]),
        new(IndexFields.UnitName, UnitNames.Of(article)),
        new(IndexFields.Topic, [.. article.Topics.Select(t => t.Name).Distinct()]),
        new(IndexFields.Branch, [.. article.Topics.Select(t => t.Group).Distinct()]),
        new(IndexFields.Source, Present(article.Source)),
        new(IndexFields.Cites, CitedTitles.In(article.Body, analyzer)),
        new(IndexFields.Author, [.. article.Authors.Distinct()]),
        new(IndexFields.AuthorKey, [.. article.Authors.Select(a => FacetSpelling.Key(IndexFields.Author, a, analyzer)).Distinct()]),
    ];

    private static string[] Present(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private EngineDocument PassageDocument(Article article, Chunk chunk)
    {
        var words = new List<EngineToken>();
        var pairs = new List<EngineToken>();
        var singles = new List<EngineToken>();
        int offset = 0;
        foreach (string text in Scored(article, chunk))
        {
            var characters = analyzer.Characters(text);
            words.AddRange(analyzer.Words(characters.Folded).Select(w => new EngineToken(w.Text, offset + w.Start)));
            pairs.AddRange(characters.Bigrams().Select((pair, i) => new EngineToken(pair, offset + i)));
            singles.AddRange(characters.Tokens.Where(t => !IsLatin(t.Text)).Select(t => new EngineToken(t.Text, offset + t.Start)));
            offset += characters.Folded.Text.Length + Gap;
        }

        return new EngineDocument(
            article.File.Sha256,
            [new(IndexFields.Words, words), new(IndexFields.Pairs, pairs), new(IndexFields.Singles, singles)],
            [new(IndexFields.Level, [IndexFields.PassageLevel]), new(IndexFields.Article, [article.Id])],
            StoredValue.Write(StoredPassage.Of(chunk)));
    }

    // Title and headings say what a passage is about, often in words it does not repeat.
    private static IEnumerable<string> Scored(Article article, Chunk chunk) =>
        new[] { article.Title }.Concat(chunk.HeadingPath).Append(chunk.Text).Where(t => !string.IsNullOrEmpty(t))!;
}
