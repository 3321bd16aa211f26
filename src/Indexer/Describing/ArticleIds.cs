using System.Globalization;
using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Describing;

/// <summary>Gives every item of one file its stable id; two items that begin on the same line are told apart by a number.</summary>
/// <param name="file">The file.</param>
internal sealed class ArticleIds(SourceFile file)
{
    private const int HashLength = 12;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The id of the next item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>First 12 characters of the file's hash, a hyphen, and the first line of the body (of the first meta line when there is no body).</returns>
    public string Next(Item item)
    {
        int line = item.BodySpans.Count > 0 ? item.BodySpans[0].First
            : item.Meta.SelectMany(m => m.Spans).Select(s => s.First).FirstOrDefault();
        string id = string.Create(CultureInfo.InvariantCulture, $"{file.Sha256[..Math.Min(HashLength, file.Sha256.Length)]}-{line}");
        string unique = id;
        for (int i = 2; !given.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return unique;
    }
}
