using System.Globalization;
using KnowledgeBase.Corpus.Bibliography;
using KnowledgeBase.Corpus.Packs;
using KnowledgeBase.Packs.Questions;

namespace KnowledgeBase.Packs.Exporting;

/// <summary>Puts a pack into the blocks of a handout: sections, quotations with their sources, notes, self-test, answers.</summary>
public static class HandoutWriting
{
    /// <summary>Makes the handout.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="order">What goes into it.</param>
    /// <returns>The handout.</returns>
    public static Handout Of(Pack pack, HandoutOrder order)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(order);
        bool only = order.Quiz is not null && order.Answers == "only";
        var blocks = new List<HandoutBlock> { new(HandoutBlockKind.Text, Facts(pack)) };
        if (!only)
        {
            blocks.AddRange(pack.Note.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new HandoutBlock(HandoutBlockKind.Text, l)));
            blocks.AddRange(Sections(pack, order.Host));
            blocks.AddRange(Questions(order.Quiz));
        }

        if (order.Quiz is { Questions.Count: > 0 } quiz && order.Answers != "none")
        {
            blocks.AddRange(Answers(pack, quiz, order.Host, alone: only));
        }

        return new Handout(only ? pack.Name + "：自测题答案" : pack.Name, blocks);
    }

    private static string Facts(Pack pack) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(pack.Topic is null ? null : $"主题：{pack.Topic}。")}共{pack.Count}条资料。第{pack.Version}版，{pack.Made.ToLocalTime():yyyy-MM-dd}，据文库版本{pack.LibraryVersion}编成；引文与原件逐字相同，出处见脚注。");

    private static IEnumerable<HandoutBlock> Sections(Pack pack, string host)
    {
        int number = 0;
        foreach (var section in pack.Sections.Where(s => s.Entries.Count > 0))
        {
            yield return new HandoutBlock(HandoutBlockKind.Heading, section.Title.Length > 0 ? section.Title : "资料", 1);
            foreach (var entry in section.Entries)
            {
                number++;
                yield return new HandoutBlock(HandoutBlockKind.Heading, $"{number}　{entry.Collected.Title}（{entry.Collected.Place}）", 2);
                string[] paragraphs = entry.Collected.Text.Split('\n');
                for (int i = 0; i < paragraphs.Length; i++)
                {
                    yield return new HandoutBlock(HandoutBlockKind.Quote, paragraphs[i], 0, i == paragraphs.Length - 1 ? Source(entry.Collected, host) : null);
                }

                foreach (string line in entry.Note.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new HandoutBlock(HandoutBlockKind.Note, "按语：" + line);
                }
            }
        }
    }

    private static string Source(CollectedText text, string host) =>
        $"{Gbt7714.Format(text.Reference with { Place = text.Place })}{YearNote(text)} 固定地址：{host}{text.Address}";

    private static string? YearNote(CollectedText? text) =>
        text is { YearBasis: "inferred", Year: int year } ? $"（年份据正文推断，不早于{year}年）" : null;

    // What a test depends on stands on both sheets, so that answers are never read beside other questions.
    private static string Origin(Quiz quiz) => $"资料包第{quiz.Version}版、文库版本{quiz.LibraryVersion}、要求{quiz.Asked}题、种子{quiz.Seed}"
        + (quiz.Made is { } made ? string.Create(CultureInfo.InvariantCulture, $"（{made.ToLocalTime():yyyy-MM-dd}出题）") : null);

    private static IEnumerable<HandoutBlock> Questions(Quiz? quiz)
    {
        if (quiz is null or { Questions.Count: 0 })
        {
            yield break;
        }

        yield return new HandoutBlock(HandoutBlockKind.Heading, "自测题", 1, null, NewPage: true);
        yield return new HandoutBlock(HandoutBlockKind.Text, $"共{quiz.Questions.Count}题。{Origin(quiz)}；这四项与答案所列全同，题号才与答案相对应。");
        foreach (var group in quiz.Questions.GroupBy(q => q.Kind))
        {
            yield return new HandoutBlock(HandoutBlockKind.Heading, group.Key == "cloze" ? "填空题（按原文填写）" : "单项选择题（选出原文用语）", 2);
            foreach (var question in group)
            {
                yield return new HandoutBlock(HandoutBlockKind.Question, $"{question.Number}. {question.Stem}（{Named(question.From)}）");
                for (int i = 0; i < question.Options.Count; i++)
                {
                    yield return new HandoutBlock(HandoutBlockKind.Option, $"{(char)('A' + i)}. {question.Options[i]}");
                }
            }
        }
    }

    // Behind the texts their own footnotes tell the sources; answers alone carry each source once, with the first answer that rests on it.
    private static IEnumerable<HandoutBlock> Answers(Pack pack, Quiz quiz, string host, bool alone)
    {
        yield return new HandoutBlock(HandoutBlockKind.Heading, "自测题答案", 1, null, NewPage: !alone);
        yield return new HandoutBlock(
            HandoutBlockKind.Text, $"所答题目：{Origin(quiz)}。每题注明所据资料、段落与原句；{(alone ? "每一出处只在首次用到时加注" : "出处见该条资料的脚注")}。");
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in quiz.Questions)
        {
            string right = question.Right is null ? question.Answer : $"{question.Right}. {question.Answer}";
            var text = pack.Entries.FirstOrDefault(e => e.Id == question.Entry)?.Collected;
            bool first = told.TryAdd(question.Entry, question.Number);
            string place = question.Place.Length > 0 ? "，" + question.Place : string.Empty;
            string same = alone && !first ? $"，出处同第{told[question.Entry]}题" : string.Empty;
            yield return new HandoutBlock(HandoutBlockKind.Answer, $"{question.Number}. {right}（第{question.EntryNumber}条资料{place}{same}）");
            yield return new HandoutBlock(
                HandoutBlockKind.Quote, question.Sentence, 0, alone && first ? $"{question.Citation}{YearNote(text)} 固定地址：{host}{question.Address}" : null);
        }
    }

    private static string Named(string from) => from.EndsWith("条资料", StringComparison.Ordinal) ? from : $"据《{from}》";
}
