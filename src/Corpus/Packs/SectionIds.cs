using System.Globalization;

namespace KnowledgeBase.Corpus.Packs;

/// <summary>Ids of sections: <c>s</c> and a number from 1 to 999999 without leading zeros.</summary>
public static class SectionIds
{
    private const int Largest = 999_999;

    /// <summary>Whether a text is one.</summary>
    /// <param name="id">The text.</param>
    /// <returns>True when it is.</returns>
    public static bool Fits(string id) => Number(id) is not null;

    /// <summary>An id for a new section: the number after the largest; when that is past the end, the smallest free one.</summary>
    /// <param name="ids">Ids that are taken; what is none is passed over.</param>
    /// <returns>The id.</returns>
    public static string Next(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var taken = ids.Select(Number).OfType<int>().ToHashSet();
        int next = taken.Count == 0 ? 1 : taken.Max() + 1;
        return "s" + (next <= Largest ? next : Enumerable.Range(1, Largest).First(n => !taken.Contains(n))).ToString(CultureInfo.InvariantCulture);
    }

    private static int? Number(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        bool shaped = id.Length is >= 2 and <= 7 && id[0] == 's' && id[1] != '0' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        return shaped ? int.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
