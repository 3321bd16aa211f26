using FsCheck;
using FsCheck.Fluent;
using System.Text.Json;

namespace KnowledgeBase.Library.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_value_of_every_item_comes_back_as_it_went_in()
    {
        using var folder = new TemporaryFolder();
        using var store = LibraryStore.Open(folder.Path);
        Prop.ForAll<int>(seed =>
        {
            var contents = new RandomItems(seed).File();
            store.Replace(contents);
            string sha256 = contents.File.File.Sha256;

            Assert.Equal(contents.File, store.File(sha256));
            Assert.Equal(contents.Lines, store.SourceLines(sha256));
            Assert.Equivalent(contents.Articles, store.Articles(sha256), strict: true);
            Assert.Equal(Whole(contents.Articles), Whole(store.Articles(sha256)));
            Assert.Equal(Whole(contents.Chunks), Whole(store.FileChunks(sha256)));
            foreach (var article in contents.Articles)
            {
                Assert.Equal(Whole(article), Whole(store.Article(article.Id)));
                Assert.Equal(
                    Whole(contents.Chunks.Where(c => c.ArticleId == article.Id)), Whole(store.Chunks(article.Id)));
            }

            using var original = new MemoryStream();
            using var stored = store.OpenOriginal(sha256);
            stored!.CopyTo(original);
            Assert.Equal(contents.Original.ToArray(), original.ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
        Assert.Empty(store.Check().Faults);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("", "")]
    [InlineData("一", "", "二\r", "")]
    [InlineData("\0𠮷\uFEFF")]
    public void Lines_keep_their_number_and_their_characters(params string[] lines) =>
        Assert.Equal(lines, SourceText.Unpack(SourceText.Pack(lines)));

    [Fact]
    public void A_line_with_a_line_feed_is_refused() =>
        Assert.Throws<ArgumentException>(() => SourceText.Pack(["one\ntwo"]));

    // Reflection sees every property, also one that the stored form might forget.
    private static string Whole<T>(T value) => JsonSerializer.Serialize(value);
}
