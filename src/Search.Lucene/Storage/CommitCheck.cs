using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace KnowledgeBase.Search.Lucene.Storage;

/// <summary>Reads every file of the last commit and compares it with its checksum, as the built-in engine does at opening.</summary>
internal static class CommitCheck
{
    /// <summary>Checks the last commit.</summary>
    /// <param name="directory">Folder of the index; nothing is looked at when it holds no commit.</param>
    /// <exception cref="IOException">A file is damaged or missing; the message names it.</exception>
    public static void Run(Directory directory)
    {
        if (SegmentInfos.GetLastCommitSegmentsFileName(directory) is not { } commit)
        {
            return;
        }

        Check(directory, commit);
        var segments = new SegmentInfos();
        segments.Read(directory, commit);
        foreach (string file in segments.GetFiles(directory, includeSegmentsFile: false))
        {
            Check(directory, file);
        }
    }

    private static void Check(Directory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        CodecUtil.ChecksumEntireFile(input);
    }
}
