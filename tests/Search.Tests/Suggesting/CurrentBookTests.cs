using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Suggesting;

/// <summary>
/// 1. A book is there only with its terms, so that no question makes them.
/// 2. A book that cannot be made is told about and not tried again for the same state; the one before goes on answering.
/// </summary>
public sealed class CurrentBookTests
{
    [Fact]
    public void P1_a_book_without_terms_is_not_there()
    {
        using var library = new TinyLibrary(Article("a", "旧题", "内容。"));
        library.Index.Rebuild([new Search.Storage.FileChange("f", [Article("b", "新题", "内容。")], [])], 2);
        Assert.True(library.Index.Read(
            state =>
            {
                _ = state.Book;
                bool early = state.HasBook;
                _ = state.Book.Terms;
                return !early && state.HasBook;
            },
            false));
    }

    [Fact]
    public void P2_a_failure_is_told_once()
    {
        using var library = new TinyLibrary(Article("a", "旧题", "内容。"));
        bool broken = false;
        int tries = 0;
        var current = new CurrentBook(library.Index, state =>
        {
            tries++;
            return broken ? throw new InvalidDataException("torn") : state.Book;
        });
        current.Make();
        Assert.Null(current.Failure);
        var before = library.Index.Read(current.Of, SuggestionBook.Empty);
        Assert.Equal("旧题", before.Entries.Single().Text);

        broken = true;
        library.Index.Rebuild([new Search.Storage.FileChange("f", [Article("b", "新题", "内容。")], [])], 2);
        current.Make();
        Assert.Equal("torn", current.Failure!.Message);
        int tried = tries;
        Assert.Same(before, library.Index.Read(current.Of, SuggestionBook.Empty));
        Assert.Equal(tried, tries);

        broken = false;
        current.Make();
        Assert.Null(current.Failure);
        Assert.Equal("新题", library.Index.Read(current.Of, SuggestionBook.Empty).Entries.Single().Text);
    }
}
