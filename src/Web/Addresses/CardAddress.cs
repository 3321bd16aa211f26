using System.Globalization;
using KnowledgeBase.Search.Cards;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Addresses of practice cards. A list's address holds its filters and the cards chosen for comparison, so that it can be kept.</summary>
internal static class CardAddress
{
    /// <summary>Page of a card.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Path.</returns>
    public static string Of(string id) => "/cards/" + Uri.EscapeDataString(id);

    /// <summary>A list of cards.</summary>
    /// <param name="request">Which.</param>
    /// <param name="picks">Cards chosen for comparison.</param>
    /// <returns>Path and query.</returns>
    public static string List(CardRequest request, IEnumerable<string>? picks = null) => "/cards" + Query(Parameters(request).Concat(Named("pick", picks)));

    /// <summary>A list with one value of a filter put in or taken out, from its first page.</summary>
    /// <param name="request">The list.</param>
    /// <param name="field">Name of the filter.</param>
    /// <param name="value">The value.</param>
    /// <param name="picks">Cards chosen for comparison.</param>
    /// <returns>Path and query.</returns>
    public static string Toggle(CardRequest request, string field, string value, IEnumerable<string> picks)
    {
        var parameters = Parameters(request with { Page = 1 }).ToList();
        if (!parameters.Remove((field, value)))
        {
            parameters.Add((field, value));
        }

        return "/cards" + Query(parameters.Concat(Named("pick", picks)));
    }

    /// <summary>Cards side by side.</summary>
    /// <param name="ids">Their ids.</param>
    /// <returns>Path and query.</returns>
    public static string Compare(IEnumerable<string> ids) => "/cards/compare" + Query(Named("id", ids));

    /// <summary>Cards as a file.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="format">csv, xlsx, docx or md.</param>
    /// <returns>Path and query.</returns>
    public static string Export(IEnumerable<string> ids, string format) => "/api/cards/export" + Query(Named("id", ids).Append(("format", format)));

    /// <summary>A whole list as a file.</summary>
    /// <param name="request">The list.</param>
    /// <param name="format">csv, xlsx, docx or md.</param>
    /// <returns>Path and query.</returns>
    public static string Export(CardRequest request, string format) =>
        "/api/cards/export" + Query(Parameters(request with { Page = 1 }).Append(("format", format)));

    /// <summary>The parameters of a list.</summary>
    /// <param name="request">The list.</param>
    /// <returns>Name and value, those that are not standard.</returns>
    public static IEnumerable<(string Name, string Value)> Parameters(CardRequest request)
    {
        (string, string)[] one = request.Text.Length > 0 ? [("q", request.Text)] : [];
        return
        [
            .. one, .. Named("topic", request.Topics), .. Named("unit", request.Units), .. Named("province", request.Provinces), .. Named("industry", request.Industries),
            .. Named("year", request.Years), .. Named("stage", request.Stages), .. request.WithResults ? [("results", "true")] : Array.Empty<(string, string)>(),
            .. request.Order == CardOrder.Names[0] ? Array.Empty<(string, string)>() : [("sort", request.Order)],
            .. request.Page == 1 ? Array.Empty<(string, string)>() : [("page", request.Page.ToString(CultureInfo.InvariantCulture))],
        ];
    }

    private static IEnumerable<(string Name, string Value)> Named(string name, IEnumerable<string>? values) => (values ?? []).Select(v => (name, v));

    private static string Query(IEnumerable<(string Name, string Value)> parameters)
    {
        string query = string.Join('&', parameters.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return query.Length == 0 ? string.Empty : "?" + query;
    }
}
