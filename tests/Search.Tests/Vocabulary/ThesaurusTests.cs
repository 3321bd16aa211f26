using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Tests.Support;
using KnowledgeBase.Search.Vocabulary;
using static KnowledgeBase.Search.Tests.Support.TinyLibrary;

namespace KnowledgeBase.Search.Tests.Vocabulary;

public sealed class ThesaurusTests
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Shared;

    private static readonly Thesaurus Small = Thesaurus.Of(
        [new("工钱", "劳动报酬", false), new("拖欠工钱", "拒不支付", false), new("告", "起诉", false), new("甲会", "甲级会议", true)], [], Analyzer);

    [Theory]
    [InlineData("老板拖欠工钱", "拖欠工钱>拒不支付")]
    [InlineData("工钱，工钱", "工钱>劳动报酬 工钱>劳动报酬")]
    [InlineData("拖欠 工錢", "拖欠工钱>拒不支付")]
    [InlineData("工钱就是劳动报酬", "")]
    [InlineData("广告", "")]
    [InlineData("", "")]
    public void The_longest_words_are_found_where_they_stand(string question, string expected)
    {
        Assert.Equal(expected, Found(Small, question));
    }

    [Theory]
    [InlineData("贯彻落实习近平")]
    [InlineData("安全生产检查")]
    [InlineData("主要负责人")]
    [InlineData("留不住")]
    [InlineData("留不住青年职工")]
    [InlineData("主要工资")]
    [InlineData("工资条例")]
    [InlineData("普通行业")]
    [InlineData("个人家庭")]
    [InlineData("加入职工")]
    [InlineData("脱离职工")]
    [InlineData("安全总结")]
    [InlineData("生产改造")]
    [InlineData("全文体现")]
    [InlineData("协调休息时间")]
    [InlineData("其中暑期")]
    [InlineData("集体检查")]
    public void Characters_that_only_meet_where_two_words_do_are_no_word(string question) =>
        Assert.Equal(string.Empty, Found(Thesaurus.Shared, question));

    [Theory]
    [InlineData("公司不给劳保用品", "劳保用品>劳动防护用品")]
    [InlineData("老板拖欠工资怎么办", "拖欠工资>拖欠劳动报酬")]
    [InlineData("怀孕的女员工要求产检", "产检>产前检查")]
    [InlineData("不想实习", "实习>见习")]
    [InlineData("市里开了职代会", "职代会>职工代表大会")]
    [InlineData("今年全总发了文", "全总>中华全国总工会")]
    public void Whole_words_are_found_however_many_they_are(string question, string expected) =>
        Assert.Contains(expected, Found(Thesaurus.Shared, question), StringComparison.Ordinal);

    [Fact]
    public void Every_line_of_the_lists_has_two_sides_that_differ()
    {
        foreach (string name in new[] { "everyday_terms.tsv", "short_names.tsv" })
        {
            foreach (string line in DataFile.Lines(name))
            {
                string[] sides = line.Split('\t');
                Assert.True(sides.Length == 2 && sides.All(s => s.Split('、').All(t => t.Trim().Length > 0)), line);
                Assert.True(sides[1].Split('、').Any(t => !sides[0].Split('、').Contains(t)), line);
            }
        }
    }

    [Fact]
    public void A_short_name_finds_the_full_one_and_the_other_way_and_says_so()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "职工代表大会审议企业年度报告。"),
            Article("b2", null, "职代会每年召开两次。"),
            Article("b3", null, "食堂的饭菜。"));
        Assert.Equal("b2 b1", library.Ids("职代会"));
        Assert.Equal("b1 b2", library.Ids("职工代表大会"));
        Assert.Contains("“职代会”同时按“职工代表大会”查找", library.Search("职代会").Query.Interpretation, StringComparison.Ordinal);
        Assert.Equal("b2", library.Ids("\"职代会\""));
    }

    [Fact]
    public void A_question_in_everyday_words_finds_the_official_ones_and_shows_them()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "用人单位拖欠劳动报酬的，劳动者可以向人民法院申请支付令。"),
            Article("b2", null, "老板说今年的食堂饭菜更好了，大家都很高兴。"));
        var hits = library.Search("老板不给工钱应该怎么办？").Hits;
        Assert.Equal("b1", hits[0].ArticleId);
        Assert.NotEmpty(hits[0].Passages[0].Highlights);
    }

    [Fact]
    public void A_word_no_text_holds_is_looked_for_by_what_texts_write_and_the_reader_is_told()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "用人单位应当按月支付劳动报酬。"),
            Article("b2", null, "今年的食堂饭菜更好了。"));
        var answer = library.Search("工钱");
        Assert.Equal("b1", Assert.Single(answer.Hits).ArticleId);
        Assert.StartsWith("没有同时含有全部词语的篇目，已放宽为“工钱”同时按“劳动报酬”", answer.Query.Relaxed, StringComparison.Ordinal);
        Assert.EndsWith(answer.Query.Relaxed + "。", answer.Query.Interpretation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公司不给劳保用品", "b1")]
    [InlineData("公司 劳保用品", "")]
    public void What_is_said_as_a_sentence_is_meant_by_its_sense(string text, string ids)
    {
        using var library = new TinyLibrary(
            Article("b1", null, "生产经营单位必须为从业人员提供劳动防护用品。"),
            Article("b2", null, "今年的食堂饭菜更好了。"));
        var answer = library.Search(text);
        Assert.Equal(ids, answer.Query.Relaxed is null ? string.Join(' ', answer.Hits.Select(h => h.ArticleId)) : string.Empty);
    }

    [Fact]
    public void The_telling_word_of_a_question_is_enough()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "需要裁减人员二十人以上的，提前三十日向工会说明情况。"),
            Article("b2", null, "会议的程序和手续。"),
            Article("b3", null, "报销的程序和手续。"),
            Article("b4", null, "入会的程序和手续。"));
        var answer = library.Search("裁员的程序手续怎么办");
        Assert.Contains("b1", answer.Hits.Select(h => h.ArticleId));
        Assert.Contains("或者其中少见的“裁员”", answer.Query.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cut_into_characters_tells_more_than_a_common_word()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "李红来到船上。"),
            Article("b2", null, "劳模的故事。"),
            Article("b3", null, "劳模的工作。"),
            Article("b4", null, "劳模的学习。"));
        Assert.Contains("少见的“李红”", library.Search("李红是怎么当上劳模的").Query.Interpretation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("做好新时代工会工作的几点思考")]
    [InlineData("不忘初心牢记使命")]
    public void A_title_is_no_question(string title)
    {
        using var library = new TinyLibrary(
            Article("b1", title, "正文。" + title + "。"), Article("b2", null, "初心，思考，使命，工作。"), Article("b3", null, "工会做好工作，牢记初心。"));
        var answer = library.Search(title);
        Assert.DoesNotContain("提问用语", answer.Query.Interpretation, StringComparison.Ordinal);
        Assert.DoesNotContain("少见的", answer.Query.Interpretation, StringComparison.Ordinal);
        Assert.Equal("b1", answer.Hits[0].ArticleId);
    }

    [Fact]
    public void Under_a_filter_it_is_the_filter_that_nothing_fits()
    {
        using var library = new TinyLibrary(
            Article("b1", null, "职代会的提案。") with { Year = 2021 }, Article("b2", null, "职代会的会场。") with { Year = 2020 });
        var answer = library.Search(new KnowledgeBase.Search.Requests.SearchRequest { Text = "职代会 提案", Years = ["2020"] });
        Assert.StartsWith("所选筛选条件下没有同时含有全部词语的篇目", answer.Query.Relaxed, StringComparison.Ordinal);
    }

    private static string Found(Thesaurus thesaurus, string question)
    {
        var characters = Analyzer.Characters(question);
        var found = thesaurus.Find(characters, Analyzer.WholeWords(characters.Folded));
        return string.Join(' ', found.Select(c => c.Said.Text + ">" + string.Join('、', c.Written)));
    }
}
