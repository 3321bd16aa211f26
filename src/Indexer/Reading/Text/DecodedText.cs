namespace KnowledgeBase.Indexer.Reading.Text;

/// <summary>Bytes read as characters.</summary>
/// <param name="Encoding">Name of the encoding, for example utf-8 or gb18030.</param>
/// <param name="Text">The characters, without a byte order mark.</param>
/// <param name="Remarks">What is doubtful about the reading, English sentences.</param>
internal sealed record DecodedText(string Encoding, string Text, IReadOnlyList<string> Remarks)
{
    /// <summary>The text cut into lines at line feeds, carriage returns, both together, or vertical tabs (Word's line ends in copied text).</summary>
    public string[] Lines() => Split(Text);

    /// <summary>Cuts a text into lines as <see cref="Lines"/> does.</summary>
    /// <param name="text">Any text.</param>
    public static string[] Split(string text)
    {
        if (!text.AsSpan().ContainsAny('\r', '\v'))
        {
            return text.Split('\n');
        }

        var lines = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        lines.Add(text[start..]);
        return [.. lines];
    }
}
