using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Chunking;
using KnowledgeBase.Library;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>Writes a small source text with articles in it, hard-wrapped as print is, and keeps account of the lines.</summary>
internal sealed class SourceSketch(string name)
{
    private const int LineLength = 20;
    private readonly List<string> lines = [];
    private readonly List<Func<SourceFile, Article>> articles = [];

    /// <summary>Adds printed words outside a body, on one line.</summary>
    public MetaLine Print(MetaRole role, string text) => new(role, text, [Add(text)]);

    /// <summary>Adds a paragraph; a level above 0 makes it a heading.</summary>
    public Paragraph Write(string text, int level = 0)
    {
        int first = lines.Count + 1;
        for (int at = 0; at < text.Length; at += LineLength)
        {
            lines.Add(text.Substring(at, Math.Min(LineLength, text.Length - at)));
        }

        return new Paragraph(text, [new LineSpan(first, lines.Count)], level, level > 0 ? text.Length : 0);
    }

    /// <summary>Completes an article from its paragraphs; <paramref name="describe"/> adds what is known of it.</summary>
    public void Article(
        ItemKind kind, IReadOnlyList<MetaLine> meta, IReadOnlyList<Paragraph> paragraphs, Func<Article, Article> describe) =>
        articles.Add(file =>
        {
            string body = string.Join('\n', paragraphs.Select(p => p.Text));
            var article = new Article
            {
                Id = $"{file.Sha256[..12]}-{paragraphs[0].Spans[0].First}",
                File = file,
                Kind = kind,
                Paragraphs = paragraphs,
                Body = body,
                Spans = [new LineSpan(paragraphs[0].Spans[0].First, paragraphs[^1].Spans[^1].Last)],
                Meta = meta,
            };
            var starts = article.ParagraphStarts();
            return describe(article with
            {
                Headings = [.. paragraphs.Select((p, i) => (p, i)).Where(x => x.p.HeadingLevel > 0)
                    .Select(x => new Heading(x.p.Heading!, x.p.HeadingLevel, starts[x.i]))],
            });
        });

    /// <summary>Everything the library takes in one transaction.</summary>
    public FileContents Contents()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length);
        Article[] read = [.. articles.Select(a => a(file))];
        return new FileContents(
            new StoredFile(file, "utf-8", "sketch", read.Length, null, null),
            bytes,
            [.. lines],
            read,
            [.. read.SelectMany(ArticleChunker.Chunk)]);
    }

    private LineSpan Add(string line)
    {
        lines.Add(line);
        return new LineSpan(lines.Count, lines.Count);
    }
}
