using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace KnowledgeBase.Web.Hosting;

/// <summary>The folder of style sheets and scripts. Addresses carry the content's hash, so browsers may keep files for good.</summary>
/// <param name="path">The folder.</param>
internal sealed class AssetFolder(string path)
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Address of an asset.</summary>
    /// <param name="name">Name relative to the folder, for example <c>css/base.css</c>.</param>
    /// <returns>Address with the hash of the content.</returns>
    public string Address(string name) => addresses.GetOrAdd(name, n =>
    {
        byte[] hash = SHA256.HashData(File.ReadAllBytes(System.IO.Path.Combine(path, n)));
        return $"/{n}?v={Convert.ToHexStringLower(hash)[..12]}";
    });
}
