using System.Text;

namespace KnowledgeBase.Indexer.Splitting;

/// <summary>Undoes hard wraps.</summary>
internal static class Wraps
{
    /// <summary>The lines as one text: nothing between them but a space where two Latin words met.</summary>
    public static string Undo(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && line.Text.Length > 0 && char.IsAsciiLetter(line.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(line.Text);
        }

        return text.ToString();
    }
}
