using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>
/// Ways to name the author units of a library: their names, short names that texts introduce, the last part of a name
/// (西铭矿 of 山西焦煤西山煤电西铭矿), and trade unions without their last word (省总 of 广东省总工会). A way that leads to more
/// than one unit names none. Immutable.
/// </summary>
internal sealed class UnitMentions
{
    private const int Longest = 40;

    // Shorter ends of names are words of other meaning too often.
    private const int ShortestTail = 3;

    private const int LongestTail = 8;

    private const string TradeUnion = "总工会";

    private static readonly string[] Levels = ["省总工会", "市总工会", "区总工会", "县总工会", "州总工会", "旗总工会", "全国总工会"];

    private readonly Dictionary<string, Way> ways = new(StringComparer.Ordinal);

    /// <summary>No units at all.</summary>
    public static UnitMentions None { get; } = new();

    /// <summary>Reads the units of a state.</summary>
    /// <param name="state">The index.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The ways to name them.</returns>
    public static UnitMentions Of(IndexState state, TextAnalyzer analyzer)
    {
        var mentions = new UnitMentions();
        var names = new HashSet<(string Name, string Unit, bool IsOther)>();
        foreach (int item in state.Articles.Numbers())
        {
            foreach (string unit in state.Snapshot.Values(IndexFields.Unit, item))
            {
                string shown = state.Spelling(IndexFields.Unit, unit);
                names.UnionWith(state.Snapshot.Values(IndexFields.UnitName, item).Append(unit)
                    .Select(name => (analyzer.Characters(name).Text, shown, name != unit)));
            }
        }

        // Texts also introduce 公司 or 集团 as short names, which are words of the language.
        foreach (var (name, unit, isOther) in names)
        {
            mentions.Add(name, unit, ShortestTail - 1, isOther, !isOther && name.Length > ShortestTail);
        }

        foreach (string unit in names.Select(n => n.Unit).Distinct(StringComparer.Ordinal))
        {
            mentions.AddShort(analyzer.Characters(unit).Text, unit, analyzer);
        }

        return mentions;
    }

    /// <summary>The unit a question names, by the longest way.</summary>
    /// <param name="typed">The question.</param>
    /// <param name="state">The index, for how widely an end of a name is used.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The unit with the place of the words, or null.</returns>
    public (string Unit, TextRange Place)? In(CharacterSequence typed, IndexState state, TextAnalyzer analyzer)
    {
        string text = typed.Text;
        var words = new WordBounds(typed, analyzer);
        var lookup = ways.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(Longest, text.Length); length > 1; length--)
        {
            for (int at = 0; at + length <= text.Length; at++)
            {
                if (lookup.TryGetValue(text.AsSpan(at, length), out var way) && way.Unit is { } unit
                    && (way.IsWhole || words.Part(at, length))
                    && (!way.IsDoubtful || IsItsOwn(text.Substring(at, length), unit, state, analyzer)))
                {
                    return (unit, words.Place(at, length));
                }
            }
        }

        return null;
    }

    // A short name that many other items print is a word of the language, not a name.
    private static bool IsItsOwn(string name, string unit, IndexState state, TextAnalyzer analyzer)
    {
        if (ExactMatch.Of(analyzer.Characters(name)) is not { } match)
        {
            return false;
        }

        int own = state.Snapshot.Count(IndexFields.Unit, state.Articles).GetValueOrDefault(unit);
        return state.Snapshot.Match(match).Count <= (2 * own) + 1;
    }

    private void AddShort(string name, string unit, TextAnalyzer analyzer)
    {
        foreach (int start in analyzer.Words(analyzer.Fold(name)).Select(w => w.Start).Where(s => s > 0).Distinct())
        {
            if (name.Length - start is >= ShortestTail and <= LongestTail && !name[start..].EndsWith(TradeUnion, StringComparison.Ordinal))
            {
                Add(name[start..], unit, ShortestTail, true);
            }
        }

        if (Array.Find(Levels, level => name.EndsWith(level, StringComparison.Ordinal)) is { } level)
        {
            Add(name[..^2], unit, 2, false);
            Add(level == "全国总工会" ? "全总" : level[..^2], unit, 2, false);
        }
    }

    private void Add(string characters, string unit, int shortest, bool doubtful, bool whole = false)
    {
        if (characters.Length >= shortest && characters.Length <= Longest)
        {
            ways[characters] = !ways.TryGetValue(characters, out var known) ? new Way(unit, doubtful, whole)
                : known.Unit == unit ? new Way(unit, known.IsDoubtful && doubtful, known.IsWhole || whole)
                : new Way(null, false, false);
        }
    }

    // A whole name is sure wherever its characters stand; all other ways are words that must not be cut out of others.
    private readonly record struct Way(string? Unit, bool IsDoubtful, bool IsWhole);
}
