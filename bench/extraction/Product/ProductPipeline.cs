using System.Security.Cryptography;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Describing;
using KnowledgeBase.Indexer.Reading;
using KnowledgeBase.Indexer.Splitting;

namespace KnowledgeBase.Bench.Extraction.Product;

/// <summary>What the product made of one file.</summary>
/// <param name="Lines">Lines of the file; the first is line 1.</param>
/// <param name="Articles">Described items.</param>
public sealed record Reading(IReadOnlyList<string> Lines, IReadOnlyList<Article> Articles);

/// <summary>The product's own way from bytes to described articles: read, split, describe.</summary>
public static class ProductPipeline
{
    /// <summary>Runs the product on one file.</summary>
    /// <param name="name">File name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>What it made of it.</returns>
    /// <exception cref="InvalidDataException">The product refuses the file.</exception>
    public static Reading Run(string name, byte[] bytes)
    {
        var outcome = PlainTextReader.Read(name, bytes);
        if (outcome.Value is not { } text)
        {
            throw new InvalidDataException($"{name}: {outcome.Problem?.Message}");
        }

        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), name, bytes.Length);
        return new Reading(text.Lines, ArticleDescriber.Describe(file, PageSplitter.Split(text.Pages)));
    }
}
