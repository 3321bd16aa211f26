using System.Diagnostics;
using System.Text.Json.Serialization;

namespace KnowledgeBase.SearchApi.Errors;

/// <summary>What is wrong with one parameter.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Chinese sentence for the reader: what was found and what was expected.</param>
public sealed record ParameterFault(string Parameter, string Code, string Message);

/// <summary>
/// An error answer after RFC 9457 (application/problem+json). <see cref="Code"/> is stable; the texts may change.
/// </summary>
public sealed record ApiProblem
{
    /// <summary>URI that names the kind of problem.</summary>
    public string Type => "urn:union-knowledge-base:problem:" + Code;

    /// <summary>Short English name of the kind of problem.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Chinese sentence for the reader.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>0-based place in the query text, for query errors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Position { get; init; }

    /// <summary>Every parameter at fault, for parameter errors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ParameterFault>? Errors { get; init; }

    /// <summary>Titles that may have been meant, for names of policies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>Id under which the server's log has the request, for internal errors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }

    /// <summary>Id of a request in the server's log.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The id.</returns>
    public static string Trace(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;
}
