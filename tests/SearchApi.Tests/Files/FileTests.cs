using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Files;

[Collection(ApiTests.Name)]
public sealed class FileTests(RunningApi api)
{
    [Fact]
    public async Task TheOriginalComesByteForByteAndIsOnlySaved()
    {
        var magazine = SmallLibrary.Magazine();
        using var answer = await api.Client.GetAsync(new Uri("/api/files/" + magazine.File.File.Sha256, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(magazine.Original.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("magazine.txt", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("abc")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task AnUnknownFileIsAProblem(string hash)
    {
        var problem = await api.Problem("/api/files/" + hash, 404);
        Assert.Equal("file_not_found", (string)problem["code"]!);
    }
}
