namespace KnowledgeBase.Packs.Questions;

/// <summary>
/// An order that looks like chance and is the same for the same seed everywhere: each key has a rank of its own, whatever else is
/// ordered beside it. FNV-1a over the key, mixed by the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class SeededOrder(int seed)
{
    /// <summary>The rank of a key.</summary>
    public ulong Rank(string key)
    {
        ulong hash = 14695981039346656037 ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15);
        foreach (char c in key)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
