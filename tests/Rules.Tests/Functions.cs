using System.Text.RegularExpressions;

namespace KnowledgeBase.Rules.Tests;

/// <summary>A function of a source file.</summary>
/// <param name="Name">First line of its header.</param>
/// <param name="Lines">Physical lines from header to end.</param>
internal sealed record Function(string Name, int Lines);

/// <summary>Finds the members of types that hold code: methods, constructors, properties, operators.</summary>
internal static partial class Functions
{
    public static IReadOnlyList<Function> Of(string source)
    {
        var found = new List<Function>();
        Members(CSharpText.Bare(source), found);
        return found;
    }

    /// <summary>Walks declarations; enters namespaces and types, measures what stands inside types.</summary>
    private static void Members(string text, List<Function> found)
    {
        int start = 0;
        bool inType = false;
        var outer = new Stack<bool>();
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == ';')
            {
                Measure(text, start, at, inType, found);
                start = at + 1;
            }
            else if (text[at] == '}')
            {
                inType = outer.Count > 0 && outer.Pop();
                start = at + 1;
            }
            else if (text[at] == '{')
            {
                string header = text[start..at];
                if (Container().IsMatch(header) && !header.Contains('=', StringComparison.Ordinal))
                {
                    outer.Push(inType);
                    inType = !Namespace().IsMatch(header);
                    start = at + 1;
                    continue;
                }

                at = Closing(text, at);
                if (NextIs(text, at + 1, ';', '=', '.', ')', ',', '['))
                {
                    // Part of an initialiser or of an expression body: the semicolon ends it.
                    continue;
                }

                Measure(text, start, at + 1, inType, found);
                start = at + 1;
            }
        }
    }

    private static void Measure(string text, int start, int end, bool inType, List<Function> found)
    {
        string member = text[start..end];
        int blank = member.Length - member.TrimStart().Length;
        bool code = member.Contains('{', StringComparison.Ordinal) || member.Contains("=>", StringComparison.Ordinal);
        if (inType && code && !IsField(member))
        {
            string name = member[blank..].Split('\n')[0].Trim();
            found.Add(new Function(name, member[blank..].TrimEnd().Count(c => c == '\n') + 1));
        }
    }

    /// <summary>Whether an equals sign that is not an arrow comes before any code: a field, perhaps a data table.</summary>
    private static bool IsField(string member) => Field().IsMatch(member);

    private static int Closing(string text, int open)
    {
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length - 1;
    }

    private static bool NextIs(string text, int from, params char[] wanted)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        // Two members may stand side by side without a semicolon; an attribute begins with a bracket on a new line.
        return from < text.Length && wanted.Contains(text[from]) && !(text[from] == '[' && text[from - 1] is ' ' or '\n');
    }

    [GeneratedRegex(@"\b(namespace|class|struct|record|interface|enum)\b\s+\w")]
    private static partial Regex Container();

    [GeneratedRegex(@"\bnamespace\b")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^[^({=]*=(?!>)|^[^{=]*\)\s*\w+\s*=(?!>)")]
    private static partial Regex Field();
}
