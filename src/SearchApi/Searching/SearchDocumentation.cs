using System.Text.Json.Nodes;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Search.Requests;
using KnowledgeBase.Search.Sentences;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.SearchApi.Searching;

/// <summary>Says in the API document what <see cref="SearchReading"/> accepts: parameters arrive there as plain text.</summary>
internal static class SearchDocumentation
{
    private static readonly JsonNode[] Kinds = [.. Enum.GetValues<ItemKind>().Select(k => (JsonNode)k.Name())];

    /// <summary>Completes the search operation; others are left as they are.</summary>
    /// <param name="operation">Operation of the document.</param>
    /// <param name="context">Which operation it is.</param>
    /// <param name="cancel">Unused.</param>
    /// <returns>Done.</returns>
    public static Task Describe(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (operation.OperationId is "search" or "sentences" or "concordance" or "formulaHistory")
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Schema = Schema(parameter.Name!) ?? parameter.Schema;
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema? Schema(string name) => name switch
    {
        "q" => new() { Type = JsonSchemaType.String, MaxLength = SearchRequest.MaxQueryLength },
        "year" => Many(new() { Type = JsonSchemaType.String, Pattern = "^([0-9]{4}|unknown)$" }),
        "kind" => Many(new() { Type = JsonSchemaType.String, Enum = [.. Kinds.Select(k => k.DeepClone())] }),
        "unit" or "topic" or "author" or "source" =>
            Many(new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = SearchReading.MaxFacetLength }),
        "from" or "to" => new() { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" },
        "sort" => new() { Type = JsonSchemaType.String, Enum = ["relevance", "newest", "oldest"], Default = "relevance" },
        "match" => new() { Type = JsonSchemaType.String, Enum = ["exact", "sentence"], Default = "exact" },
        "order" => new() { Type = JsonSchemaType.String, Enum = [.. ConcordanceOrder.Names.Select(n => (JsonNode)n)], Default = ConcordanceOrder.Names[0] },
        "explain" => new() { Type = JsonSchemaType.Boolean, Default = false },
        "page" => Whole(SearchReading.MaxDepth, 1),
        "size" => Whole(SearchRequest.MaxSize, 10),
        _ => null,
    };

    private static OpenApiSchema Many(OpenApiSchema one) =>
        new() { Type = JsonSchemaType.Array, Items = one, MaxItems = SearchReading.MaxFacetValues };

    private static OpenApiSchema Whole(int most, int standard) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = "1",
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = standard,
    };
}
