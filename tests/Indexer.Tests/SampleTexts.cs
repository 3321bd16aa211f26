namespace KnowledgeBase.Indexer.Tests;

/// <summary>Short texts of several articles, different for every number and edition.</summary>
internal static class SampleTexts
{
    private static readonly string[] Subjects = ["技能竞赛", "集体协商", "困难帮扶", "厂务公开", "职工书屋", "劳动保护"];

    public static string Text(int number, int edition)
    {
        string subject = Subjects[number % Subjects.Length];
        var lines = new List<string> { $"第{number}厂{subject}工作的第{edition}年" };
        for (int section = 0; section < 4; section++)
        {
            lines.Add($"{"一二三四"[section]}、抓{subject}的第{section + 1}步");
            lines.Add($"　　第{number}厂工会在第{edition}年开展{subject}，覆盖职工{number * 100 + section}人，");
            lines.Add("收到合理化建议若干条。职工代表大会听取了报告，并提出了意见。");
        }

        lines.Add($"（作者单位：第{number}厂工会）");
        return string.Join('\n', lines) + "\n";
    }
}
