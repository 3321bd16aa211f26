using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Search.Tests.Conformance;

/// <summary>
/// Selections and counts, against a plain count over the documents that were written.
/// 1. What is selected fulfils every selection; several of one facet all hold.
/// 2. Counts of a facet leave its own selections aside and heed all others.
/// 3. A facet without a selection is counted over what is selected.
/// </summary>
public abstract class FacetConformance(EngineKind kind)
{
    private static readonly EngineFacet[] Facets = [new("year", "year"), new("topic", "topic"), new("tag", RandomDocuments.Tags)];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    public void Counts_are_those_of_a_plain_count(int seed)
    {
        var random = new RandomDocuments(seed);
        using var folder = new EngineFolder(kind);
        using var engine = folder.Open();
        var living = new List<EngineDocument>();
        foreach (var batch in random.Batches(5, deleting: true))
        {
            engine.Write(batch);
            living.RemoveAll(d => batch.DeletedGroups.Contains(d.Group));
            living.AddRange(batch.Documents);
        }

        using var snapshot = engine.Snapshot();
        for (int i = 0; i < 25; i++)
        {
            Check(snapshot, living, random.Column(), [.. Enumerable.Range(0, random.Random.Next(4)).Select(_ => Selection(random))]);
        }
    }

    private static EngineSelection Selection(RandomDocuments random)
    {
        var column = random.Column();
        return new EngineSelection(column.Column == RandomDocuments.Id ? "tag" : column.Column, column);
    }

    private static void Check(IEngineSnapshot snapshot, List<EngineDocument> living, ColumnQuery query, EngineSelection[] selections)
    {
        var matches = snapshot.Match(query, selections, Facets);
        var found = living.Where(d => Holds(d, query)).ToList();
        Assert.Equal(found.Count, matches.Found.Count);
        Assert.Equal(found.Count(d => selections.All(s => Holds(d, (ColumnQuery)s.Query))), matches.Selected.Count);
        foreach (var facet in Facets)
        {
            var counted = found.Where(d => selections.Where(s => s.Facet != facet.Facet).All(s => Holds(d, (ColumnQuery)s.Query))).ToList();
            var expected = counted.SelectMany(d => Values(d, facet.Column)).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal(expected.OrderBy(c => c.Key), matches.Counts[facet.Column].OrderBy(c => c.Key));
            Assert.Equal(counted.Count, matches.CountedIn(facet.Facet).Count);
        }
    }

    private static bool Holds(EngineDocument document, ColumnQuery query) => Values(document, query.Column).Intersect(query.Values).Any();

    private static IReadOnlyList<string> Values(EngineDocument document, string column) => document.Columns.Single(c => c.Name == column).Values;
}
