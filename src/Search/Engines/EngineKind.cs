using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Engines;

/// <summary>An engine that can be chosen: its name, how its files are opened, and who cuts texts into words for it. Thread-safe.</summary>
/// <param name="name">Name on the wire and on the command line.</param>
/// <param name="open">
/// Opens or creates its files in a folder; throws <see cref="InvalidDataException"/> when they are damaged or of another version.
/// </param>
/// <param name="words">Makes what cuts texts into words; called once, when first needed.</param>
public sealed class EngineKind(string name, Func<string, EngineSchema, ISearchEngine> open, Func<IWordSegmenter> words)
{
    private readonly Lazy<TextAnalyzer> analyzer = new(() => TextAnalyzer.With(words()));

    /// <summary>Name on the wire and on the command line.</summary>
    public string Name => name;

    /// <summary>The analysis of texts and questions that belongs to it.</summary>
    public TextAnalyzer Analyzer => analyzer.Value;

    /// <summary>Opens or creates its files in a folder.</summary>
    /// <param name="folder">Folder, created when missing.</param>
    /// <param name="schema">What it is to hold, or null for the schema of this program.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="InvalidDataException">The files are damaged or of another version; the message names file and place.</exception>
    public ISearchEngine Open(string folder, EngineSchema? schema = null) => open(folder, schema ?? IndexFields.Engine);
}
