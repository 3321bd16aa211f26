using System.Reflection;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Engines;

/// <summary>
/// The engines of this build. An engine that needs packages which are not in every package source is an assembly of its own
/// beside the program, found by its name: so the programs are the same bytes with and without it, and what was read by one
/// need not be read again by the other.
/// </summary>
public static class EngineCatalogue
{
    /// <summary>Assembly and type of the optional engine; the type has a static property <c>Kind</c>.</summary>
    private const string OptionalAssembly = "KnowledgeBase.Search.Lucene";

    private const string OptionalType = OptionalAssembly + ".LuceneEngine";

    /// <summary>The engine that is always there.</summary>
    public static EngineKind Builtin { get; } = new("builtin", BuiltinEngine.Open, () => new WordSegmenter());

    /// <summary>All engines, the default first.</summary>
    public static IReadOnlyList<EngineKind> All { get; } = Optional() is { } optional ? [optional, Builtin] : [Builtin];

    /// <summary>The engine used when none is named: the optional one where the build has it.</summary>
    public static EngineKind Default => All[0];

    /// <summary>Names of all engines, the default first, separated by commas.</summary>
    public static string Names => string.Join(", ", All.Select(kind => kind.Name));

    /// <summary>The engine of a name.</summary>
    /// <param name="name">Name.</param>
    /// <returns>The engine, or null when this build has none of that name.</returns>
    public static EngineKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static EngineKind? Optional()
    {
        try
        {
            var property = Assembly.Load(OptionalAssembly).GetType(OptionalType, throwOnError: true)!.GetProperty("Kind");
            return (EngineKind)property!.GetValue(null)!;
        }
        catch (FileNotFoundException missing) when (missing.FileName?.StartsWith(OptionalAssembly + ",", StringComparison.Ordinal) == true)
        {
            return null;
        }
    }
}
