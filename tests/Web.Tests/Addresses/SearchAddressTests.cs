using KnowledgeBase.Search.Requests;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Tests.Addresses;

public sealed class SearchAddressTests
{
    private static readonly SearchRequest Request = new()
    {
        Text = "职代会 年:2023",
        Years = ["2023"],
        Topics = ["职代会"],
        Sort = SortOrder.Newest,
        Page = 3,
    };

    [Fact]
    public void StandardValuesAreLeftOut() => Assert.Equal("/search", SearchAddress.Of(new SearchRequest()));

    [Fact]
    public void EverythingChosenStandsInTheAddress() => Assert.Equal(
        "/search?q=职代会 年:2023&year=2023&topic=职代会&sort=newest&page=3",
        Uri.UnescapeDataString(SearchAddress.Of(Request)));

    [Fact]
    public void TogglingAddsTakesAwayAndGoesBackToTheFirstPage()
    {
        Assert.Equal(
            "/search?q=职代会 年:2023&year=2023&year=2022&topic=职代会&sort=newest",
            Uri.UnescapeDataString(SearchAddress.Toggle(Request, FacetField.Year, "2022")));
        Assert.Equal(
            "/search?q=职代会 年:2023&topic=职代会&sort=newest",
            Uri.UnescapeDataString(SearchAddress.Toggle(Request, FacetField.Year, "2023")));
    }

    [Fact]
    public void SignsOfAddressesInValuesAreEscaped() =>
        Assert.Equal("/search?unit=%E7%94%B2%26%E4%B9%99%3D1%23", SearchAddress.For(FacetField.Unit, "甲&乙=1#"));
}
