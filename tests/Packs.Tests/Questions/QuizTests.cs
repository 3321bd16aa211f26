using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Questions;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Storage;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.Packs.Tests.Questions;

/// <summary>
/// A question can be answered and has one right answer:
/// 1. the stem with the answer in its gap is a sentence of its entry; 2. the stem does not tell the answer elsewhere;
/// 3. a choice has four options of which one is right; 4. no wrong option gives a sentence the library prints;
/// 5. the same seed gives the same test; 6. no question tells the answer of another.
/// </summary>
public sealed class QuizTests
{
    [Fact]
    public void EveryQuestionHasOneRightAnswerWhateverTheSeed()
    {
        using var library = new PackedLibrary(Facts());
        var pack = library.Pack("p1", "p2", "p3", "p4");
        string bodies = string.Join('\n', library.Library.Articles(library.Library.Files()[0].File.Sha256).Select(a => a.Body));
        bool choices = false;
        for (int seed = 1; seed <= 25; seed++)
        {
            var quiz = Asked(library, pack, 8, seed);
            Assert.InRange(quiz.Questions.Count, 4, 8);
            foreach (var question in quiz.Questions)
            {
                Assert.Equal(question.Sentence, question.Stem.Replace(Quiz.Gap, question.Answer, StringComparison.Ordinal));
                Assert.Contains(question.Sentence, pack.Entries.Single(e => e.Id == question.Entry).Collected.Text, StringComparison.Ordinal);
                Assert.DoesNotMatch(Alone(question.Answer), question.Stem);
                choices |= question.Options.Count > 0;
                CheckOptions(question, bodies);
                Assert.All(quiz.Questions.Where(q => q != question), other => Assert.DoesNotMatch(Alone(question.Answer), string.Join('\n', [other.Stem, other.From, .. other.Options])));
            }

            Assert.Equal(quiz.Questions, Asked(library, pack, 8, seed).Questions, (a, b) => (a.Stem, string.Join('|', a.Options)) == (b.Stem, string.Join('|', b.Options)));
        }

        Assert.True(choices, "no choice was ever made");
        Assert.NotEqual(Asked(library, pack, 8, 1).Questions.Select(q => q.Stem), Asked(library, pack, 8, 2).Questions.Select(q => q.Stem));
    }

    [Theory]
    [InlineData("发放慰问金58.6万元，帮扶126户。", "figure:58.6万元 figure:126户")]
    [InlineData("会员二十五人以上的，应当建立；期限不超过三个月。", "figure:二十五人 figure:三个月")]
    [InlineData("按全部职工工资总额的百分之二拨缴。", "figure:二百分之")]
    [InlineData("2017年印发《新时期产业工人队伍建设改革方案》。", "year:2017年 law:新时期产业工人队伍建设改革方案")]
    [InlineData("打造“一报两微两网”平台。", "name:一报两微两网")]
    [InlineData("第3条、第七届、三个方面、11月20日、“1310”部署、图3。", "name:1310")]
    [InlineData("20世纪90年代", "")]
    [InlineData("会员占百分之十二点五，增长二点五倍，五月二日开会，占三分之二年。", "")]
    [InlineData("工会经费的百分之十二上缴，其中百分之五留用。", "figure:十二百分之 figure:五百分之")]
    [InlineData("历时七八个月，等了两三天，来了二三十人，十七八岁，二零二三年，占百分之七八十。", "")]
    [InlineData("一百零五人参加，为期三十二天。", "figure:一百零五人 figure:三十二天")]
    public void WhatCanBeAskedForIsFound(string text, string expected)
    {
        var found = BlankFinder.Find(text).Where(b => b.Form != AnswerForm.Term).ToList();
        Assert.Equal(expected, string.Join(' ', found.Select(b => $"{b.Form.ToString().ToLowerInvariant()}:{b.Words}{b.Unit}")));
        Assert.All(found, b => Assert.Equal(b.Words, text.Substring(b.Range.Start, b.Range.Length)));
    }

    [Fact]
    public void ARoundedNumberIsNeverAChoice()
    {
        using var library = new PackedLibrary(Facts());
        var pack = library.Pack("p3");
        for (int seed = 1; seed <= 20; seed++)
        {
            Assert.DoesNotContain(Asked(library, pack, 5, seed).Questions, q => q.Answer == "500" && q.Options.Count > 0);
        }
    }

    [Theory]
    [InlineData("全年培训职工超50万人次，效果良好。")]
    [InlineData("报名的职工不到30人，后来逐渐多了。")]
    [InlineData("每年慰问至多3次，由基层工会组织。")]
    [InlineData("会员数应大于25人，方可成立委员会。")]
    [InlineData("职工人数小于25人的单位可以联合建会。")]
    [InlineData("这项改革前后历时三年多，成效明显。")]
    [InlineData("会员中农民工占百分之三十多，逐年上升。")]
    [InlineData("会员中女职工占百分之三十有余，逐年上升。")]
    [InlineData("参加比赛的职工不下300人，气氛热烈。")]
    [InlineData("每个小组由3至5人组成，轮流值班。")]
    [InlineData("参加活动的职工有120人上下，气氛热烈。")]
    public void ABoundOrARoundedNumberIsKnown(string text)
    {
        var blank = BlankFinder.Find(text).First(b => b.Form == AnswerForm.Figure);
        Assert.True(Sentence(text, blank).IsBound);
    }

    [Theory]
    [InlineData("集团建成职工书屋12个，配书齐全。")]
    [InlineData("产假为九十八天，由用人单位安排。")]
    [InlineData("参加活动的职工有120人，来自六个单位。")]
    public void AnExactNumberIsNoBound(string text) =>
        Assert.False(Sentence(text, BlankFinder.Find(text).First(b => b.Form == AnswerForm.Figure)).IsBound);

    [Theory]
    [InlineData("中华人民共和国工会法", "按照《工会法》第四条办理。", true)]
    [InlineData("中华人民共和国工会法", "按照工会法第四条办理。", true)]
    [InlineData("上海市工会条例", "《工会条例》规定如下。", true)]
    [InlineData("新时期产业工人队伍建设改革方案", "以下简称《改革方案》，共七章。", true)]
    [InlineData("困难职工档案管理办法（试行）", "《困难职工档案管理办法》自即日起施行。", true)]
    [InlineData("中华人民共和国工会法", "按照《劳动合同法》办理。", false)]
    public void AShortNameOfALawTellsIt(string law, string words, bool tells) =>
        Assert.Equal(tells, QuizSentence.Tells(words, new Blank(AnswerForm.Law, new TextRange(0, law.Length), law)));

    [Fact]
    public void ASentenceThatNamesItsLawAgainAsksNotForIt()
    {
        using var library = new PackedLibrary(Laws());
        var asked = Enumerable.Range(1, 10).SelectMany(seed => Asked(library, library.Pack("p1", "p2"), 10, seed).Questions).Select(q => q.Answer).ToHashSet();
        Assert.Contains("职工互助保障办法", asked);
        Assert.DoesNotContain("中华人民共和国工会法", asked);
        Assert.DoesNotContain("工会经费收支管理办法", asked);
    }

    [Fact]
    public void EachQuestionLeadsToTheParagraphOfItsSentence()
    {
        using var library = new PackedLibrary(Facts());
        var article = library.Library.Articles(library.Library.Files()[0].File.Sha256)[0];
        var quiz = Asked(library, library.Pack($"r0-{article.Body.Length}"), 6, 3);
        Assert.Equal(library.Library.Version, quiz.LibraryVersion);
        Assert.All(quiz.Questions, question =>
        {
            int index = article.Paragraphs.ToList().FindIndex(p => p.Text.Contains(question.Sentence, StringComparison.Ordinal));
            Assert.Equal(ParagraphAddress.Of(article, index).ToString(), question.Address);
            Assert.Contains($"第{index + 1}段", question.Citation, StringComparison.Ordinal);
        });
        Assert.True(quiz.Questions.DistinctBy(q => q.Address).Count() > 1);
    }

    [Fact]
    public void WithoutAnIndexNoOtherTestIsMade()
    {
        using var library = new PackedLibrary(Facts());
        string folder = Directory.CreateTempSubdirectory("quiz-tests-").FullName;
        using (var index = SearchIndex.Open(folder))
        {
            var (quiz, problem) = QuizMaking.Make(library.Pack("p1"), 5, 1, library.Library, new SearchService(index, TimeProvider.System));
            Assert.Null(quiz);
            Assert.Equal("index_unavailable", problem!.Code);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void OfAVeryLargePackASeededChoiceOfSentencesIsRead()
    {
        string text = string.Concat(Enumerable.Range(1000, 2500).Select(i => $"全市各级工会全年共走访职工{i}户。"));
        var pack = PackEditsTests.Begun(0).Add(PackEditsTests.Text("e", text));
        var read = QuizSentence.All(pack, new SeededOrder(1), CancellationToken.None).Select(s => s.Text).Distinct().ToList();
        Assert.Equal(2000, read.Count);
        Assert.NotEqual(read, QuizSentence.All(pack, new SeededOrder(2), CancellationToken.None).Select(s => s.Text).Distinct());
    }

    [Fact]
    public void AnAbandonedTestIsNotMadeToItsEnd()
    {
        using var library = new PackedLibrary(Facts());
        Assert.Throws<OperationCanceledException>(() => library.Desk.Ask(library.Pack("p1"), 5, 1, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(AnswerForm.Law, "中华人民共和国工会法", "", "法")]
    [InlineData(AnswerForm.Law, "困难职工档案管理办法（试行）", "", "办法")]
    [InlineData(AnswerForm.Name, "四点半课堂", "，开班", "堂")]
    [InlineData(AnswerForm.Name, "一户一策", "工作法，逐户", "工作法")]
    [InlineData(AnswerForm.Name, "462", "党建工作", "02")]
    [InlineData(AnswerForm.Name, "滨海港务集团", "", "单位")]
    [InlineData(AnswerForm.Term, "基层工会", "", "单位")]
    [InlineData(AnswerForm.Term, "集体协商", "", "商")]
    public void WhatAnAnswerNamesIsToldByItsForm(AnswerForm form, string words, string behind, string kind) => Assert.Equal(kind, BlankKind.Of(form, words, behind));

    [Fact]
    public void WrongOptionsAreOfTheKindOfTheAnswer()
    {
        using var library = new PackedLibrary(Kinds());
        var pack = library.Pack("p1", "p2", "p3");
        var choices = Enumerable.Range(1, 20).SelectMany(seed => Asked(library, pack, 6, seed).Questions).Where(q => q.Options.Count > 0).ToList();
        Assert.Contains(choices, q => q.Form == "law");
        foreach (var question in choices.Where(q => q.Form is "law" or "name"))
        {
            Assert.Single(question.Options.Select(o => question.Form == "law" ? BlankKind.Of(AnswerForm.Law, o) : o[^2..]).Distinct());
        }
    }

    [Fact]
    public void NoAnswerIsGivenTwice()
    {
        using var library = new PackedLibrary(Repeating());
        for (int seed = 1; seed <= 10; seed++)
        {
            var answers = Asked(library, library.Pack("p1", "p2", "p3"), 10, seed).Questions.Select(q => q.Answer).ToList();
            Assert.NotEmpty(answers);
            Assert.Equal(answers.Distinct(), answers);
        }
    }

    private static FileContents Repeating()
    {
        var sketch = new SourceSketch("repeating.txt");
        Paragraph[] lines =
        [
            sketch.Write("集团打造“四点半课堂”，职工子女有人看护，家长放心上岗。"),
            sketch.Write("车间里最受欢迎的就是“四点半课堂”，职工说办到了心坎上。"),
            sketch.Write("矿区子弟把“四点半课堂”当作第二个家，作业都在那里写完。"),
        ];
        sketch.Article(ItemKind.Article, [], lines, a => a with { Title = "记事", Topics = [new Topic("困难帮扶", "服务", 3, ["帮扶"])] });
        return sketch.Contents();
    }

    [Theory]
    [InlineData("本报讯，全市工会走访职工126户，送去慰问品。")]
    [InlineData("这一做法见本报第3版，共有职工126人参加。")]
    [InlineData("全市工会走访职工126户，送去慰问品（责任编辑：甲乙）。")]
    [InlineData("今天是星期五，全市工会走访职工126户。")]
    [InlineData("本文原载《工运研究》2023年第6期，原题从略不录。")]
    [InlineData("全市总工会2023年6月5日召开会议，部署各项工作。")]
    public void NobodyIsAskedForPagesIssuesOrTheDayOfThePaper(string text)
    {
        var pack = PackEditsTests.Begun(0).Add(PackEditsTests.Text("e", text) with { Year = 2023 });
        Assert.DoesNotContain(QuizSentence.All(pack, new SeededOrder(1), CancellationToken.None), s => s.Blank.Form is AnswerForm.Figure or AnswerForm.Year);
    }

    [Fact]
    public void ATestOnceMadeIsTheSameWhateverTheLibraryBecomes()
    {
        using var library = new PackedLibrary(Facts());
        var pack = library.Pack("p1", "p2");
        var made = Asked(library, pack, 6, 3);
        Assert.NotNull(made.Made);
        Assert.Equal((library.Library.Version, 0), (made.LibraryNow, made.Changed.Count));
        library.Replace(Facts("走访困难职工126户", "走访困难职工131户"));
        var again = Asked(library, library.Desk.Find(pack.Id).Pack!, 6, 3);
        Assert.Equal(made.Questions.Select(Printed), again.Questions.Select(Printed));
        Assert.Equal((made.Made, made.LibraryVersion), (again.Made, again.LibraryVersion));
        Assert.True(again.LibraryNow > again.LibraryVersion);
        string first = pack.Entries.First().Id;
        Assert.Equal(again.Questions.Where(q => q.Entry == first).Select(q => q.Number), again.Changed);
        Assert.NotEmpty(again.Changed);
        Assert.Equal([(pack.Version, 6, 3)], library.Desk.Tests(pack.Id).Select(t => (t.Version, t.Asked, t.Seed)));
    }

    [Fact]
    public void ATestOfAnEarlierVersionStays()
    {
        using var library = new PackedLibrary(Facts());
        var pack = library.Pack("p1");
        var made = Asked(library, pack, 3, 3);
        library.Desk.Edit(pack.Id, "改", p => p with { Note = "改了" });
        var now = library.Desk.Find(pack.Id).Pack!;
        Assert.Equal(now.Version, Asked(library, now, 3, 3).Version);
        Assert.Equal(made.Questions.Select(Printed), Asked(library, library.Desk.Find(pack.Id, pack.Version).Pack!, 3, 3).Questions.Select(Printed));
        Assert.Equal(2, library.Desk.Tests(pack.Id).Count);
    }

    [Fact]
    public void OnlySoManyTestsOfAVersionAreKept()
    {
        using var library = new PackedLibrary(Facts());
        var pack = library.Pack("p1");
        var store = new PackStore(library.Library, TimeProvider.System);
        for (int seed = 0; seed < PackStore.MostTests; seed++)
        {
            Assert.NotNull(store.Keep(pack.Id, new StoredTest(pack.Version, 1, seed, default, 1, "{}")));
        }

        Assert.Null(store.Keep(pack.Id, new StoredTest(pack.Version, 1, 999, default, 1, "{}")));
        var unkept = Asked(library, pack, 3, 7);
        Assert.Null(unkept.Made);
        Assert.NotEmpty(unkept.Questions);
        library.Desk.Edit(pack.Id, "改", p => p with { Note = "改了" });
        Assert.NotNull(Asked(library, library.Desk.Find(pack.Id).Pack!, 3, 7).Made);
    }

    private static string Printed(Question question) => string.Join('|', [question.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), question.Stem, question.Answer, question.Right, question.From, .. question.Options]);

    private static FileContents Kinds()
    {
        var sketch = new SourceSketch("kinds.txt");
        Paragraph[] lessons =
        [
            sketch.Write("集团印发了《职工互助保障办法》，组织各车间逐条宣讲。"),
            sketch.Write("集团打造“四点半课堂”，职工子女有人看护，家长放心上岗。"),
            sketch.Write("集团推行“一户一策”工作法，困难职工都有人联系。"),
        ];
        sketch.Article(ItemKind.Article, [], lessons, a => a with { Title = "记事", Topics = [new Topic("困难帮扶", "服务", 3, ["帮扶"])] });
        Paragraph[] others =
        [
            sketch.Write("各地印发《女职工权益保护条例》《经费收支条例》《劳模评选条例》《经费收支管理办法》《劳模评选办法》《困难职工建档办法》。"),
            sketch.Write("各地有“妈妈小屋”“爱心驿站”“周末课堂”“空中课堂”“安全大课堂”“三级联动”工作法“五步访谈”工作法“两清一查”工作法。"),
        ];
        sketch.Article(ItemKind.Article, [], others, a => a with { Title = "各地动态", Topics = [new Topic("困难帮扶", "服务", 2, ["帮扶"])] });
        return sketch.Contents();
    }

    private static Quiz Asked(PackedLibrary library, Pack pack, int count, int seed) => library.Desk.Ask(pack, count, seed).Quiz!;

    private static QuizSentence Sentence(string text, Blank blank) => new(new PackEntry(PackEditsTests.Text("e", text), string.Empty), 1, text, blank);

    private static FileContents Laws()
    {
        var sketch = new SourceSketch("laws.txt");
        Paragraph[] lines =
        [
            sketch.Write("集团学习《中华人民共和国工会法》，按《工会法》第四条修订章程。集团另外印发了《职工互助保障办法》并组织宣讲。"),
            sketch.Write("省总印发《工会经费收支管理办法》（以下简称《办法》），各级遵照执行。"),
        ];
        sketch.Article(ItemKind.Article, [], lines, a => a with { Title = "学习记事" });
        return sketch.Contents();
    }

    private static void CheckOptions(Question question, string bodies)
    {
        if (question.Options.Count == 0)
        {
            Assert.Null(question.Right);
            return;
        }

        Assert.Equal(4, question.Options.Distinct().Count());
        Assert.Equal(question.Answer, question.Options[question.Right![0] - 'A']);
        foreach (string wrong in question.Options.Where(o => o != question.Answer))
        {
            Assert.DoesNotContain(question.Stem.Replace(Quiz.Gap, wrong, StringComparison.Ordinal), bodies, StringComparison.Ordinal);
            Assert.DoesNotMatch(Alone(wrong), question.Sentence);
        }
    }

    // A number is another one when digits stand beside it.
    private static string Alone(string words) => $"(?<![0-9.]){Regex.Escape(words)}(?![0-9.])";

    private static FileContents Facts(string before = "", string after = "")
    {
        string Edited(string text) => before.Length == 0 ? text : text.Replace(before, after, StringComparison.Ordinal);
        var sketch = new SourceSketch("facts.txt");
        Paragraph[] lessons =
        [
            sketch.Write(Edited("滨海港务集团工会在2021年走访困难职工126户，介绍就业43人，金秋助学19人。")),
            sketch.Write("集团在2019年建成职工书屋12个，配书8600册，参加读书会的职工有740人。"),
            sketch.Write("通过这个平台，超过500人晋升为高级工，获奖的有80人。按照《困难职工档案管理办法》，一户一档。"),
            sketch.Write("集团打造“四点半课堂”，开班35期，覆盖职工子女210人。"),
        ];
        sketch.Article(ItemKind.Article, [], lessons, a => a with { Title = "走访126户：帮扶纪实", Topics = [new Topic("困难帮扶", "服务", 3, ["帮扶"])] });
        Paragraph[] others =
        [
            sketch.Write("各单位慰问38户、57户、204户，介绍就业61人、95人、33人，举办讲座18期、27期、44期。"),
            sketch.Write("2016年、2018年、2022年和2023年分别印发《职工互助保障办法》《女职工权益保护条例》《工会经费收支管理办法》。"),
            sketch.Write("建成书屋9个、15个、21个，购书3200册、5100册、9900册，另有“妈妈小屋”“爱心托管班”“职工心灵驿站”。"),
        ];
        sketch.Article(ItemKind.Article, [], others, a => a with { Title = "各地动态", Topics = [new Topic("困难帮扶", "服务", 2, ["慰问"])] });
        return sketch.Contents();
    }
}
