using System.Text.RegularExpressions;

namespace KnowledgeBase.Rules.Tests;

/// <summary>The measuring itself: were it blind, the rules would pass for nothing.</summary>
public sealed class ReadingOfCodeTests
{
    [Theory]
    [InlineData("a // {\nb", "a \nb")]
    [InlineData("a /* { */ b", "a b")]
    [InlineData("x = \"{\\\"\" ;", "x = ;")]
    [InlineData("x = @\"\\\" ;", "x = ;")]
    [InlineData("x = '{' ;", "x = ;")]
    [InlineData("x = '\\'' ;", "x = ;")]
    [InlineData("x = $\"{f(\"}\")}{{\" ;", "x = ;")]
    [InlineData("x = \"\"\"\n{\n\"\"\" ;", "x = \n \n ;")]
    [InlineData("x = $$\"\"\"{a}{{b}}\"\"\" ;", "x = ;")]
    [InlineData("x = $\"{a:x}{(b ? \"{\" : $\"{c}\")}\" ; {", "x = ; {")]
    public void Strings_and_comments_are_blanked(string source, string bare)
    {
        string blanked = CSharpText.Bare(source);
        Assert.Equal(source.Length, blanked.Length);
        Assert.Equal(bare, Regex.Replace(blanked, " +", " "));
    }

    [Fact]
    public void Members_are_found_and_measured()
    {
        const string Source = """
            namespace A;
            public sealed class B
            {
                private static readonly string[] Table =
                [
                    "one {",
                ];

                private readonly Func<int> one = () => { return 1; };

                public int C { get; init; }

                public int D() => 1;

                public int E()
                {
                    if (true) { return 1; }

                    int Inner()
                    {
                        return 2;
                    }
                }

                public string F() => Table
                    .Select(x => new { x })
                    .ToString();

                private sealed record G(int H)
                {
                    public int I
                    {
                        get { return 1; }
                    }
                }
            }
            """;
        Assert.Equal(
            [("public int C { get; init; }", 1), ("public int D() => 1", 1), ("public int E()", 9), ("public string F() => Table", 3), ("public int I", 4)],
            Functions.Of(Source).Select(f => (f.Name, f.Lines)));
    }
}
