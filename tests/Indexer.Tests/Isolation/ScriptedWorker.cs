using System.Diagnostics;
using System.Text;
using KnowledgeBase.Indexer.Sources;

namespace KnowledgeBase.Indexer.Tests.Isolation;

/// <summary>Workers that behave badly in a known way: shell scripts that introduce themselves as a worker would.</summary>
internal static class ScriptedWorker
{
    /// <summary>Introduces itself as this code and then does something.</summary>
    public static Func<ProcessStartInfo> ThatDoes(string script) => Saying(Fingerprint.Current, script);

    /// <summary>Introduces itself as some code and then does something.</summary>
    public static Func<ProcessStartInfo> Saying(string code, string script)
    {
        string length = string.Concat(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(code)).Select(b => "\\" + Convert.ToString(b, 8).PadLeft(3, '0')));
        return () => new ProcessStartInfo("/bin/sh", ["-c", $"printf '{length}'; printf '%s' '{code}'; {script}"]);
    }
}
