using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>A style with everything it inherits.</summary>
/// <param name="Name">Its name in small letters; empty when it has none.</param>
/// <param name="Setting">How it sets paragraphs.</param>
internal sealed record StyleFacts(string Name, ParagraphSetting Setting)
{
    /// <summary>Rank of the heading the name of the style stands for, by the names Word and WPS give: 0 for a title; else null.</summary>
    public int? NamedLevel { get; } = LevelOf(Name);

    /// <summary>Whether the style is for captions.</summary>
    public bool IsCaption { get; } = Name is "caption" or "题注" or "图注" or "图题" or "表题" or "图片说明";

    private static int? LevelOf(string name)
    {
        if (name is "title" or "标题" or "主标题" or "大标题" or "文章标题" or "公文标题" or "正标题")
        {
            return 0;
        }

        if (name.Length == 4 && name.EndsWith("级标题", StringComparison.Ordinal) && "一二三四五六".IndexOf(name[0], StringComparison.Ordinal) is var level and >= 0)
        {
            return level + 1;
        }

        string rest = name.StartsWith("heading ", StringComparison.Ordinal) ? name[8..] : name.StartsWith("标题 ", StringComparison.Ordinal) ? name[3..] : string.Empty;
        return rest.Length == 1 && rest[0] is >= '1' and <= '9' ? rest[0] - '0' : null;
    }
}

/// <summary>The styles of a document, each resolved through the styles it is based on.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 40;

    /// <summary>Size where neither a style nor the defaults name one: 10 points (ISO/IEC 29500-1, 17.3.2.38).</summary>
    private const int DefaultSize = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleFacts> resolved = new(StringComparer.Ordinal);
    private readonly StyleFacts plain;
    private readonly string? standard;

    /// <summary>Reads the styles.</summary>
    /// <param name="sheet">Root of the styles part, or null when there is none.</param>
    public StyleSheet(Styles? sheet)
    {
        foreach (var style in sheet?.Elements<Style>() ?? [])
        {
            if (style.StyleId.Text() is { } id && styles.TryAdd(id, style)
                && style.Type.Text() is null or "paragraph" && style.Default?.InnerText is "1" or "true" or "on")
            {
                standard ??= id;
            }
        }

        var defaults = sheet?.DocDefaults;
        var characters = CharacterSetting.Of(defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle)
            .Over(new CharacterSetting(DefaultSize, false, false, null));
        plain = new StyleFacts(
            string.Empty, ParagraphSetting.Of(defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle, characters));
    }

    /// <summary>The style of a paragraph.</summary>
    /// <param name="id">Id of its style, or null for the standard one.</param>
    public StyleFacts Paragraph(string? id)
    {
        string? key = id is not null && styles.ContainsKey(id) ? id : standard;
        if (key is null)
        {
            return plain;
        }

        if (!resolved.TryGetValue(key, out var facts))
        {
            var chain = Chain(key);
            var setting = chain.Select(OwnSetting).Append(plain.Setting).Aggregate((upper, lower) => upper.Over(lower));
            facts = new StyleFacts(NameOf(chain), setting);
            resolved.Add(key, facts);
        }

        return facts;
    }

    /// <summary>What a character style says.</summary>
    /// <param name="id">Its id, or null.</param>
    public CharacterSetting Characters(string? id) => id is null
        ? default
        : Chain(id).Select(s => CharacterSetting.Of(s.StyleRunProperties)).Aggregate(default(CharacterSetting), (upper, lower) => upper.Over(lower));

    /// <summary>The numbering instance a numbering style stands for, or null.</summary>
    /// <param name="id">Id of the style.</param>
    public int? Numbering(string id) => Chain(id).Select(s => OwnSetting(s).NumberId).FirstOrDefault(n => n is not null);

    private static ParagraphSetting OwnSetting(Style style) =>
        ParagraphSetting.Of(style.StyleParagraphProperties, CharacterSetting.Of(style.StyleRunProperties));

    /// <summary>The first name in a chain that stands for a heading or caption, else the style's own.</summary>
    private static string NameOf(List<Style> chain)
    {
        var names = chain.Select(s => s.StyleName?.Val.Text()?.Trim().ToLowerInvariant() ?? string.Empty).ToList();
        return names.Find(n => new StyleFacts(n, default) is { NamedLevel: not null } or { IsCaption: true }) ?? names[0];
    }

    private List<Style> Chain(string id)
    {
        var chain = new List<Style>();
        for (string? next = id; next is not null && chain.Count < LongestChain && styles.TryGetValue(next, out var style); next = style.BasedOn?.Val.Text())
        {
            chain.Add(style);
        }

        return chain;
    }
}
