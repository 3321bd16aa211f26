using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>The clause a question names by its address: 工会法第三十九条第二款.</summary>
/// <param name="Name">The text's name as people cite it, without its marks.</param>
/// <param name="Path">Address within the text: 第三十九条第二款.</param>
/// <param name="Named">Texts of that name; several when the library holds several editions.</param>
internal sealed record AddressedClause(string Name, string Path, EngineQuery Named)
{
    /// <summary>How the question was read, in Chinese.</summary>
    public string Reading => $"按条文地址查找《{Name}》{Path}，以及引用这一条";

    /// <summary>The 条 with its name as texts cite it, or the whole address where it names no 条.</summary>
    public string Cited => Name + Clause;

    /// <summary>The address up to the 条: 第三十九条 of 第三十九条第二款.</summary>
    public string Clause
    {
        get
        {
            int end = Path.IndexOf('款', StringComparison.Ordinal) is > 0 and var at ? Path.LastIndexOf('第', at) : Path.Length;
            return end > 0 ? Path[..end] : Path;
        }
    }

    /// <summary>Reads a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="state">The index.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <returns>The clause; null when the question is anything but an address, or the index holds no text of that name.</returns>
    public static AddressedClause? Of(ParsedQuery query, IndexState state, TextAnalyzer analyzer)
    {
        if (query.Parts.Count == 0 || !query.Parts.All(p => p is TextNode) || ClauseAddress.Parse(query.Text) is not { Steps.Count: > 0 } address)
        {
            return null;
        }

        string key = PolicyName.Key(address.Law);
        var titles = state.Directory(IndexFields.Title).Holding(analyzer.Characters(key).Text);
        var named = titles.Where(t => PolicyName.Key(t) == key).ToList();
        named = named.Count > 0 ? named : [.. titles.Where(t => PolicyName.Keys(t).Contains(key))];
        return named.Count == 0
            ? null
            : new AddressedClause(
                PolicyName.Brief(named[0]),
                address.Path(),
                new AllQuery([new ColumnQuery(IndexFields.Kind, [ItemKind.Policy.Name()]), new ColumnQuery(IndexFields.Title, named)]));
    }

    /// <summary>Whether a passage is the clause, a part of it, or what it is a part of.</summary>
    /// <param name="passage">A passage of a text of that name.</param>
    /// <returns>True when it is.</returns>
    public bool Is(StoredPassage passage)
    {
        if (passage.Clause is not { } clause)
        {
            return false;
        }

        // The name before the path may hold 第 too.
        for (int at = clause.IndexOf('第', StringComparison.Ordinal); at >= 0; at = clause.IndexOf('第', at + 1))
        {
            if (Begins(clause[at..], Path) || Begins(Path, clause[at..]))
            {
                return true;
            }
        }

        return false;
    }

    // 第二条之一 is another clause than 第二条.
    private static bool Begins(string whole, string first) =>
        whole.StartsWith(first, StringComparison.Ordinal) && !(whole.Length > first.Length && whole[first.Length] == '之');
}
