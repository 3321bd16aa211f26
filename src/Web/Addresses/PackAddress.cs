using System.Globalization;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Addresses of packs.</summary>
internal static class PackAddress
{
    /// <summary>The list of packs.</summary>
    public const string All = "/packs";

    /// <summary>Page of a pack.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <param name="version">One of its versions, or null for the one in force.</param>
    /// <returns>Path and query.</returns>
    public static string Of(string id, int? version = null) =>
        "/packs/" + Uri.EscapeDataString(id) + (version is int v ? "?version=" + v.ToString(CultureInfo.InvariantCulture) : string.Empty);

    /// <summary>Its history.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>Path.</returns>
    public static string Versions(string id) => Of(id) + "/versions";

    /// <summary>Where forms that change it go.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>Path.</returns>
    public static string Edit(string id) => Of(id) + "/edit";

    /// <summary>Its self-test.</summary>
    /// <param name="id">Id of the pack.</param>
    /// <returns>Path.</returns>
    public static string Questions(string id) => Of(id) + "/questions";
}
