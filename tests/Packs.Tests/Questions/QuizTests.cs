using System.Text.RegularExpressions;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Library;
using KnowledgeBase.Packs.Questions;
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
            var quiz = library.Desk.Ask(pack, 8, seed);
            Assert.InRange(quiz.Questions.Count, 4, 8);
            foreach (var question in quiz.Questions)
            {
                Assert.Equal(question.Sentence, question.Stem.Replace(Quiz.Gap, question.Answer, StringComparison.Ordinal));
                Assert.Contains(question.Sentence, pack.Entries.Single(e => e.Id == question.Entry).Collected.Text, StringComparison.Ordinal);
                Assert.DoesNotMatch(Alone(question.Answer), question.Stem);
                choices |= question.Options.Count > 0;
                CheckOptions(question, bodies);
            }

            Assert.Equal(quiz.Questions, library.Desk.Ask(pack, 8, seed).Questions, (a, b) => (a.Stem, string.Join('|', a.Options)) == (b.Stem, string.Join('|', b.Options)));
        }

        Assert.True(choices, "no choice was ever made");
        Assert.NotEqual(library.Desk.Ask(pack, 8, 1).Questions.Select(q => q.Stem), library.Desk.Ask(pack, 8, 2).Questions.Select(q => q.Stem));
    }

    [Theory]
    [InlineData("发放慰问金58.6万元，帮扶126户。", "figure:58.6万元 figure:126户")]
    [InlineData("会员二十五人以上的，应当建立；期限不超过三个月。", "figure:二十五人 figure:三个月")]
    [InlineData("按全部职工工资总额的百分之二拨缴。", "figure:二百分之")]
    [InlineData("2017年印发《新时期产业工人队伍建设改革方案》。", "year:2017年 law:新时期产业工人队伍建设改革方案")]
    [InlineData("打造“一报两微两网”平台。", "name:一报两微两网")]
    [InlineData("第3条、第七届、三个方面、11月20日、“1310”部署、图3。", "name:1310")]
    [InlineData("20世纪90年代", "")]
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
            Assert.DoesNotContain(library.Desk.Ask(pack, 5, seed).Questions, q => q.Answer == "500" && q.Options.Count > 0);
        }
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

    private static FileContents Facts()
    {
        var sketch = new SourceSketch("facts.txt");
        Paragraph[] lessons =
        [
            sketch.Write("滨海港务集团工会在2021年走访困难职工126户，介绍就业43人，金秋助学19人。"),
            sketch.Write("集团在2019年建成职工书屋12个，配书8600册，参加读书会的职工有740人。"),
            sketch.Write("通过这个平台，超过500人晋升为高级工，获奖的有80人。按照《困难职工档案管理办法》，一户一档。"),
            sketch.Write("集团打造“四点半课堂”，开班35期，覆盖职工子女210人。"),
        ];
        sketch.Article(ItemKind.Article, [], lessons, a => a with { Title = "帮扶纪实", Topics = [new Topic("困难帮扶", "服务", 3, ["帮扶"])] });
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
