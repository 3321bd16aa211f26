using KnowledgeBase.Search.Schema;

namespace KnowledgeBase.Search.Tests.Schema;

/// <summary>A date stands for the days it can mean, and for none when it is no date.</summary>
public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-11-30", "2023-11-30", "2023-11-30")]
    [InlineData("2023-02-31", "2023-02-28", "2023-02-28")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void A_date_stands_for_its_days(string date, string first, string last)
    {
        var days = DayRange.Of(date)!.Value;
        Assert.Equal(first, $"{DateOnly.FromDayNumber(days.First):yyyy-MM-dd}");
        Assert.Equal(last, $"{DateOnly.FromDayNumber(days.Last):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-00-01")]
    [InlineData("2023-01-00")]
    [InlineData("2023-1-1-1")]
    [InlineData("春")]
    public void What_is_no_date_stands_for_none(string? date) => Assert.Null(DayRange.Of(date));
}
