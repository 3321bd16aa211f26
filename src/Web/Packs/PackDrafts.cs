using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace KnowledgeBase.Web.Packs;

/// <summary>What a reader wrote into a form that was not saved.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="Act">What it asks for; empty for a new pack.</param>
/// <param name="On">What it is about; empty for the pack itself.</param>
/// <param name="Fields">Its fields with the words typed, in order.</param>
public sealed record PackDraft(string Action, string Act, string On, IReadOnlyList<(string Name, string Words)> Fields)
{
    private static readonly string[] Written = ["name", "topic", "title", "note"];

    /// <summary>Keeps the words of a form.</summary>
    /// <param name="action">Where it goes.</param>
    /// <param name="form">Its fields.</param>
    /// <returns>The words; null when the form has none.</returns>
    public static PackDraft? Of(string action, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string act = form["act"].ToString();
        bool worded = act is "" or "note" or "head" or "section-add" or "section-name";
        var fields = Written.Where(form.ContainsKey).Where(f => act != "note" || f == "note").Select(f => (f, form[f].ToString())).ToList();
        return worded && fields.Exists(f => f.Item1 != "topic" && f.Item2.Length > 0) ? new PackDraft(action, act, form["on"].ToString(), fields) : null;
    }

    /// <summary>Chinese name of a field.</summary>
    /// <param name="field">Its name.</param>
    /// <returns>The name.</returns>
    public string Label(string field) => field switch
    {
        "name" => "名称",
        "topic" => "主题",
        "title" => "小节标题",
        _ => Act == "note" ? "按语" : "说明",
    };
}

/// <summary>
/// Keeps the words of forms that were refused for the page that says so, the last hundred of them. A key nobody can guess leads to
/// each, so nobody sees another reader's. Thread-safe.
/// </summary>
internal sealed class PackDrafts
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, PackDraft> drafts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Keeps a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <returns>Its key.</returns>
    public string Keep(PackDraft draft)
    {
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        drafts[key] = draft;
        order.Enqueue(key);
        while (order.Count > Most && order.TryDequeue(out string? oldest))
        {
            drafts.TryRemove(oldest, out _);
        }

        return key;
    }

    /// <summary>A draft.</summary>
    /// <param name="key">Its key, or null.</param>
    /// <returns>The draft, or null.</returns>
    public PackDraft? Find(string? key) => key is null ? null : drafts.GetValueOrDefault(key);
}
