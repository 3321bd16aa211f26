using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Engines;

/// <summary>
/// The plainest engine there can be: everything in memory, nothing pruned. What search above the port must do is
/// proved on it, and other engines are compared with it.
/// </summary>
internal sealed class MemoryEngine : ISearchEngine
{
    private MemorySnapshot current = new([]);
    private long changes;

    public string Name => "memory";

    public string? Note { get; private set; }

    public void Write(EngineBatch batch)
    {
        current = new MemorySnapshot([.. current.Documents.Where(d => !batch.DeletedGroups.Contains(d.Group)), .. batch.Documents]);
        Note = batch.Note;
        changes++;
    }

    public long Refresh() => changes;

    public IEngineSnapshot Snapshot() => current;

    public void Dispose()
    {
    }
}

/// <summary>A state of the <see cref="MemoryEngine"/>. BM25 as in Lucene: k1 1.2, b 0.75.</summary>
internal sealed class MemorySnapshot : IEngineSnapshot
{
    private readonly Dictionary<(string Field, string Term), List<(int Document, List<int> Positions)>> postings = [];
    private readonly Dictionary<string, Dictionary<int, int>> lengths = [];

    public MemorySnapshot(IReadOnlyList<EngineDocument> documents)
    {
        Documents = documents;
        for (int document = 0; document < documents.Count; document++)
        {
            foreach (var field in documents[document].Fields)
            {
                AddField(document, field);
            }
        }
    }

    public IReadOnlyList<EngineDocument> Documents { get; }

    public int DocumentLimit => Documents.Count;

    public int DocumentFrequency(string field, string term) => Postings(field, term).Count;

    public DocumentSet Match(EngineQuery query)
    {
        var set = new DocumentSet(DocumentLimit);
        foreach (int document in Scores(query).Keys)
        {
            set.Add(document);
        }

        return set;
    }

    public EngineMatches Match(EngineQuery query, IReadOnlyList<EngineSelection> selections, IReadOnlyList<EngineFacet> facets)
    {
        DocumentSet Under(Func<string, bool> facet)
        {
            var set = Match(query);
            foreach (var selection in selections.Where(s => facet(s.Facet)))
            {
                set.IntersectWith(Match(selection.Query));
            }

            return set;
        }

        return new EngineMatches(
            Match(query),
            Under(_ => true),
            selections.Select(s => s.Facet).Distinct().ToDictionary(f => f, f => Under(other => other != f)),
            facets.ToDictionary(f => f.Column, f => Count(f.Column, Under(other => other != f.Facet))));
    }

    public IReadOnlyList<ScoredDocument> Best(EngineQuery query, int count, DocumentSet? among) =>
        [.. Scores(query).Where(s => among?.Contains(s.Key) != false).OrderByDescending(s => s.Value).ThenBy(s => s.Key)
            .Take(count).Select(s => new ScoredDocument(s.Key, (float)s.Value))];

    public IReadOnlyList<float[]> Scores(IReadOnlyList<TermQuery> terms, IReadOnlyList<int> documents) =>
        [.. terms.Select(Term).Select(scores => documents.Select(d => (float)scores.GetValueOrDefault(d)).ToArray())];

    public IReadOnlyDictionary<string, int> Count(string column, DocumentSet? among) =>
        Enumerable.Range(0, DocumentLimit).Where(d => among?.Contains(d) != false).SelectMany(d => Values(column, d))
            .GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());

    public IReadOnlyList<string> Values(string column, int document) =>
        Documents[document].Columns.FirstOrDefault(c => c.Name == column)?.Values ?? [];

    public byte[] Stored(int document) => Documents[document].Stored;

    public void Dispose()
    {
    }

    private void AddField(int document, EngineField field)
    {
        if (field.Tokens.Count == 0)
        {
            return;
        }

        if (!lengths.TryGetValue(field.Name, out var ofField))
        {
            lengths[field.Name] = ofField = [];
        }

        ofField[document] = field.Tokens.Count;
        foreach (var token in field.Tokens)
        {
            if (!postings.TryGetValue((field.Name, token.Term), out var list))
            {
                postings[(field.Name, token.Term)] = list = [];
            }

            if (list.Count == 0 || list[^1].Document != document)
            {
                list.Add((document, []));
            }

            list[^1].Positions.Add(token.Position);
        }
    }

    private List<(int Document, List<int> Positions)> Postings(string field, string term) =>
        postings.GetValueOrDefault((field, term)) ?? [];

    private Dictionary<int, double> Scores(EngineQuery query)
    {
        switch (query)
        {
            case TermQuery term:
                return Term(term);
            case PhraseQuery phrase:
                return Phrase(phrase);
            case ColumnQuery column:
                var wanted = column.Values.ToHashSet();
                return Enumerable.Range(0, DocumentLimit).Where(d => Values(column.Column, d).Any(wanted.Contains)).ToDictionary(d => d, _ => 0.0);
            case RangeQuery range:
                return Enumerable.Range(0, DocumentLimit)
                    .Where(d => Documents[d].Numbers.Any(n => n.Name == range.Column && n.Value >= range.From && n.Value <= range.To))
                    .ToDictionary(d => d, _ => 0.0);
            case AllQuery all:
                return Sum(all.Parts, all.Parts.Count);
            case AnyQuery any:
                return Sum(any.Parts, any.Minimum);
            case ExceptQuery except:
                var unwanted = Scores(except.Unwanted);
                return Scores(except.Wanted).Where(s => !unwanted.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => s.Value);
            default:
                throw new InvalidOperationException();
        }
    }

    private Dictionary<int, double> Sum(IReadOnlyList<EngineQuery> parts, int minimum)
    {
        var sums = new Dictionary<int, (int Count, double Score)>();
        foreach (var part in parts)
        {
            foreach (var (document, score) in Scores(part))
            {
                var (count, sum) = sums.GetValueOrDefault(document);
                sums[document] = (count + 1, sum + score);
            }
        }

        return sums.Where(s => s.Value.Count >= minimum).ToDictionary(s => s.Key, s => s.Value.Score);
    }

    private Dictionary<int, double> Term(TermQuery term)
    {
        var list = Postings(term.Field, term.Term);
        if (list.Count == 0)
        {
            return [];
        }

        var ofField = lengths[term.Field];
        double average = (double)ofField.Values.Sum(l => (long)l) / ofField.Count;
        double idf = Math.Log(1 + ((ofField.Count - list.Count + 0.5) / (list.Count + 0.5)));
        return list.ToDictionary(
            p => p.Document,
            p => term.Weight * idf * p.Positions.Count / (p.Positions.Count + (1.2 * (0.25 + (0.75 * ofField[p.Document] / average)))));
    }

    private Dictionary<int, double> Phrase(PhraseQuery phrase)
    {
        var lists = phrase.Tokens.Select(t => Postings(phrase.Field, t.Term).ToDictionary(p => p.Document, p => p.Positions.ToHashSet())).ToList();
        int origin = phrase.Tokens[0].Position;
        return lists[0].Where(first => first.Value.Any(start => phrase.Tokens.Zip(lists).All(
                t => t.Second.TryGetValue(first.Key, out var positions) && positions.Contains(start + t.First.Position - origin))))
            .ToDictionary(p => p.Key, _ => 0.0);
    }
}
