using System.Numerics;

namespace KnowledgeBase.Engine.Searching;

/// <summary>A set of document numbers, one bit each.</summary>
/// <param name="limit">One more than the highest number it can hold.</param>
public sealed class BitSet(int limit)
{
    private readonly ulong[] words = new ulong[(limit + 63) / 64];

    /// <summary>One more than the highest number it can hold.</summary>
    public int Limit { get; } = limit;

    /// <summary>The bits: document d is bit d % 64 of word d / 64. Bits at or above the limit are 0.</summary>
    public Span<ulong> Words => words;

    /// <summary>How many are in it.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>A set with every number below the limit.</summary>
    /// <param name="limit">One more than the highest number.</param>
    /// <returns>The set.</returns>
    public static BitSet Full(int limit)
    {
        var set = new BitSet(limit);
        Array.Fill(set.words, ulong.MaxValue);
        if (limit % 64 != 0)
        {
            set.words[^1] = (1UL << (limit % 64)) - 1;
        }

        return set;
    }

    /// <summary>Puts a number in.</summary>
    /// <param name="number">The number, below the limit.</param>
    public void Add(int number) => words[number >> 6] |= 1UL << number;

    /// <summary>Puts numbers in.</summary>
    /// <param name="numbers">Numbers, each below the limit.</param>
    public void AddAll(ReadOnlySpan<int> numbers)
    {
        var bits = words.AsSpan();
        foreach (int number in numbers)
        {
            bits[number >> 6] |= 1UL << number;
        }
    }

    /// <summary>Takes a number out.</summary>
    /// <param name="number">The number, below the limit.</param>
    public void Remove(int number) => words[number >> 6] &= ~(1UL << number);

    /// <summary>Whether a number is in it.</summary>
    /// <param name="number">The number, below the limit.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(int number) => ((words[number >> 6] >> number) & 1) != 0;

    /// <summary>Keeps what is also in another set of the same limit.</summary>
    /// <param name="other">The other set.</param>
    public void IntersectWith(BitSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    /// <summary>Adds what is in another set of the same limit.</summary>
    /// <param name="other">The other set.</param>
    public void UnionWith(BitSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Takes out what is in another set of the same limit.</summary>
    /// <param name="other">The other set.</param>
    public void ExceptWith(BitSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    /// <summary>Adds the numbers of another set, each raised by an offset; the highest must still be below the limit.</summary>
    /// <param name="other">The other set.</param>
    /// <param name="offset">What is added to each, not negative.</param>
    internal void UnionAt(BitSet other, int offset)
    {
        int first = offset >> 6;
        int shift = offset & 63;
        for (int i = 0; i < other.words.Length; i++)
        {
            ulong word = other.words[i];
            if (word == 0)
            {
                continue;
            }

            words[first + i] |= word << shift;
            if (shift > 0 && word >> (64 - shift) is var high and not 0)
            {
                words[first + i + 1] |= high;
            }
        }
    }

    /// <summary>Keeps what is also in another set whose number 0 is this set's number minus an offset.</summary>
    /// <param name="other">The other set.</param>
    /// <param name="offset">Number of this set's 0 in the other.</param>
    internal void IntersectAt(BitSet other, int offset)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] &= other.WordAt(offset + (i << 6));
        }
    }

    /// <summary>Sixty-four bits from any number on; those at or above the limit are 0.</summary>
    /// <param name="number">The first, not negative.</param>
    /// <returns>The bits, the first lowest.</returns>
    internal ulong WordAt(int number)
    {
        int word = number >> 6;
        int shift = number & 63;
        ulong low = word < words.Length ? words[word] >> shift : 0;
        return shift == 0 || word + 1 >= words.Length ? low : low | (words[word + 1] << (64 - shift));
    }

    /// <summary>A set of its own with the same numbers.</summary>
    /// <returns>The copy.</returns>
    public BitSet Copy()
    {
        var copy = new BitSet(Limit);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    /// <summary>The numbers, ascending.</summary>
    /// <returns>Numbers.</returns>
    public IEnumerable<int> Numbers()
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
