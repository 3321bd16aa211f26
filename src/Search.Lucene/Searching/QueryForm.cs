using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Lucene.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PhraseQuery = KnowledgeBase.Search.Engines.PhraseQuery;
using TermQuery = KnowledgeBase.Search.Engines.TermQuery;
using Whole = Lucene.Net.Search;

namespace KnowledgeBase.Search.Lucene.Searching;

/// <summary>Turns queries of the port into queries of Lucene.</summary>
internal static class QueryForm
{
    // More values are looked up one by one instead of being joined as clauses.
    private const int MostClauses = 16;

    static QueryForm() => BooleanQuery.MaxClauseCount = int.MaxValue;

    /// <summary>The query as Lucene takes it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scored">Whether its terms are scored; where only finding counts, scoring would be work for nothing.</param>
    /// <returns>The query; phrases, columns and ranges never add to the score.</returns>
    public static Query Of(EngineQuery query, bool scored) => query switch
    {
        TermQuery term => Term(term, scored),
        PhraseQuery phrase => Unscored(Phrase(phrase)),
        AllQuery all => Join(all.Parts, Occur.MUST, scored),
        AnyQuery any => Any(any, scored),
        ExceptQuery except => new BooleanQuery(true)
        {
            { Of(except.Wanted, scored), Occur.MUST },
            { Of(except.Unwanted, false), Occur.MUST_NOT },
        },
        ColumnQuery column => Unscored(Column(column)),
        RangeQuery range => Unscored(NumericRangeQuery.NewInt64Range(FieldNames.Column(range.Column), range.From, range.To, true, true)),
        _ => throw new InvalidOperationException("Unknown query: " + query.GetType().Name),
    };

    private static Query Term(TermQuery term, bool scored)
    {
        var form = new Whole.TermQuery(new Term(FieldNames.Text(term.Field), BoundedTerm.Of(term.Term))) { Boost = term.Weight };
        return scored ? form : Unscored(form);
    }

    private static Whole.PhraseQuery Phrase(PhraseQuery phrase)
    {
        var form = new Whole.PhraseQuery();
        int first = phrase.Tokens.Min(t => t.Position);
        foreach (var token in phrase.Tokens)
        {
            form.Add(new Term(FieldNames.Text(phrase.Field), BoundedTerm.Of(token.Term)), token.Position - first);
        }

        return form;
    }

    private static BooleanQuery Any(AnyQuery any, bool scored)
    {
        var form = Join(any.Parts, Occur.SHOULD, scored);
        form.MinimumNumberShouldMatch = Math.Max(1, any.Minimum);
        return form;
    }

    private static BooleanQuery Join(IEnumerable<EngineQuery> parts, Occur occur, bool scored)
    {
        var form = new BooleanQuery(true);
        foreach (var part in parts)
        {
            form.Add(Of(part, scored), occur);
        }

        return form;
    }

    private static Query Column(ColumnQuery column)
    {
        string name = FieldNames.Column(column.Column);
        string[] values = [.. column.Values.Select(BoundedTerm.Of).Distinct(StringComparer.Ordinal)];
        if (values.Length > MostClauses)
        {
            return new ConstantScoreQuery(new ValuesFilter(name, values));
        }

        var form = new BooleanQuery(true);
        foreach (string value in values)
        {
            form.Add(Unscored(new Whole.TermQuery(new Term(name, value))), Occur.SHOULD);
        }

        return form;
    }

    private static ConstantScoreQuery Unscored(Query query) => new(query) { Boost = 0 };
}
