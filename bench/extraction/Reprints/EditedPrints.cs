using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Reprints;

/// <summary>Another print of an article, or a text that only looks like one.</summary>
/// <param name="Change">What was done to it.</param>
/// <param name="IsPrint">Whether a careful reader calls it the same text.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its body.</param>
public sealed record EditedPrint(string Change, bool IsPrint, string Title, string Body);

/// <summary>Makes other prints of an article as papers and conversions do, and texts that share much with it and are none.</summary>
public static class EditedPrints
{
    private const string Other = "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要";

    /// <summary>Makes the prints of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="stranger">Another one.</param>
    /// <param name="random">Chance.</param>
    /// <returns>The prints.</returns>
    public static IEnumerable<EditedPrint> Of(SourceArticle article, SourceArticle stranger, Random random)
    {
        var paragraphs = article.Blocks.Select(b => b.Text).ToList();
        string body = string.Join('\n', paragraphs);
        var foreign = stranger.Blocks.Select(b => b.Text).ToList();
        yield return new("other layout", true, article.Title, string.Concat(paragraphs.Select(p => $"　　{p} \n\n")));
        yield return new("other title", true, "工会动态一则", body);
        yield return new("other marks", true, article.Title, body.Replace('，', ',').Replace('。', '．').Replace("“", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal));
        yield return new("1 in 100 characters wrong", true, article.Title, Misprinted(body, 0.01, random));
        yield return new("4 in 100 characters wrong", true, article.Title, Misprinted(body, 0.04, random));
        yield return new("a paragraph left out", true, article.Title, string.Join('\n', paragraphs.Where((_, i) => i != paragraphs.Count / 2)));
        yield return new("headings left out, a note added", true, article.Title, string.Join('\n', article.Blocks.Where(b => !b.StandsAlone).Select(b => b.Text).Append("（本刊略有删节）")));
        yield return new("first two thirds, same title", true, article.Title, body[..(body.Length * 2 / 3)]);
        yield return new("half of it, half of another", false, stranger.Title, Half(paragraphs) + "\n" + Half(foreign));
        yield return new("two paragraphs quoted in another", false, stranger.Title, string.Join('\n', foreign.Concat(paragraphs.OrderByDescending(p => p.Length).Take(2))));
        yield return new("another text", false, stranger.Title, string.Join('\n', foreign));
        yield return new("one sentence in two rewritten", false, article.Title, Rewritten(body, foreign, random));
    }

    private static string Half(List<string> paragraphs)
    {
        string all = string.Join('\n', paragraphs);
        return all[..(all.Length / 2)];
    }

    private static string Misprinted(string text, double share, Random random) =>
        string.Concat(text.Select(c => char.IsLetter(c) && random.NextDouble() < share ? Other[random.Next(Other.Length)] : c));

    private static string Rewritten(string text, List<string> foreign, Random random)
    {
        string[] sentences = string.Concat(foreign).Split('。', StringSplitOptions.RemoveEmptyEntries);
        var made = new StringBuilder();
        int n = 0;
        foreach (string sentence in text.Split('。', StringSplitOptions.RemoveEmptyEntries))
        {
            made.Append(n++ % 2 == 0 ? sentence : sentences[random.Next(sentences.Length)]).Append('。');
        }

        return made.ToString();
    }
}
