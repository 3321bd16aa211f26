using System.Globalization;

namespace KnowledgeBase.Search.Schema;

/// <summary>The days that a date stands for: all those of its year or month when it is known no better.</summary>
/// <param name="First">Number of the first day, as of <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Last">Number of the last day.</param>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Reads a date. A day beyond the end of its month stands for the last one.</summary>
    /// <param name="date">YYYY-MM-DD, YYYY-MM or YYYY.</param>
    /// <returns>Its days, or null when it is no such date.</returns>
    public static DayRange? Of(string? date)
    {
        int[] parts = [.. (date ?? string.Empty).Split('-').Select(Number)];
        if (parts.Length is < 1 or > 3 || parts[0] is < 1 or > 9999 || parts.Skip(1).Any(p => p < 1) || parts.ElementAtOrDefault(1) > 12)
        {
            return null;
        }

        int firstMonth = parts.Length > 1 ? parts[1] : 1;
        int lastMonth = parts.Length > 1 ? parts[1] : 12;
        int lastDay = DateTime.DaysInMonth(parts[0], lastMonth);
        int day = parts.Length > 2 ? Math.Min(parts[2], lastDay) : 0;
        return new DayRange(
            new DateOnly(parts[0], firstMonth, Math.Max(day, 1)).DayNumber,
            new DateOnly(parts[0], lastMonth, day > 0 ? day : lastDay).DayNumber);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
