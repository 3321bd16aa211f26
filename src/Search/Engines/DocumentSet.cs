using System.Numerics;

namespace KnowledgeBase.Search.Engines;

/// <summary>A set of document numbers, one bit a document.</summary>
/// <param name="limit">One more than the highest number it can hold.</param>
public sealed class DocumentSet(int limit)
{
    private readonly ulong[] words = new ulong[(limit + 63) / 64];

    /// <summary>A set of given bits.</summary>
    /// <param name="bits">Document d is bit d % 64 of word d / 64.</param>
    /// <param name="limit">One more than the highest number it can hold.</param>
    public DocumentSet(ReadOnlySpan<ulong> bits, int limit)
        : this(limit) => bits.CopyTo(words);

    /// <summary>One more than the highest number it can hold.</summary>
    public int Limit { get; } = limit;

    /// <summary>The bits: document d is bit d % 64 of word d / 64.</summary>
    public ReadOnlySpan<ulong> Words => words;

    /// <summary>Number of documents in it.</summary>
    public int Count => words.Sum(w => BitOperations.PopCount(w));

    /// <summary>Puts a document in.</summary>
    /// <param name="document">Document number.</param>
    public void Add(int document) => words[document >> 6] |= 1UL << document;

    /// <summary>Takes a document out.</summary>
    /// <param name="document">Document number.</param>
    public void Remove(int document) => words[document >> 6] &= ~(1UL << document);

    /// <summary>Whether a document is in it.</summary>
    /// <param name="document">Document number.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(int document) => (words[document >> 6] >> document & 1) != 0;

    /// <summary>Keeps only what is also in another set.</summary>
    /// <param name="other">The other set, of the same limit.</param>
    public void IntersectWith(DocumentSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    /// <summary>Adds what is in another set.</summary>
    /// <param name="other">The other set, of the same limit.</param>
    public void UnionWith(DocumentSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Takes out what is in another set.</summary>
    /// <param name="other">The other set, of the same limit.</param>
    public void ExceptWith(DocumentSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    /// <summary>A set of its own with the same documents.</summary>
    /// <returns>The copy.</returns>
    public DocumentSet Copy()
    {
        var copy = new DocumentSet(Limit);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    /// <summary>The documents, ascending.</summary>
    /// <returns>Document numbers.</returns>
    public IEnumerable<int> Documents()
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong word = words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
