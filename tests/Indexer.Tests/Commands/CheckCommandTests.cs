using System.Text.Json;

namespace KnowledgeBase.Indexer.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_draft_is_compared_with_the_library()
    {
        string library = folder["library"];
        folder.Write("in/law.md", "# 某市样本条例\n\n第一条　为了保障职工的合法权益，制定本条例。\n\n第二条　工会应当听取和反映职工的意见和要求，关心职工的生活。\n\n第三条　本条例自2020年1月1日起施行。\n");
        Assert.Equal(0, KbProcess.Run("ingest", folder["in"], "--library", library).ExitCode);

        var good = KbProcess.Run("check", folder.Write("good.txt", "条例说：“听取和反映职工的意见和要求，关心职工的生活”。\n"), "--library", library);
        Assert.True(good.ExitCode == 0, good.Output + good.Errors);
        Assert.Contains("[一致]", good.Output, StringComparison.Ordinal);

        var bad = KbProcess.Run("check", folder.Write("bad.txt", "条例说：“听取和反映职工的意见与要求，关心职工的生活”。\n"), "--json", "--library", library);
        Assert.Equal(2, bad.ExitCode);
        var quote = Assert.Single(JsonDocument.Parse(bad.Output).RootElement.GetProperty("quotes").EnumerateArray());
        Assert.Equal("altered", quote.GetProperty("verdict").GetString());
        Assert.Equal("某市样本条例第二条", quote.GetProperty("matches")[0].GetProperty("clause").GetString());
    }

    [Fact]
    public void A_draft_that_is_not_there_or_cannot_be_read_is_told()
    {
        string library = folder["library"];
        Assert.Equal(64, KbProcess.Run("check", folder["nothing.txt"], "--library", library).ExitCode);
        Assert.Equal(64, KbProcess.Run("check", folder.Write("draft.txt", "“有一句话”。\n"), "--library", library).ExitCode);
        Assert.Equal(0, KbProcess.Run("ingest", folder.Write("in.txt", "工会的文章写得很长，说的是工会的事情。\n"), "--library", library).ExitCode);
        Assert.Equal(2, KbProcess.Run("check", folder.Write("empty.txt", ""), "--library", library).ExitCode);
    }

    public void Dispose() => folder.Dispose();
}
