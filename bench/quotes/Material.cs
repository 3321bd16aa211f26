using KnowledgeBase.Bench.Extraction.Commands;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Storage;

namespace KnowledgeBase.Bench.Quotes;

/// <summary>What quotations are taken from and checked against.</summary>
/// <param name="Library">The library; empty for bare clauses.</param>
/// <param name="Index">The index.</param>
/// <param name="Clauses">Texts to quote from.</param>
public sealed record Material(LibraryStore Library, SearchIndex Index, IReadOnlyList<LawClause> Clauses) : IDisposable
{
    /// <summary>Opens a library, or indexes bare clauses.</summary>
    /// <param name="options"><c>--library DIR</c>, or <c>--clauses FILE</c> with <c>--index DIR</c> to keep the index.</param>
    /// <param name="scratch">Folder for what need not be kept.</param>
    /// <returns>The material.</returns>
    public static Material Open(Options options, string scratch)
    {
        if (options["library"] is { } folder)
        {
            var library = LibraryStore.Open(folder);
            var index = SearchIndex.Open(IndexFollower.FolderOf(library.Folder));
            IndexFollower.CatchUp(library, index);
            return new Material(library, index, [.. library.Files().SelectMany(f => library.Articles(f.File.Sha256)).SelectMany(Of)]);
        }

        var clauses = ReadClauses(options);
        string place = Directory.CreateDirectory(options["index"] ?? Path.Combine(scratch, "index")).FullName;
        var bare = SearchIndex.Open(place);
        if (bare.Fault is not null)
        {
            bare.Rebuild(Quotes.Clauses.Changes(clauses), 1);
        }

        return new Material(LibraryStore.Open(Path.Combine(scratch, "library")), bare, clauses);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Index.Dispose();
        Library.Dispose();
    }

    private static IReadOnlyList<LawClause> ReadClauses(Options options) =>
        Quotes.Clauses.Read(options["clauses"] ?? throw new ArgumentException("--library or --clauses is needed"));

    private static IEnumerable<LawClause> Of(Article article) => article.Kind == ItemKind.Furniture ? []
        : article.Paragraphs.Where(p => p.HeadingLevel == 0).Select(p => new LawClause(article.Title ?? string.Empty, p.Text));
}
