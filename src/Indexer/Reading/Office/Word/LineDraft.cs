using KnowledgeBase.Corpus.Documents;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>A line before it has a number: its characters, and how they are set.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Form">What the format states, sizes left out.</param>
/// <param name="Size">Size of most of its characters in half points; 0 for a blank line.</param>
/// <param name="StandsOut">Whether all of its characters are bold or in a face for headings.</param>
internal sealed record LineDraft(string Text, LineForm Form, int Size, bool StandsOut)
{
    /// <summary>Whether a page begins at this line.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Whether it holds nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>A line without characters.</summary>
    public static LineDraft Blank { get; } = new(string.Empty, new LineForm { StartsParagraph = true }, 0, false);

    /// <summary>The same line as part of the furniture.</summary>
    public LineDraft AsFurniture() => this with { Form = Form with { Furniture = true, HeadingLevel = null } };
}
