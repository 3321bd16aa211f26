using System.Text.RegularExpressions;

namespace KnowledgeBase.Rules.Tests;

/// <summary>Words and names that do not belong into this code.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var found = Checkout.Files("src").Concat(Checkout.Files("tests")).Concat(Checkout.Files("bench"))
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".css" or ".csproj")
            .SelectMany(path => Unfinished.Where(Checkout.Read(path).Contains).Select(word => $"{path}: {word}"));
        Assert.Empty(found);
    }

    [Fact]
    public void No_folder_or_file_is_named_for_nothing_in_particular()
    {
        var found = Checkout.Files("src").Concat(Checkout.Files("tests")).Concat(Checkout.Files("bench"))
            .Where(path => path.Split('/').Any(part => Vague().IsMatch(part)));
        Assert.Empty(found);
    }

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract()
    {
        var found = Checkout.Files("src", ".cs")
            .SelectMany(path => OpenClass().Matches(CSharpText.Bare(Checkout.Read(path))).Select(match => $"{path}: {match.Value.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void The_code_knows_nothing_of_the_founding_files()
    {
        // No rule may lean on one of the five files: not on its name, nor on a whole sentence of it.
        var sentences = Checkout.Files("seeds", ".txt")
            .SelectMany(path => Checkout.Read(path).Split('\n').Select(line => line.Trim()))
            .Where(line => line.Length >= 12).ToHashSet(StringComparer.Ordinal);
        var names = Checkout.Files("seeds", ".txt").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        var found = Checkout.Files("src").Where(path => Path.GetExtension(path) is ".cs" or ".txt" or ".json" or ".razor")
            .SelectMany(path => Checkout.Read(path).Split('\n')
                .Where(line => names.Any(line.Contains) || sentences.Any(line.Contains))
                .Select(line => $"{path}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [GeneratedRegex(@"^(Helpers?|Utils?|Utilities|Common|Services|Managers?|Misc)(\.\w+)?$|(Helpers?|Utils?|Managers?)\.(cs|razor|js)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^\s*public\s+(partial\s+)?(class|record(?!\s+struct))\s+\w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();
}
