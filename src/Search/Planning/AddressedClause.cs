using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Policies;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>The clause a question names by its address: 工会法第三十九条第二款.</summary>
/// <param name="Name">The text's name as typed, in the form people cite, without its marks.</param>
/// <param name="Address">The address.</param>
/// <param name="Named">Policies of that name; several when the library holds several editions or several regions have one.</param>
/// <param name="Remark">What the reader must be told of the choice, in Chinese; may be empty.</param>
internal sealed record AddressedClause(string Name, ClauseAddress Address, EngineQuery Named, string Remark)
{
    private const int MostCited = 20;
    private const int MostNamed = 3;

    /// <summary>How the question was read, in Chinese.</summary>
    public string Reading => $"按条文地址查找《{Name}》{Address.Path()}{Remark}，以及引用这一条或原样含有所输文字";

    /// <summary>The address up to the 条, as texts cite it: 第三十九条 of 第三十九条第二款; of a range, each 条; the whole address without a 条.</summary>
    public IReadOnlyList<string> Clauses
    {
        get
        {
            var article = Address.Steps.Where(s => s.Level == ClauseLevel.Article).ToList();
            return article.Count == 0 ? [Address.Path()]
                : [.. Single(article[0]).Select(s => (Address with { Steps = [s] }).Path())];
        }
    }

    /// <summary>The clauses with their name as texts cite them.</summary>
    public IReadOnlyList<string> Cited => [.. Clauses.Select(c => Name + c)];

    /// <summary>Reads a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="state">The index.</param>
    /// <returns>The clause; null when the question is anything but an address, or the index holds no policy of that name.</returns>
    public static AddressedClause? Of(ParsedQuery query, IndexState state)
    {
        if (query.Parts.Count == 0 || !query.Parts.All(p => p is TextNode) || ClauseAddress.Parse(query.Text) is not { Steps.Count: > 0 } address)
        {
            return null;
        }

        var titles = state.Policies.Named(PolicyName.Key(address.Law));
        if (titles.Count == 0)
        {
            return null;
        }

        var named = Titled(titles);
        string remark = Several([.. titles.Select(PolicyName.Brief).Distinct()]);
        if (address.Edition is { } year)
        {
            string digits = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var edition = new AllQuery([named, new AnyQuery(
                [new ColumnQuery(IndexFields.Year, [digits]), new ColumnQuery(IndexFields.Title, [.. titles.Where(t => t.Contains(digits, StringComparison.Ordinal))])])]);
            bool held = state.Snapshot.Match(edition).Count > 0;
            named = held ? edition : named;
            remark += held ? $"（{year}年的版本）" : $"（没有标明{year}年的版本，列出各版本）";
        }

        return new AddressedClause(PolicyName.Brief(address.Law), address, named, remark);
    }

    /// <summary>Whether a passage is the clause, a part of it, or what it is a part of.</summary>
    /// <param name="passage">A passage of a text of that name.</param>
    /// <returns>True when every rank named on both sides has the same number, and there is one.</returns>
    public bool Is(StoredPassage passage)
    {
        var steps = passage.Clause is null ? [] : ClauseAddress.Parse(passage.Clause)?.Steps ?? [];
        var both = Address.Steps.Join(steps, a => a.Level, p => p.Level, (a, p) => (Asked: a, Held: p)).ToList();
        if (both.Count > 0 && (both.Exists(b => b.Asked.Level == ClauseLevel.Article) || Address.Steps.All(s => s.Level != ClauseLevel.Article)))
        {
            return both.TrueForAll(b => !Before(b.Asked.To, b.Held.From) && !Before(b.Held.To, b.Asked.From));
        }

        // A chapter is named by the headings over its clauses.
        string part = Address.Path();
        return Address.Steps.Count == 1 && passage.HeadingPath.Any(h => h.StartsWith(part, StringComparison.Ordinal));
    }

    private static AllQuery Titled(IReadOnlyList<string> titles) =>
        new([new ColumnQuery(IndexFields.Kind, [ItemKind.Policy.Name()]), new ColumnQuery(IndexFields.Title, titles)]);

    private static string Several(IReadOnlyList<string> names) => names.Count < 2
        ? string.Empty
        : $"（名称相合的有{string.Concat(names.Take(MostNamed).Select(n => $"《{n}》"))}{(names.Count > MostNamed ? "等" : string.Empty)}{names.Count}部）";

    private static IEnumerable<CitedStep> Single(CitedStep step) => step.From == step.To
        ? [step]
        : Enumerable.Range(step.From.Value, Math.Clamp(step.To.Value - step.From.Value + 1, 1, MostCited))
            .Select(n => new CitedNumber(n)).Select(n => new CitedStep(step.Level, n, n));

    private static bool Before(CitedNumber one, CitedNumber other) =>
        one.Value < other.Value || (one.Value == other.Value && one.Insertion < other.Insertion);
}
