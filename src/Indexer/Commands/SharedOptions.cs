using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeBase.Search.Engines;

namespace KnowledgeBase.Indexer.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>Environment variable that names the library folder.</summary>
    public const string LibraryVariable = "KB_LIBRARY";

    /// <summary>Environment variable that names the engine.</summary>
    public const string EngineVariable = "KB_ENGINE";

    /// <summary>Folder of the library: the option, else the environment, else <c>library</c> in the working folder.</summary>
    public static Option<string> Library() => new("--library")
    {
        Description = $"Folder of the library (else ${LibraryVariable}, else ./library)",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(LibraryVariable) is { Length: > 0 } folder ? folder : "library",
    };

    /// <summary>Files and folders; one of them must exist, others that do not are reported as files that failed.</summary>
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders; hidden ones inside a folder are passed over",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            var missing = result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)).ToList();
            Refuse(result, from path in missing
                           where path.StartsWith('-') || missing.Count == result.Tokens.Count
                           select $"There is no file or folder '{path}'.");
        });
        return paths;
    }

    /// <summary>Number of worker processes.</summary>
    public static Option<int> Jobs()
    {
        const int Most = 256;
        var jobs = new Option<int>("--jobs", "-j") { Description = "Files read side by side (else one a core, as far as the memory goes)", HelpName = "N" };
        jobs.Validators.Add(result => Refuse(result, from token in result.Tokens
                                                     where !int.TryParse(token.Value, out int wanted) || wanted is < 1 or > Most
                                                     select $"-j must be a number from 1 to {Most}."));
        return jobs;
    }

    /// <summary>The engine, of those this build holds: the option, else the environment, else the default of the build.</summary>
    public static Option<string> Engine()
    {
        var engine = new Option<string>("--engine")
        {
            Description = $"Engine that holds the postings: {EngineCatalogue.Names} (else ${EngineVariable}, else the first of these)",
            HelpName = "NAME",
            DefaultValueFactory = _ => NamedByEnvironment() ?? EngineCatalogue.Default.Name,
        };
        engine.Validators.Add(RefuseUnknownEngines);
        return engine;
    }

    /// <summary>Engines to be compared; the same default as of one.</summary>
    public static Option<string[]> Engines()
    {
        var engines = new Option<string[]>("--engine")
        {
            Description = $"Engine that is measured, repeated for several side by side: {EngineCatalogue.Names}",
            HelpName = "NAME",
            DefaultValueFactory = _ => [NamedByEnvironment() ?? EngineCatalogue.Default.Name],
        };
        engines.Validators.Add(RefuseUnknownEngines);
        return engines;
    }

    /// <summary>A file that must exist.</summary>
    public static Option<string> File(string name, string description)
    {
        var file = new Option<string>(name) { Description = description, HelpName = "F", Required = true };
        file.Validators.Add(result => Refuse(result, from token in result.Tokens
                                                     where !System.IO.File.Exists(token.Value)
                                                     select $"There is no file '{token.Value}'."));
        return file;
    }

    private static string? NamedByEnvironment() => Environment.GetEnvironmentVariable(EngineVariable) is { Length: > 0 } name ? name : null;

    private static void RefuseUnknownEngines(OptionResult result) => Refuse(
        result,
        from name in result.Tokens.Select(token => token.Value).DefaultIfEmpty(NamedByEnvironment())
        where name is not null && EngineCatalogue.Find(name) is null
        select $"This build has no engine '{name}'; it has: {EngineCatalogue.Names}.");

    private static void Refuse(SymbolResult result, IEnumerable<string> faults)
    {
        foreach (string fault in faults)
        {
            result.AddError(fault);
        }
    }
}
