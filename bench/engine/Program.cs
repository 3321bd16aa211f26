using KnowledgeBase.Bench.Engine;
using KnowledgeBase.Bench.Engine.Product;

bool product = args is ["product", ..];
if (Options.Parse(product ? args[1..] : args) is not { } options)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 64;
}

string folder = options.Folder is null
    ? Directory.CreateTempSubdirectory("engine-bench-").FullName
    : Directory.CreateDirectory(options.Folder).FullName;
try
{
    return product ? await ProductRun.Execute(options, folder) : new EngineRun(options, folder).Execute();
}
finally
{
    if (options.Folder is null)
    {
        Directory.Delete(folder, recursive: true);
    }
}
