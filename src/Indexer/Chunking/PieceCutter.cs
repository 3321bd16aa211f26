using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Corpus.Text;

namespace KnowledgeBase.Indexer.Chunking;

/// <summary>A stretch that is never cut: a sentence, with the heading before it.</summary>
/// <param name="Start">Offset in the body.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="EndsParagraph">Whether a paragraph ends with it.</param>
/// <param name="BeginsHeading">Whether it begins with a heading.</param>
internal readonly record struct Piece(int Start, int End, bool EndsParagraph, bool BeginsHeading);

/// <summary>Cuts the paragraphs of a section into pieces.</summary>
internal static class PieceCutter
{
    /// <summary>Longest piece in UTF-16 code units, headings before it not counted; longer sentences are cut at ；, else at ，, else anywhere between characters.</summary>
    public const int Longest = 400;

    private const int LongestHeading = 150;

    /// <summary>Cuts a section into pieces.</summary>
    /// <param name="paragraphs">Paragraphs of the article.</param>
    /// <param name="starts">Their offsets.</param>
    /// <param name="section">The section.</param>
    /// <returns>Pieces in order that hold every character of its paragraphs.</returns>
    public static IReadOnlyList<Piece> Cut(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<int> starts, Section section)
    {
        var pieces = new List<Piece>();
        int heading = -1;
        for (int p = section.First; p <= section.Last; p++)
        {
            var paragraph = paragraphs[p];
            bool last = p == section.Last;
            if (paragraph.Text.Length == 0)
            {
                continue;
            }

            if (paragraph.IsHeading && !last && paragraph.Text.Length <= LongestHeading && (heading < 0 || starts[p] - heading <= LongestHeading))
            {
                heading = heading < 0 ? starts[p] : heading;
                continue;
            }

            // A 款 of a long 条 stays whole when a passage can hold it.
            if (section.IsClause && paragraph.Text.Length <= Longest)
            {
                pieces.Add(new Piece(heading >= 0 ? heading : starts[p], starts[p] + paragraph.Text.Length, true, heading >= 0));
            }
            else
            {
                AddParagraph(pieces, paragraph, starts[p], heading);
            }

            heading = -1;
        }

        return pieces;
    }

    private static void AddParagraph(List<Piece> pieces, Paragraph paragraph, int start, int heading)
    {
        bool begins = heading >= 0 || paragraph.HeadingLevel > 0;
        int from = heading >= 0 ? heading : start;
        foreach (var sentence in SentenceSplitter.Split(paragraph.Text))
        {
            int at = sentence.Start;
            int end = sentence.Start + sentence.Length;
            while (at < end)
            {
                int cut = end - at <= Longest ? end : CutAt(paragraph.Text, at);
                pieces.Add(new Piece(from, start + cut, cut == paragraph.Text.Length, begins));
                begins = false;
                at = cut;
                from = start + cut;
            }
        }
    }

    private static int CutAt(string text, int at)
    {
        foreach (char mark in "；;，,、 ")
        {
            int found = text.LastIndexOf(mark, at + Longest - 1, Longest / 2);
            if (found > at)
            {
                return found + 1;
            }
        }

        return TextCuts.AtCharacter(text, at + Longest);
    }
}
