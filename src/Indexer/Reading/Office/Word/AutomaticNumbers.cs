using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeBase.Indexer.Reading.Office.Word;

/// <summary>
/// Prints the numbers that Word generates: they stand nowhere in the text of the file, but on the paper (ISO/IEC 29500-1,
/// 17.9). Paragraphs must be asked for in order.
/// </summary>
internal sealed class AutomaticNumbers
{
    private const int Levels = 9;
    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> begun = [];
    private readonly StyleSheet styles;

    /// <summary>Reads the definitions.</summary>
    /// <param name="numbering">Root of the numbering part, or null when there is none.</param>
    /// <param name="styles">Styles, which may stand for numberings.</param>
    public AutomaticNumbers(Numbering? numbering, StyleSheet styles)
    {
        this.styles = styles;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            definitions.TryAdd(definition.AbstractNumberId.Whole() ?? -1, definition);
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            instances.TryAdd(instance.NumberID.Whole() ?? -1, instance);
        }
    }

    /// <summary>The number printed before a paragraph, with what parts it from the text; empty when it has none.</summary>
    /// <param name="setting">Setting of the paragraph.</param>
    /// <param name="style">Id of its style, which may stand for a level.</param>
    public string Next(ParagraphSetting setting, string? style)
    {
        if (setting.NumberId is not { } id || id == 0 || !instances.TryGetValue(id, out var instance)
            || Definition(instance, 0) is not { } definition)
        {
            return string.Empty;
        }

        int index = Math.Clamp(setting.NumberLevel ?? LevelOfStyle(definition, style), 0, Levels - 1);
        var level = LevelAt(instance, definition, index);
        if (level is null)
        {
            return string.Empty;
        }

        int?[] counts = Count(instance, definition, index);
        return Print(level, n => counts[n] ?? Start(instance, definition, n), n => LevelAt(instance, definition, n));
    }

    private AbstractNum? Definition(NumberingInstance instance, int links)
    {
        int id = instance.AbstractNumId?.Val.Whole() ?? -1;
        if (!definitions.TryGetValue(id, out var definition))
        {
            return null;
        }

        // A definition without levels of its own stands for the numbering of a style.
        bool linked = definition.NumberingStyleLink?.Val.Text() is not null && !definition.Elements<Level>().Any();
        return linked && links < Levels && styles.Numbering(definition.NumberingStyleLink!.Val!) is { } other
            && instances.TryGetValue(other, out var target)
            ? Definition(target, links + 1)
            : definition;
    }

    private static int LevelOfStyle(AbstractNum definition, string? style) => style is null
        ? 0
        : definition.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val.Text() == style)?.LevelIndex.Whole() ?? 0;

    private static Level? LevelAt(NumberingInstance instance, AbstractNum definition, int index) =>
        Override(instance, index)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex.Whole() == index);

    private static LevelOverride? Override(NumberingInstance instance, int index) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex.Whole() == index);

    private static int Start(NumberingInstance instance, AbstractNum definition, int index) =>
        Override(instance, index)?.StartOverrideNumberingValue?.Val.Whole()
        ?? LevelAt(instance, definition, index)?.StartNumberingValue?.Val.Whole() ?? 0;

    /// <summary>Counts one paragraph; lower levels begin anew after it.</summary>
    private int?[] Count(NumberingInstance instance, AbstractNum definition, int index)
    {
        int key = definition.AbstractNumberId.Whole() ?? -1;
        if (!counters.TryGetValue(key, out var counts))
        {
            counters.Add(key, counts = new int?[Levels]);
        }

        // Instances of one definition count on together, but for one that says where it starts.
        bool restarts = begun.Add((instance.NumberID.Whole() ?? -1, index)) && Override(instance, index)?.StartOverrideNumberingValue is not null;
        counts[index] = restarts || counts[index] is null ? Start(instance, definition, index) : counts[index] + 1;
        for (int lower = index + 1; lower < Levels; lower++)
        {
            int? restart = LevelAt(instance, definition, lower)?.LevelRestart?.Val.Whole();
            counts[lower] = restart is null || index < restart ? null : counts[lower];
        }

        return counts;
    }

    private static string Print(Level level, Func<int, int> count, Func<int, Level?> levels)
    {
        string pattern = level.LevelText?.Val.Text() ?? string.Empty;
        bool isLegal = level.IsLegalNumberingStyle.IsOn() == true;
        string? font = level.NumberingSymbolRunProperties?.GetFirstChild<RunFonts>() is { } fonts ? fonts.Ascii.Text() ?? fonts.HighAnsi.Text() : null;
        string text = string.Empty;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int index = pattern[++i] - '1';
                string? format = levels(index)?.NumberingFormat?.Val.Text();
                text += CountingFormat.Print(isLegal && format != "none" ? "decimal" : format, count(index));
            }
            else
            {
                text += Symbols.PrintAll(font, pattern[i].ToString());
            }
        }

        return text.Length == 0 ? text : text + Gap(level.LevelSuffix?.Val.Text(), text[^1]);
    }

    /// <summary>
    /// The gap behind a number. Wide marks bring their own; behind characters and narrow marks a tab or space shows.
    /// </summary>
    private static string Gap(string? suffix, char last) =>
        suffix == "nothing" || (char.GetUnicodeCategory(last) is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation && last > '\u00FF')
            ? string.Empty
            : last is >= '\u4E00' and <= '\u9FFF' ? "　" : " ";
}
