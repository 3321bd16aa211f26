using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.SearchApi.Tests.Fixture;

/// <summary>
/// Saved answers. What changes from run to run is masked. With KB_ACCEPT_GOLDEN=1 the answers found are written to
/// the source folder for review, and the tests fail so that no run passes by accepting.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares an answer with the saved one.</summary>
    public static void Check(string name, JsonNode answer, params string[] volatileNames)
    {
        Mask(answer, volatileNames);
        Check(name + ".json", answer.ToJsonString(Readable) + "\n", Folder());
    }

    /// <summary>Compares a text with a saved one in a folder of the source tree.</summary>
    public static void Check(string file, string text, string sourceFolder, string? shipped = null)
    {
        if (Environment.GetEnvironmentVariable("KB_ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(sourceFolder, file), text);
            Assert.Fail($"{file} was written; look at it and run again without KB_ACCEPT_GOLDEN.");
        }

        string saved = Path.Combine(AppContext.BaseDirectory, shipped ?? Path.Combine("Golden", file));
        Assert.True(File.Exists(saved), $"{file} has not been saved yet.");
        Assert.Equal(File.ReadAllText(saved), text);
    }

    private static void Mask(JsonNode? node, string[] names)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Mask(item, names);
            }
        }

        if (node is JsonObject fields)
        {
            foreach (string name in fields.Select(f => f.Key).ToList())
            {
                if (names.Contains(name))
                {
                    fields[name] = "masked";
                }
                else
                {
                    Mask(fields[name], names);
                }
            }
        }
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");
}
