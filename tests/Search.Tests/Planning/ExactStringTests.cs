using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Tests.Support;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Planning;

/// <summary>
/// 1. Any visible string copied from a page finds its item, quoted or not, whatever its marks.
/// 2. A quoted string finds nothing that does not hold it, marks included; marks that were not typed do not matter.
/// 3. Width and script do not matter.
/// 4. No text of any characters gives an internal error.
/// </summary>
public sealed class ExactStringTests : IDisposable
{
    private static readonly string[] Bodies =
    [
        "会议于2023年11月7日召开。7月的“送清凉”活动，（见第3页）——职工满意率98.5%！",
        "“四链”“四力”推进改革……工会、法院、仲裁：三方联动；共7项，涉及12.5万元。",
        "第一章　总则…………7 第二章　分则…………12",
        "吉林省總工會開展職工代表大會，𠮷林分会①②③；EAP服务A-1/B-2、C++。",
        "七。七；七，七、七",
        "全国总工会 2018年至2023年 工作规划，类型：内部资料，主题：弘扬劳模精神。作者：张三 年：明年 工会 -李四 来源：某报",
        "依照湖工会法第2条第1款的规定，和《湖工会法》第二条第二款，建立工会。",
    ];

    private const string Quotes = "“”\"「」『』";

    private readonly TinyLibrary library = new(
        [.. Bodies.Select((b, i) => Article("b" + i, null, b)), Article("law", "中华人民共和国湖工会法", "第二条 湖上有工会。") with { Kind = Corpus.Documents.ItemKind.Policy }]);

    public void Dispose() => library.Dispose();

    [Fact]
    public void P1_every_piece_of_every_text_finds_it()
    {
        for (int b = 0; b < Bodies.Length; b++)
        {
            var runes = Bodies[b].EnumerateRunes().ToList();
            for (int length = 1; length <= 12; length++)
            {
                for (int start = 0; start + length <= runes.Count; start += 1 + (length / 4))
                {
                    string piece = string.Concat(runes.Skip(start).Take(length));
                    if (piece.Trim().Length > 0 && !piece.Any(Quotes.Contains))
                    {
                        var plain = library.Service.Search(new KnowledgeBase.Search.Requests.SearchRequest { Text = piece, Size = 100 });
                        Assert.True(plain.Problem is not null || plain.Response!.Hits.Any(h => h.ArticleId == "b" + b), piece);
                        Assert.True(Found('"' + piece + '"').Contains("b" + b), $"\"{piece}\"");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("全国总工会 2018年至2023年 工作规划", "b5")]
    [InlineData("类型：内部资料", "b5")]
    [InlineData("主题：弘扬劳模精神", "b5")]
    [InlineData("工会 -李四", "b5")]
    [InlineData("作者：张三", "b5")]
    [InlineData("湖工会法第2条第1款的规定", "b6")]
    [InlineData("《湖工会法》第二条第二款", "b6")]
    public void P1_what_looks_like_a_condition_or_an_address_is_found_as_it_stands(string text, string id) =>
        Assert.Contains(id, library.Ids(text).Split(' '));

    [Theory]
    [InlineData("\"。7\"", "b0")]
    [InlineData("\"，7\"", "")]
    [InlineData("\"，涉\"", "b1")]
    [InlineData("\"项，涉\"", "b1")]
    [InlineData("\"项。涉\"", "")]
    [InlineData("\"项涉\"", "b1")]
    [InlineData("\"七。七；\"", "b4")]
    [InlineData("\"七；七。\"", "")]
    [InlineData("\"；七，七、\"", "b4")]
    [InlineData("\"……工会、法院\"", "b1")]
    [InlineData("\"98.5%！\"", "b0")]
    public void P2_marks_typed_must_be_there(string question, string expected)
    {
        if (expected.Length == 0)
        {
            Assert.Equal(string.Empty, Found(question));
        }
        else
        {
            Assert.Equal(expected, Found(question));
        }
    }

    [Theory]
    [InlineData("\"省总工会开展职工\"", "b3")]
    [InlineData("\"ＥＡＰ服務\"", "b3")]
    [InlineData("\"９８．５％\"", "b0")]
    [InlineData("\"项，涉\"", "b1")]
    public void P3_width_and_script_do_not_matter(string question, string expected) => Assert.Equal(expected, Found(question));

    [Fact]
    public void P4_no_text_is_an_error()
    {
        var characters = Gen.Elements(Bodies.SelectMany(b => b).Concat("\"'()-~:|＂：\u0000\ud842\udfb7\u200b\u202e 或OR标题年").ToArray());
        Prop.ForAll(characters.ArrayOf().Select(c => new string(c)).ToArbitrary(), text =>
            library.Service.Search(new KnowledgeBase.Search.Requests.SearchRequest { Text = text }) is not null).QuickCheckThrowOnFailure();
    }

    private string Found(string question) => string.Join(' ', library.Search(question).Hits.Select(h => h.ArticleId).Order(StringComparer.Ordinal));
}
