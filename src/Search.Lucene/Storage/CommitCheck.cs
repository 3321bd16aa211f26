using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeBase.Search.Lucene.Storage;

/// <summary>
/// Reads every file of the last commit and compares it with its checksum, as the built-in engine does at opening. Lucene begins the
/// file that is a commit under its last name, so the newest one may be in the making, or may have been left so by a process that
/// died: the last commit is the newest one that is whole.
/// </summary>
internal static class CommitCheck
{
    /// <summary>Checks the last commit.</summary>
    /// <param name="directory">Folder of the index.</param>
    /// <returns>File that is the last commit, or null when there is none.</returns>
    /// <exception cref="IOException">A file is damaged or missing; the message names it.</exception>
    public static string? Run(Directory directory)
    {
        if (Newest(directory) is not { } commit)
        {
            return null;
        }

        var segments = new SegmentInfos();
        segments.Read(directory, commit);
        foreach (string file in segments.GetFiles(directory, includeSegmentsFile: false))
        {
            Check(directory, file);
        }

        return commit;
    }

    private static string? Newest(Directory directory)
    {
        IOException? fault = null;
        foreach (string commit in directory.ListAll()
            .Where(file => file.StartsWith(IndexFileNames.SEGMENTS + '_', StringComparison.Ordinal))
            .OrderByDescending(SegmentInfos.GenerationFromSegmentsFileName))
        {
            try
            {
                Check(directory, commit);
                return commit;
            }
            catch (IOException unfinished)
            {
                fault ??= unfinished;
            }
        }

        return fault is null ? null : throw fault;
    }

    private static void Check(Directory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        if (input.Length < CodecUtil.FooterLength())
        {
            throw new IOException($"{file}: {input.Length} bytes, at least {CodecUtil.FooterLength()} expected");
        }

        CodecUtil.ChecksumEntireFile(input);
    }
}
