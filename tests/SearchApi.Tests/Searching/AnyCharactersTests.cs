using System.Net;
using KnowledgeBase.SearchApi.Tests.Fixture;

namespace KnowledgeBase.SearchApi.Tests.Searching;

/// <summary>Whatever bytes stand in an address, the answer is a result or says what is wrong: never an internal error.</summary>
[Collection(ApiTests.Name)]
public sealed class AnyCharactersTests(RunningApi api)
{
    private static readonly string[] Addresses =
    [
        "/api/search?q={0}", "/api/search?q={0}&explain=true&sort=newest", "/api/search?q=工会&unit={0}&author={0}&topic={0}&source={0}",
        "/api/search?q={0}&year={0}&kind={0}&from={0}&page={0}", "/api/suggest?q={0}", "/api/articles/{0}", "/api/articles/{0}/similar",
        "/api/sentences?q={0}", "/api/concordance?q={0}", "/api/formulas/history?q={0}", "/api/policies/resolve?ref={0}", "/api/files/{0}",
        "/api/packs/{0}", "/api/packs/{0}?version={0}", "/api/packs/{0}/versions", "/api/packs/{0}/review",
        "/api/packs/{0}/questions?count={0}&seed={0}", "/api/packs/{0}/export?format={0}&questions={0}&answers={0}&version={0}",
    ];

    // Escaped pieces: operators, fields, control characters, bytes that are no UTF-8 (lone surrogates among them), rare characters.
    private static readonly string[] Pieces =
    [
        "%E5%B7%A5", "%E4%BC%9A", "+", "%20", "%22", "%E2%80%9C", "%E2%80%9D", "-", "%7C", "OR", "NOT", "~%E5%8F%A5", "~%E6%AE%B5",
        "%E6%A0%87%E9%A2%98:", "%E5%B9%B4:", "%E7%B1%BB%E5%9E%8B:", "2023", "%00", "%07", "%0A", "%7F", "%ED%A0%80", "%ED%B0%80", "%FF", "%C0%AF",
        "%F0%A0%AE%B7", "%E2%80%8B", "%E2%80%AE", "%EF%BF%BF", "%EF%BB%BF", "%CC%81", "%25", "%26", "%2F", "%5C", "*", "%3C", "..", "%E2%BC%AF",
    ];

    [Fact]
    public async Task Are_answered_or_refused()
    {
        var random = new Random(5);
        for (int round = 0; round < 900; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            string address = Addresses[round % Addresses.Length].Replace("{0}", text, StringComparison.Ordinal);
            using var answer = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{(int)answer.StatusCode} {address}");
        }
    }
}
