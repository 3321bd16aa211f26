using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Cards;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Search.Cards;

namespace KnowledgeBase.Search.Tests.Cards;

public sealed class CardServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("card-tests-").FullName;
    private readonly LibraryStore library;
    private readonly CardService service;

    public CardServiceTests()
    {
        library = LibraryStore.Open(folder);
        service = new CardService(library);
    }

    [Fact]
    public void What_changes_in_the_library_changes_in_the_list()
    {
        Assert.Equal(0, service.List(new CardRequest()).Total);
        library.Replace(Contents("甲", "推行“一户一策”工作法，逐户走访困难职工。", cards: 1), "/place");
        Assert.Equal(1, service.List(new CardRequest()).Total);
        Put("乙", "开设“午间课堂”，职工自己讲。");
        Assert.Equal(2, service.List(new CardRequest()).Total);
        library.Replace(Contents("甲", "不再有做法的一篇。", cards: 0), "/place");
        Assert.Equal(["乙"], service.List(new CardRequest()).Cards.Select(c => c.Unit));
        Assert.Null(service.Similar("nothing-1", 1));
    }

    [Fact]
    public void Words_are_found_in_any_order_and_the_exact_string_comes_first()
    {
        Put("甲", "逐户走访困难职工，每季度给予帮扶。");
        Put("乙", "困难职工帮扶做到一户一档。");
        Assert.Equal(["乙", "甲"], service.List(new CardRequest { Text = "困难职工帮扶" }).Cards.Select(c => c.Unit));
        Assert.Equal(["乙"], service.List(new CardRequest { Text = "困难职工帮扶 一户一档" }).Cards.Select(c => c.Unit));
    }

    [Fact]
    public void The_same_measure_goes_before_another_and_the_own_organisation_is_left_out()
    {
        string asked = Put("甲", "推行“一户一策”工作法，逐户走访困难职工，建立帮扶台账。");
        Put("乙", "推行困难职工帮扶台账，逐户走访，一户一档。");
        Put("丙", "举办职工篮球比赛，参赛队伍来自各个车间。");
        Put("甲", "推行“一户一策”工作法，逐户走访困难职工，建立帮扶台账，并在会上介绍。");
        var similar = service.Similar(asked, 1)!;
        Assert.Equal("乙", similar[0].Card.Unit);
        Assert.DoesNotContain(similar, s => s.Card.Unit is "甲" or "丙");
    }

    [Fact]
    public void Pages_cut_the_list_without_gaps()
    {
        for (int i = 0; i < 7; i++)
        {
            Put("单位" + i, $"推行第{i}种工作法，逐户走访。");
        }

        var pages = Enumerable.Range(1, 4).SelectMany(p => service.List(new CardRequest { Page = p, Size = 2 }).Cards).Select(c => c.Unit).ToList();
        Assert.Equal(7, pages.Distinct().Count());
        Assert.Equal(7, pages.Count);
    }

    [Fact]
    public void Names_of_organisations_follow_the_table_of_other_names()
    {
        Put("青峰矿", "推行“一户一策”工作法，逐户走访。");
        Assert.Equal("青峰矿", service.List(new CardRequest()).Facets.Unit[0].Value);
        File.AppendAllText(library.UnitAliasPath, "青峰矿\t青峰煤业集团\n");
        Assert.Equal("青峰煤业集团", service.List(new CardRequest()).Facets.Unit[0].Value);
    }

    public void Dispose()
    {
        library.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Put(string unit, string text)
    {
        var contents = Contents(unit, text, cards: 1);
        library.Replace(contents, "/place/" + unit + text);
        return contents.Articles[0].Id;
    }

    private static FileContents Contents(string unit, string text, int cards)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(unit + text);
        var file = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), unit + ".txt", bytes.Length);
        var whole = new TextRange(0, text.Length);
        var article = new Article
        {
            Id = file.Sha256[..12] + "-1",
            File = file,
            Kind = ItemKind.Article,
            Title = unit,
            Paragraphs = [new Paragraph(text, [new LineSpan(1, 1)])],
            Body = text,
            Spans = [new LineSpan(1, 1)],
            Cards = [.. Enumerable.Range(1, cards).Select(n => new PracticeCard
            {
                Ordinal = n,
                Label = new CardFact(text[..6], text[..6], new TextRange(0, 6), [new LineSpan(1, 1)], "first-clause", 0.5),
                Unit = new CardFact(unit, unit, null, [new LineSpan(1, 1)], "named-in-title", 0.7),
                Measures = [whole],
            })],
        };
        return new FileContents(new StoredFile(file, "utf-8", "made", 1, null, null), bytes, [text], [article], []);
    }
}
