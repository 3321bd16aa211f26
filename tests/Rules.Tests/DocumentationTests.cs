using System.Text.RegularExpressions;

namespace KnowledgeBase.Rules.Tests;

/// <summary>What the documents name is there.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Beginnings of paths that exist only where the program has run, or that are no paths (media types, sections).</summary>
    private static readonly string[] Elsewhere = ["library/", "originals/", "index/", "index-lucene/", "application/", "text/", "bin/", "field/", "column/", "number/", "stored/", "merging/"];

    public static TheoryData<string> Documents => ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_in_it_exists(string document)
    {
        string text = Checkout.Read(document);
        var paths = Quoted().Matches(text).Select(m => m.Groups[1].Value).Where(IsPath)
            .Concat(Linked().Matches(text).Select(m => m.Groups[1].Value)).ToList();
        Assert.NotEmpty(paths);
        var missing = paths.Where(path => !Path.Exists(Path.Combine(Checkout.Root, path)));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_licence_and_the_scripts_are_there()
    {
        Assert.Contains("Apache License", Checkout.Read("LICENSE"), StringComparison.Ordinal);
        foreach (string script in (string[])["kb", "run.sh", "test.sh", ".ci/run"])
        {
            Assert.StartsWith("#!/usr/bin/env bash\n", Checkout.Read(script), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.True(File.GetUnixFileMode(Path.Combine(Checkout.Root, script)).HasFlag(UnixFileMode.UserExecute), script);
            }
        }
    }

    private static bool IsPath(string text) =>
        text.StartsWith("./", StringComparison.Ordinal)
        || (text.Contains('/', StringComparison.Ordinal) || KnownEnding().IsMatch(text))
        && !text.StartsWith('/') && !Elsewhere.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    [GeneratedRegex(@"`([\w./-]+)(?: [^`]*)?`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s#]+)(?:#[^)]*)?\)")]
    private static partial Regex Linked();

    [GeneratedRegex(@"^[\w-]+\.(sh|sln|props|md|cs|json)$|^\.editorconfig$")]
    private static partial Regex KnownEnding();
}
