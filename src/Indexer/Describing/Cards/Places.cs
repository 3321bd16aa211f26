namespace KnowledgeBase.Indexer.Describing.Cards;

/// <summary>A place found in words.</summary>
/// <param name="Province">Full name of the province.</param>
/// <param name="Locality">Full name of the prefecture, or of a county; null when only the province is named.</param>
/// <param name="Start">Offset of the printed words.</param>
/// <param name="Length">Their length.</param>
/// <param name="IsDerived">Whether the table gave the province for a printed prefecture or county.</param>
internal sealed record PlaceFound(string Province, string? Locality, int Start, int Length, bool IsDerived)
{
    /// <summary>Whether a place lies in this one or is it.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True for 浙江省 and 浙江省宁波市.</returns>
    public bool Holds(PlaceFound other) =>
        Province == other.Province && (Locality is null || other.Locality?.StartsWith(Locality, StringComparison.Ordinal) == true);
}

/// <summary>Names of provinces, prefectures and counties, from places.tsv.</summary>
internal static partial class Places
{
    // What makes a short name part of another place or thing: 朝阳区, 中山路, 长沙湾.
    private const string NoPlaceAfter = "区县镇乡村路街道山湖河江湾桥寺庙海";

    private static readonly Dictionary<string, (string Province, string? Locality)> Full = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, (string Province, string? Locality)> Short = new(StringComparer.Ordinal);
    private static readonly int Longest;

    static Places()
    {
        var rows = DataTable.Read("places.tsv", 5);
        var counties = rows.SelectMany(r => Cells(r[4]).Select(c => (Name: c, Row: r))).GroupBy(c => c.Name, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Full[row[0]] = Short[row[1]] = (row[0], null);
            if (row[2] != "-")
            {
                Full[row[2]] = (row[0], row[2]);
            }

            if (row[3] != "-")
            {
                Short.TryAdd(row[3], (row[0], row[2]));
            }
        }

        foreach (var county in counties.Where(c => c.Count() == 1 && c.Key.Length > 2))
        {
            var row = county.Single().Row;
            Full.TryAdd(county.Key, (row[0], row[2] == "-" ? county.Key : row[2] + county.Key));
        }

        Longest = Full.Keys.Max(k => k.Length);
    }

    /// <summary>The place an organisation's name, a title or a dateline names: the most exact of those at its head.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The place, or null; also null when places of two provinces are named.</returns>
    public static PlaceFound? InName(string words) => Most(All(words, Full, isShort: false).Concat(All(words, Short, isShort: true)));

    /// <summary>The place running text names with its full name.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The place, or null; also null when places of two provinces are named.</returns>
    public static PlaceFound? InText(string words) => Most(All(words, Full, isShort: false));

    /// <summary>Whether words begin with the name of a place.</summary>
    /// <param name="words">The words.</param>
    /// <returns>True for 山西某某集团.</returns>
    public static bool Begins(string words) => 
        All(words[..Math.Min(words.Length, Longest + 1)], Full, isShort: false).Any(p => p.Start == 0)
        || All(words[..Math.Min(words.Length, Longest + 1)], Short, isShort: true).Any(p => p.Start == 0);

    /// <summary>Names of administrative units, by their last character; whether there is such a place is not asked.</summary>
    /// <returns>The pattern.</returns>
    [System.Text.RegularExpressions.GeneratedRegex("[\u4E00-\u9FFF]{1,7}?(?:自治区|自治州|省|市|县|区|州|旗|镇|乡|村)", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    public static partial System.Text.RegularExpressions.Regex Units();

    private static PlaceFound? Most(IEnumerable<PlaceFound> places)
    {
        var found = places.OrderBy(p => p.Start).ThenByDescending(p => p.Length).ToList();
        if (found.Count == 0 || found.Select(p => p.Province).Distinct().Count() > 1)
        {
            return null;
        }

        // 某某银行西安分行 lies where its branch lies; otherwise the longest chain from the first place on counts.
        var exact = found.Where(p => p.Locality is not null).OrderByDescending(p => p.Locality!.Length).FirstOrDefault();
        var first = found[0];
        return exact is null || exact == first ? first
            : Near(first, exact) ? exact with { Start = first.Start, Length = exact.Start + exact.Length - first.Start, IsDerived = false }
            : exact;
    }

    private static bool Near(PlaceFound first, PlaceFound exact) => exact.Start >= first.Start && exact.Start - (first.Start + first.Length) is >= 0 and <= 2;

    // Longest first at every place; a name within a longer one does not count.
    private static IEnumerable<PlaceFound> All(string words, Dictionary<string, (string Province, string? Locality)> table, bool isShort)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < words.Length - 1;)
        {
            int length = Math.Min(Longest, words.Length - at);
            while (length >= 2 && !(lookup.ContainsKey(words.AsSpan(at, length)) && (!isShort || IsWhole(words, at + length))))
            {
                length--;
            }

            if (length >= 2)
            {
                var (province, locality) = lookup[words.AsSpan(at, length)];
                yield return new PlaceFound(province, locality, at, length, locality is not null);
            }

            at += Math.Max(1, length);
        }
    }

    private static bool IsWhole(string words, int end) => end >= words.Length || !NoPlaceAfter.Contains(words[end], StringComparison.Ordinal);

    private static string[] Cells(string cell) => cell == "-" ? [] : cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
