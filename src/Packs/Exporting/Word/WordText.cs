using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Packs.Exporting.Word;

/// <summary>Runs of a Word document that keep every character.</summary>
internal static class WordText
{
    /// <summary>A run of a text; tabs are elements of their own.</summary>
    public static Run Run(string text)
    {
        var run = new Run();
        string[] parts = Allowed(text).Split('\t');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new TabChar());
            }

            if (parts[i].Length > 0)
            {
                run.AppendChild(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    /// <summary>Paragraph properties with a style.</summary>
    public static ParagraphProperties Styled(string style) => new(new ParagraphStyleId { Val = style });

    /// <summary>A text without what XML 1.0 cannot hold; for each such code unit U+FFFD stands.</summary>
    public static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            bool bad = rune.Value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF;
            allowed.Append(bad ? "\uFFFD" : rune.ToString());
        }

        return allowed.ToString();
    }

    /// <summary>The name of the bookmark of a heading.</summary>
    public static string Bookmark(int index) => string.Create(CultureInfo.InvariantCulture, $"_Toc{index + 1:000000}");
}
