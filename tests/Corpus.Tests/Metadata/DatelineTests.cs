using KnowledgeBase.Corpus.Metadata;

namespace KnowledgeBase.Corpus.Tests.Metadata;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("本报讯（记者 甘小路 通讯员 石林）近日，", 18, "甘小路|石林")]
    [InlineData("新华社北京11月2日电（记者白帆）全国", 17, "白帆")]
    [InlineData("本报太原3月5日电 记者从会上获悉", 10, "")]
    [InlineData("据新华社北京 11 月 2 日电 会议强调", 17, "")]
    [InlineData("本报讯 昨日，", 4, "")]
    public void The_words_before_a_piece_of_news_name_its_reporters(string text, int length, string authors)
    {
        var dateline = Dateline.Parse(text);
        Assert.NotNull(dateline);
        Assert.Equal((length, authors), (dateline.Length, string.Join('|', dateline.Authors)));
    }

    [Theory]
    [InlineData("本报记者从会上获悉")]
    [InlineData("近日，本报讯息中心")]
    [InlineData("电力工人说")]
    [InlineData("")]
    public void Other_texts_begin_without_one(string text) => Assert.Null(Dateline.Parse(text));

    [Theory]
    [InlineData("新华社北京11月", true)]
    [InlineData("本报讯（记者", true)]
    [InlineData("本报编辑部", false)]
    public void A_broken_off_dateline_is_known_by_its_head(string line, bool begins) => Assert.Equal(begins, Dateline.Begins(line));
}
