using System.Text.RegularExpressions;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Engines;
using KnowledgeBase.Search.Queries;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Results;
using KnowledgeBase.Search.Schema;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Search.Planning;

/// <summary>What a reader selected beside the question: alternatives within a facet, all facets together.</summary>
internal sealed partial class FacetFilters
{
    private readonly Dictionary<string, IReadOnlyList<string>> selected;

    private FacetFilters(Dictionary<string, IReadOnlyList<string>> selected, IReadOnlyList<EngineSelection> selections)
    {
        this.selected = selected;
        Selections = selections;
    }

    /// <summary>The selections, for the engine; each is named after the column of its facet.</summary>
    public IReadOnlyList<EngineSelection> Selections { get; }

    /// <summary>Checks the bounded and coded values of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What is wrong, or null.</returns>
    public static SearchProblem? Check(SearchRequest request)
    {
        if (request.Page < 1 || request.Size is < 1 or > SearchRequest.MaxSize)
        {
            return QueryMessages.BadPage(request.Page, request.Size);
        }

        string? year = request.Years.FirstOrDefault(y => y != IndexFields.UnknownYear && !(y.Length == 4 && y.All(char.IsAsciiDigit)));
        string? kind = request.Kinds.FirstOrDefault(k => KindNames.Parse(k) is null);
        string? date = new[] { request.From, request.To }.FirstOrDefault(d => d is not null && !Date().IsMatch(d));
        return year is not null ? QueryMessages.BadYear(year, null)
            : kind is not null ? QueryMessages.UnknownKind(kind, null)
            : date is not null ? QueryMessages.BadDate(date)
            : null;
    }

    /// <summary>Reads the selections of a request.</summary>
    /// <param name="request">The request, checked.</param>
    /// <param name="state">The index.</param>
    /// <returns>The filters.</returns>
    public static FacetFilters Of(SearchRequest request, IndexState state)
    {
        var selected = new Dictionary<string, IReadOnlyList<string>>
        {
            [IndexFields.Year] = request.Years,
            [IndexFields.Unit] = request.Units,
            [IndexFields.Topic] = request.Topics,
            [IndexFields.Author] = request.Authors,
            [IndexFields.Source] = request.Sources,
            [IndexFields.Kind] = [.. request.Kinds.Select(k => KindNames.Parse(k)!)],
        };
        foreach (string column in (string[])[IndexFields.Unit, IndexFields.Author])
        {
            selected[column] = [.. selected[column].Select(value => state.Spelling(column, value)).Distinct()];
        }

        var selections = selected.Where(s => s.Value.Count > 0)
            .Select(s => new EngineSelection(s.Key, Query(s.Key, s.Value))).ToList();
        if (request.From is not null || request.To is not null)
        {
            selections.Add(new EngineSelection(IndexFields.FirstDay, Dates(request.From, request.To)));
        }

        return new FacetFilters(selected, selections);
    }

    /// <summary>Values selected in a facet.</summary>
    /// <param name="column">Column of the facet.</param>
    /// <returns>The values.</returns>
    public IReadOnlyList<string> Selected(string column) => selected[column];

    // A topic may be a leaf or a branch of the tree.
    private static EngineQuery Query(string column, IReadOnlyList<string> values) => column == IndexFields.Topic
        ? new AnyQuery([new ColumnQuery(IndexFields.Topic, values), new ColumnQuery(IndexFields.Branch, values)])
        : FacetSpelling.KeyColumn(column) is { } keys
            ? new ColumnQuery(keys, [.. values.Select(value => FacetSpelling.Key(column, value, TextAnalyzer.Shared))])
            : new ColumnQuery(column, values);

    // A date known only to the month or year stands for all its days: it is kept when any of them is wanted.
    private static AllQuery Dates(string? from, string? to) => new(
    [
        new RangeQuery(IndexFields.LastDay, DayRange.Of(from)?.First ?? 0, DateOnly.MaxValue.DayNumber),
        new RangeQuery(IndexFields.FirstDay, 0, DayRange.Of(to)?.Last ?? DateOnly.MaxValue.DayNumber),
    ]);

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
    private static partial Regex Date();
}
