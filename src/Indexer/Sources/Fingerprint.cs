using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Corpus.Documents;
using KnowledgeBase.Indexer.Reading.Tools;

namespace KnowledgeBase.Indexer.Sources;

/// <summary>Names the code that reads files: as long as it is the same, a file need not be read again.</summary>
public static class Fingerprint
{
    /// <summary>
    /// Version of the program and a hash over the ids the compiler gave the assemblies that read. Builds are
    /// deterministic, so the ids change exactly when the code or the data inside it does. There are no settings yet that
    /// change what is read; one that does belongs into this hash.
    /// </summary>
    public static string Current { get; } = Make(typeof(Fingerprint), typeof(Article));

    /// <summary>
    /// The same for files that could not be read: a failure is tried again also when other tools are installed than then.
    /// </summary>
    public static string OfFailures { get; } = Current + string.Concat(
        ExternalTool.All.Where(tool => tool.Place() is not null).Select(tool => " " + tool.Name));

    private static string Make(params Type[] readers)
    {
        string ids = string.Join(' ', readers.Select(type => type.Module.ModuleVersionId.ToString("N")));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ids)))[..12];
        return $"{typeof(Fingerprint).Assembly.GetName().Version?.ToString(3)}-{hash}";
    }
}
