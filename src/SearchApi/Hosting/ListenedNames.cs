using Microsoft.AspNetCore.HostFiltering;

namespace KnowledgeBase.SearchApi.Hosting;

/// <summary>
/// The names under which this site is asked for. A page of another site whose name was made to lead here (DNS rebinding) asks
/// under its own name and gets no answer. <c>AllowedHosts</c> in the settings takes the place of what is found out here.
/// </summary>
public static class ListenedNames
{
    private const string Any = "*";
    private const string Setting = "AllowedHosts";

    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Answers only under these names.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void Guard(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = builder.Configuration;
        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            if (string.IsNullOrEmpty(settings[Setting]))
            {
                var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]);
                filter.AllowedHosts = [.. Of([.. (settings["urls"] ?? string.Empty).Split(';'), .. endpoints])];
            }
        });
    }

    /// <summary>The names behind addresses that are listened at.</summary>
    /// <param name="urls">The addresses.</param>
    /// <returns>
    /// Their hosts and the names of this machine; any name when one address is every interface, since nobody knows what others call
    /// this machine.
    /// </returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string?> urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        var hosts = urls.OfType<string>().Select(u => u.Trim()).Where(u => u.Contains("://", StringComparison.Ordinal))
            .Select(u => BindingAddress.Parse(u).Host).ToList();
        return hosts.Exists(h => h is Any or "+" or "0.0.0.0" or "[::]") ? [Any] : [.. OfThisMachine.Union(hosts, StringComparer.OrdinalIgnoreCase)];
    }
}
