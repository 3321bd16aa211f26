using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Corpus.Reprints;
using KnowledgeBase.Library;

namespace KnowledgeBase.Packs.Reviewing;

/// <summary>Two entries of a pack that say the same.</summary>
/// <param name="First">Id of the entry that stands first.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Relation">same: the same characters, marks left aside; near: nearly the same; part: one holds the other.</param>
/// <param name="Reprint">Whether both come from prints of one text.</param>
public sealed record DuplicatePair(string First, string Second, string Relation, bool Reprint);

/// <summary>Finds what stands in a pack twice.</summary>
/// <param name="library">Tells which articles are prints of one text.</param>
internal sealed class Duplicates(LibraryStore library)
{
    // A short stretch within a longer one is a phrase, not a repetition.
    private const int ShortestPart = 12;
    private const int PairLength = 3;

    /// <summary>Most pairs told; a pack with more says one thing all over.</summary>
    public const int MostPairs = 200;

    /// <summary>All pairs, in the order of the pack.</summary>
    public IReadOnlyList<DuplicatePair> Of(Pack pack)
    {
        var entries = pack.Entries.Select(e => (e.Id, Text: PrintText.Of(e.Collected.Text), e.Collected.ArticleId)).ToList();
        var grams = entries.Select(e => Grams(e.Text)).ToList();
        var standing = Standing(grams);
        var works = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<DuplicatePair>();
        for (int i = 0; i < entries.Count; i++)
        {
            int[] shared = Shared(grams[i], standing, entries.Count);
            for (int j = i + 1; j < entries.Count && found.Count < MostPairs; j++)
            {
                if (Relation(entries[i].Text, entries[j].Text, shared[j], grams[i].Count, grams[j].Count) is { } relation)
                {
                    bool reprint = entries[i].ArticleId != entries[j].ArticleId && Work(works, entries[i].ArticleId) == Work(works, entries[j].ArticleId);
                    found.Add(new DuplicatePair(entries[i].Id, entries[j].Id, relation, reprint));
                }
            }
        }

        return found;
    }

    private static string? Relation(string one, string other, int shared, int count, int others)
    {
        if (one == other)
        {
            return "same";
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < ShortestPart)
        {
            return null;
        }

        // Whoever holds a text has all its runs of three characters.
        if (shared == Math.Min(count, others) && longer.Contains(shorter, StringComparison.Ordinal))
        {
            return "part";
        }

        // A cheap look first: nearly equal texts share most of their runs of three characters.
        if (shared < 0.5 * Math.Max(count, others))
        {
            return null;
        }

        var alignment = TextAlignment.Of(one, other);
        return Math.Min(alignment.ShareOfA, alignment.ShareOfB) >= PrintComparison.SameShare ? "near" : null;
    }

    /// <summary>In which texts each run stands.</summary>
    private static Dictionary<string, List<int>> Standing(List<HashSet<string>> grams)
    {
        var standing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < grams.Count; i++)
        {
            foreach (string gram in grams[i])
            {
                (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(standing, gram, out _) ??= []).Add(i);
            }
        }

        return standing;
    }

    /// <summary>How many runs of a text each text has.</summary>
    private static int[] Shared(HashSet<string> grams, Dictionary<string, List<int>> standing, int texts)
    {
        int[] shared = new int[texts];
        foreach (int text in grams.SelectMany(g => standing[g]))
        {
            shared[text]++;
        }

        return shared;
    }

    private static HashSet<string> Grams(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i + PairLength <= text.Length; i++)
        {
            grams.Add(text.Substring(i, PairLength));
        }

        return grams;
    }

    private string Work(Dictionary<string, string> works, string articleId)
    {
        if (!works.TryGetValue(articleId, out string? work))
        {
            works[articleId] = work = library.Prints(articleId)[0];
        }

        return work;
    }
}
