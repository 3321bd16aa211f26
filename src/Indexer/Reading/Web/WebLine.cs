using AngleSharp.Dom;

namespace KnowledgeBase.Indexer.Reading.Web;

/// <summary>One line of a web page as a reader sees it: a block of text, a row of a table, or what stands between two breaks.</summary>
/// <param name="Text">Its characters, white space collapsed as a browser does.</param>
/// <param name="Block">The innermost block element it stands in.</param>
/// <param name="Linked">How many of its characters are links.</param>
internal sealed record WebLine(string Text, IElement Block, int Linked)
{
    /// <summary>Whether a paragraph begins with it.</summary>
    public bool StartsParagraph { get; init; } = true;

    /// <summary>Whether all of it is set bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is a row of a table or an entry of a list.</summary>
    public bool Entry { get; init; }

    /// <summary>Whether a picture stands right before it.</summary>
    public bool AfterPicture { get; init; }

    /// <summary>1 to 6 inside a heading, else 0.</summary>
    public int Depth { get; init; }

    /// <summary>Whether the page says it stands outside the text: navigation, head, foot, side matter.</summary>
    public bool Outside { get; init; }

    /// <summary>Share of its characters that are links.</summary>
    public double LinkShare => (double)Linked / Math.Max(1, Text.Length);

    /// <summary>How much the line speaks for running text around it: its characters, more when it holds sentences, none when it is all links.</summary>
    public double Weight => Outside || LinkShare > 0.6 ? 0 : Text.Length * (Text.AsSpan().IndexOfAny("，。；！？") >= 0 ? 1 : 0.25);
}
