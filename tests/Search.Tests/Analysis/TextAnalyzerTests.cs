using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Tests.Analysis;

public sealed class TextAnalyzerTests
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Shared;

    [Theory]
    [InlineData("職工代表大會", "职工代表大会")]
    [InlineData("工會組織幹部", "工会组织干部")]
    [InlineData("“四链”、“四力”", "四链四力")]
    [InlineData("增长12.5%，125家", "增长12.5125家")]
    [InlineData("2023-2025", "2023-2025")]
    [InlineData("—— ……", "")]
    public void Characters_leave_out_marks_and_script_variants(string text, string characters) =>
        Assert.Equal(characters, Analyzer.Characters(text).Text);

    [Fact]
    public void Terms_of_the_lexicon_stand_beside_dictionary_words()
    {
        var words = Analyzer.Words(Analyzer.Fold("推进工联会改革")).Select(w => w.Text).ToList();
        Assert.Contains("工联会", words);
        Assert.Contains("改革", words);
    }

    [Theory]
    [InlineData("怎么建立职代会制度", "怎么")]
    [InlineData("公司能不能降工资吗", "能不能吗")]
    [InlineData("吗啡管理办法", "")]
    [InlineData("工会会不会", "会不会")]
    public void Asking_words_are_known_at_word_boundaries_only(string question, string asking) =>
        Assert.Equal(asking, string.Concat(Analyzer.AskingWords(Analyzer.Fold(question)).Select(w => w.Text)));

    [Theory]
    [InlineData("安全总结怎么写", "安全 总结")]
    [InlineData("全总怎么看安全", "全总 安全")]
    public void A_term_is_not_read_across_two_words_of_a_question(string question, string held)
    {
        var units = Analyzer.Units(Analyzer.Fold(question)).Select(w => w.Text).ToList();
        Assert.All(held.Split(' '), word => Assert.Contains(word, units));
    }

    [Fact]
    public void The_version_names_everything_that_decides_what_is_indexed()
    {
        Assert.Contains("icu-", Analyzer.Version, StringComparison.Ordinal);
        Assert.Contains("lexicon-", Analyzer.Version, StringComparison.Ordinal);
        Assert.Contains("folding-", Analyzer.Version, StringComparison.Ordinal);
    }
}
