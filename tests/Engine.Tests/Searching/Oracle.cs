using KnowledgeBase.Engine.Documents;
using KnowledgeBase.Engine.Queries;

namespace KnowledgeBase.Engine.Tests.Searching;

/// <summary>What an index should answer, found by looking at every document.</summary>
public sealed class Oracle(IndexSchema schema, IReadOnlyList<IndexDocument> documents)
{
    private readonly Dictionary<(string Field, string Term), int> frequencies = [];
    private readonly Dictionary<string, double[]> allLengths = [];

    public bool Matches(int d, Query query) => query switch
    {
        EveryQuery => true,
        TermQuery t => Places(d, t.Field, t.Term).Count > 0,
        PrefixQuery p => Tokens(d, p.Field).Any(t => t.Term.StartsWith(p.Prefix, StringComparison.Ordinal)),
        PhraseQuery p => Count(d, p.Field, p.Tokens) > 0,
        NearQuery n => Near(d, n),
        AllQuery a => a.Parts.All(p => Matches(d, p)),
        AnyQuery a => a.Parts.Count(p => Matches(d, p)) >= a.Minimum,
        ExceptQuery e => Matches(d, e.Wanted) && !Matches(d, e.Unwanted),
        ColumnQuery c => documents[d].Columns[c.Column].Any(c.Values.Contains),
        RangeQuery r => documents[d].Numbers.TryGetValue(r.Column, out long number) && number >= r.From && number <= r.To,
        _ => throw new NotSupportedException(),
    };

    public double Score(int d, Query query) => !Matches(d, query) ? 0 : query switch
    {
        TermQuery t => Bm25(d, t.Field, [new Token(t.Term, 0)], t.Weight),
        PhraseQuery p => Bm25(d, p.Field, p.Tokens, p.Weight),
        AllQuery a => a.Parts.Sum(p => Score(d, p)),
        AnyQuery a => a.Parts.Sum(p => Score(d, p)),
        ExceptQuery e => Score(d, e.Wanted),
        _ => 0,
    };

    private double Bm25(int d, string field, IReadOnlyList<Token> tokens, float weight)
    {
        var definition = schema.Fields.Single(f => f.Name == field);
        if (!allLengths.TryGetValue(field, out double[]? lengths))
        {
            lengths = [.. Enumerable.Range(0, documents.Count).Select(i => (double)Tokens(i, field).Count).Where(l => l > 0)];
            allLengths.Add(field, lengths);
        }

        double n = lengths.Length;
        double idf = tokens.Select(t => t.Term).Distinct().Sum(t =>
        {
            if (!frequencies.TryGetValue((field, t), out int df))
            {
                frequencies[(field, t)] = df = Enumerable.Range(0, documents.Count).Count(i => Places(i, field, t).Count > 0);
            }

            return Math.Log(1 + ((n - df + 0.5) / (df + 0.5)));
        });
        double average = Math.Max(1, lengths.DefaultIfEmpty(0).Average());
        double tf = Count(d, field, tokens);
        double length = Tokens(d, field).Count;
        return tf == 0 ? 0 : weight * idf * tf
            / (tf + (definition.K1 * (1 - definition.B + (definition.B * length / average))));
    }

    private IReadOnlyList<Token> Tokens(int d, string field) =>
        documents[d].Fields.TryGetValue(field, out var tokens) ? tokens : [];

    private List<int> Places(int d, string field, string term) =>
        [.. Tokens(d, field).Where(t => t.Term == term).Select(t => t.Position)];

    private int Count(int d, string field, IReadOnlyList<Token> tokens)
    {
        var first = Places(d, field, tokens[0].Term);
        if (tokens.Count == 1)
        {
            return first.Count;
        }

        var others = tokens.Select(t => (Places: Places(d, field, t.Term).ToHashSet(), t.Position)).ToArray();
        return first.Distinct().Count(p => others.All(o => o.Places.Contains(p - tokens[0].Position + o.Position)));
    }

    private bool Near(int d, NearQuery query)
    {
        var groups = query.Terms.GroupBy(t => t).ToArray();
        var all = groups.SelectMany(g => Places(d, query.Field, g.Key)).Distinct().ToArray();
        return all.Any(start => groups.All(g =>
            Places(d, query.Field, g.Key).Count(p => p >= start && p <= start + query.Window) >= g.Count()));
    }
}
