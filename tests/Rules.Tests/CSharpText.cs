using System.Text;

namespace KnowledgeBase.Rules.Tests;

/// <summary>
/// C# source with comments, strings and characters blanked out, so that braces and words can be counted. Line ends stay.
/// </summary>
internal sealed class CSharpText
{
    private readonly string source;
    private readonly StringBuilder bare = new();
    private int at;

    private CSharpText(string source) => this.source = source;

    public static string Bare(string source)
    {
        var text = new CSharpText(source);
        text.Code(insideHole: false, braces: 0);
        return text.bare.ToString();
    }

    /// <summary>Copies code up to the end, or to the braces that close a hole of an interpolated string.</summary>
    private void Code(bool insideHole, int braces)
    {
        int depth = 0;
        while (at < source.Length)
        {
            if (insideHole && depth == 0 && Ahead(new string('}', braces)))
            {
                return;
            }

            depth += source[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (!Blanked())
            {
                bare.Append(insideHole && source[at] != '\n' ? ' ' : source[at]);
                at++;
            }
        }
    }

    private bool Blanked()
    {
        int dollars = Run('$', at);
        int quote = at + dollars;
        bool verbatim = quote < source.Length && source[quote] == '@' && quote + 1 < source.Length && source[quote + 1] is '"' or '$';
        if (Ahead("//"))
        {
            Blank(Until("\n", at));
        }
        else if (Ahead("/*"))
        {
            Blank(Until("*/", at) + 2);
        }
        else if (source[at] == '\'')
        {
            Blank(AfterCharacter());
        }
        else if (Run('"', quote) >= 3)
        {
            Raw(dollars, Run('"', quote));
        }
        else if (quote < source.Length && source[quote] == '"' || verbatim)
        {
            Quoted(dollars + (Ahead("@$") ? 1 : 0), verbatim);
        }
        else
        {
            return false;
        }

        return true;
    }

    private int AfterCharacter()
    {
        int end = source[at + 1] == '\\' ? at + 3 : at + 2;
        return Until("'", end) + 1;
    }

    private void Raw(int dollars, int quotes)
    {
        Blank(at + dollars + quotes);
        while (at < source.Length && Run('"', at) < quotes)
        {
            Inner(dollars, doubled: false);
        }

        Blank(at + Run('"', at));
    }

    private void Quoted(int dollars, bool verbatim)
    {
        Blank(source.IndexOf('"', at) + 1);
        while (at < source.Length && (source[at] != '"' || verbatim && Ahead("\"\"")))
        {
            if (!verbatim && source[at] == '\\' || verbatim && source[at] == '"')
            {
                Blank(at + 2);
            }
            else
            {
                Inner(Math.Min(dollars, 1), doubled: true);
            }
        }

        Blank(at + 1);
    }

    /// <summary>One character of a string, or a whole hole of it.</summary>
    private void Inner(int dollars, bool doubled)
    {
        int braces = Run('{', at);
        if (dollars == 0 || braces < dollars || doubled && braces >= 2)
        {
            Blank(at + Math.Max(1, doubled ? braces / 2 * 2 : 1));
            return;
        }

        Blank(at + braces);
        Code(insideHole: true, dollars);
        Blank(at + dollars);
    }

    private bool Ahead(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private int Run(char c, int from)
    {
        int end = from;
        while (end < source.Length && source[end] == c)
        {
            end++;
        }

        return end - from;
    }

    private int Until(string text, int from)
    {
        int found = source.IndexOf(text, Math.Min(from, source.Length), StringComparison.Ordinal);
        return found < 0 ? source.Length : found;
    }

    private void Blank(int end)
    {
        for (; at < Math.Min(end, source.Length); at++)
        {
            bare.Append(source[at] == '\n' ? '\n' : ' ');
        }
    }
}
