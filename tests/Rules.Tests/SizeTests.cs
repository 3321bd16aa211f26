namespace KnowledgeBase.Rules.Tests;

/// <summary>Files and functions stay small enough to be read at one go.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestFunction = 60;
    private const int LongFunction = 30;

    public static TheoryData<string> Folders => ["src", "tests", "bench"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_is_longer_than_400_lines(string folder)
    {
        var tooLong = Checkout.Files(folder, ".cs", ".razor", ".js", ".css")
            .Select(path => (path, Lines: Checkout.Read(path).AsSpan().Count('\n')))
            .Where(file => file.Lines > LongestFile);
        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_function_is_longer_than_60_lines(string folder)
    {
        var tooLong = AllFunctions(folder).Where(f => f.Function.Lines > LongestFunction);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nine_of_ten_functions_have_at_most_30_lines_and_half_at_most_10()
    {
        var lengths = AllFunctions("src").Select(f => f.Function.Lines).Order().ToList();
        Assert.NotEmpty(lengths);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, LongFunction);
        Assert.InRange(lengths[lengths.Count / 2], 1, 10);
    }

    [Fact]
    public void Half_of_the_source_files_have_at_most_80_lines_and_nine_of_ten_at_most_200()
    {
        var lengths = Checkout.Files("src", ".cs").Select(path => Checkout.Read(path).AsSpan().Count('\n')).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 80);
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 200);
    }

    private static IEnumerable<(string Path, Function Function)> AllFunctions(string folder) =>
        Checkout.Files(folder, ".cs").SelectMany(path => Functions.Of(Checkout.Read(path)).Select(f => (path, f)));
}
