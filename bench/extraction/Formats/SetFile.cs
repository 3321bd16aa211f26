using System.Text;
using KnowledgeBase.Bench.Extraction.Typesetting;

namespace KnowledgeBase.Bench.Extraction.Formats;

/// <summary>A file as it is being set: its source, and the lines a reader of it sees.</summary>
public sealed class SetFile
{
    private readonly StringBuilder source = new();
    private readonly List<TypeLine> lines = [];
    private readonly List<Piece> pieces = [];

    /// <summary>What is printed about the issue.</summary>
    public IssueFacts Issue { get; set; } = new(null, null, null);

    /// <summary>Encoding of the file.</summary>
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    /// <summary>Adds markup that shows nothing.</summary>
    /// <param name="markup">The markup.</param>
    /// <returns>This file.</returns>
    public SetFile Raw(string markup)
    {
        source.Append(markup);
        return this;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="before">Markup before it.</param>
    /// <param name="line">The line as a reader sees it.</param>
    /// <param name="after">Markup behind it.</param>
    /// <param name="shown">Its characters in the source, when they differ.</param>
    /// <returns>This file.</returns>
    public SetFile Line(string before, TypeLine line, string after, string? shown = null)
    {
        source.Append(before).Append(shown ?? line.Text).Append(after);
        lines.Add(line);
        return this;
    }

    /// <summary>Adds a line that stands outside every text.</summary>
    /// <param name="before">Markup before it.</param>
    /// <param name="text">Its characters as a reader sees them.</param>
    /// <param name="after">Markup behind it.</param>
    /// <param name="shown">Its characters in the source, when they differ.</param>
    /// <returns>This file.</returns>
    public SetFile Furniture(string before, string text, string after, string? shown = null)
    {
        // What follows one another outside the text is one item.
        var last = lines.Count > 0 ? lines[^1] : TypeLine.Blank;
        var piece = !last.IsBlank && pieces[last.Piece].Kind == "furniture" ? pieces[last.Piece]
            : Add(new Piece { Number = pieces.Count, Kind = "furniture", Subkind = "page_header" });
        return Line(before, new TypeLine(text, piece.Number, "body", lines.Count, Starts: true), after, shown);
    }

    /// <summary>Adds a line of the file that holds nothing.</summary>
    /// <returns>This file.</returns>
    public SetFile Blank()
    {
        source.Append('\n');
        lines.Add(TypeLine.Blank);
        return this;
    }

    /// <summary>Adds an article's facts.</summary>
    /// <param name="article">The article.</param>
    /// <param name="authors">Names printed.</param>
    /// <returns>The facts.</returns>
    public Piece Article(SourceArticle article, IReadOnlyList<string> authors) => Add(new Piece
    {
        Number = pieces.Count,
        Kind = article.IsPolicy ? "policy" : "article",
        Title = article.Title,
        Subtitle = article.Subtitle,
        Authors = authors,
        Headings = [.. article.Blocks.Where(b => b.Level > 0).Select(b => (b.Heading, b.Level))],
    });

    /// <summary>Adds the blocks of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="piece">Its facts.</param>
    /// <param name="markup">Markup before and behind a block.</param>
    /// <returns>This file.</returns>
    public SetFile Body(SourceArticle article, Piece piece, Func<SourceBlock, (string Before, string After)> markup)
    {
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            var (before, after) = markup(article.Blocks[i]);
            Line(before, new TypeLine(article.Blocks[i].Text, piece.Number, "body", i + 1, !article.Blocks[i].StandsAlone), after);
        }

        return this;
    }

    /// <summary>The finished file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="format">Its format, for the table.</param>
    /// <returns>The file with its gold.</returns>
    public Sheet Sheet(string name, string format) =>
        new(name, Style.Plain, [.. lines.Select(l => l.Text)], SheetGold.Of(Gold.GoldFile.Key(name), lines, pieces, Issue))
        {
            Format = format,
            Source = [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text())],
        };

    /// <summary>The source without the line end behind its last line.</summary>
    private string Text() => source.Length > 0 && source[^1] == '\n' ? source.ToString(0, source.Length - 1) : source.ToString();

    private Piece Add(Piece piece)
    {
        pieces.Add(piece);
        return piece;
    }
}
