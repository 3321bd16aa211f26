using System.Globalization;
using System.Text;
using KnowledgeBase.Search.Requests;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Addresses of searches: everything a reader chose stands in them, so they can be kept and passed on.</summary>
internal static class SearchAddress
{
    private const string Path = "/search";

    /// <summary>Address of a request; what has its standard value is left out.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Path and query.</returns>
    public static string Of(SearchRequest request)
    {
        var text = new StringBuilder(Path);
        char mark = '?';
        foreach (var (name, value) in Parameters(request))
        {
            text.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return text.ToString();
    }

    /// <summary>The parameters that make up the address of a request, without those of standard value.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Names and values in a fixed order.</returns>
    public static IEnumerable<(string Name, string Value)> Parameters(SearchRequest request)
    {
        (string Name, string? Value)[] single =
        [
            ("q", request.Text.Length > 0 ? request.Text : null),
            ("from", request.From),
            ("to", request.To),
            ("sort", request.Sort == SortOrder.Relevance ? null : SortName(request.Sort)),
            ("page", request.Page == 1 ? null : request.Page.ToString(CultureInfo.InvariantCulture)),
            ("explain", request.Explain ? "true" : null),
            ("size", request.Size == 10 ? null : request.Size.ToString(CultureInfo.InvariantCulture)),
        ];
        var facets = FacetField.All.SelectMany(f => f.Selected(request).Select(v => (f.Name, (string?)v)));
        return single.Take(1).Concat(facets).Concat(single.Skip(1))
            .Where(p => p.Item2 is not null)
            .Select(p => (p.Item1, p.Item2!));
    }

    /// <summary>Address with one facet value added, or taken away when it is there; back to the first page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value.</param>
    /// <returns>Path and query.</returns>
    public static string Toggle(SearchRequest request, FacetField facet, string value)
    {
        var now = facet.Selected(request);
        IReadOnlyList<string> then = now.Contains(value) ? [.. now.Where(v => v != value)] : [.. now, value];
        return Of(facet.Select(request, then) with { Page = 1 });
    }

    /// <summary>Address with one facet value asked for besides everything the request asks for; back to the first page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value.</param>
    /// <returns>Path and query.</returns>
    public static string With(SearchRequest request, FacetField facet, string value)
    {
        var now = facet.Selected(request);
        return Of((now.Contains(value) ? request : facet.Select(request, [.. now, value])) with { Page = 1 });
    }

    /// <summary>Address of a search for one facet value alone.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="value">The value.</param>
    /// <returns>Path and query.</returns>
    public static string For(FacetField facet, string value) => Of(facet.Select(new SearchRequest(), [value]));

    /// <summary>Address of a search for words alone.</summary>
    /// <param name="text">The words.</param>
    /// <returns>Path and query.</returns>
    public static string For(string text) => Of(new SearchRequest { Text = text });

    /// <summary>The same words without any filter.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Path and query.</returns>
    public static string WithoutFilters(SearchRequest request) =>
        Of(new SearchRequest { Text = request.Text, Sort = request.Sort, Size = request.Size });

    /// <summary>Name of an order in addresses.</summary>
    /// <param name="sort">The order.</param>
    /// <returns>relevance, newest or oldest.</returns>
    public static string SortName(SortOrder sort) => sort switch
    {
        SortOrder.Newest => "newest",
        SortOrder.Oldest => "oldest",
        _ => "relevance",
    };
}
