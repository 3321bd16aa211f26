using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Wording;

/// <summary>
/// What is said in Chinese about the reading of a file. The library keeps English sentences, as the command line and the API
/// tell them; the pages translate by code and by the form of the sentence.
/// </summary>
internal static class ReadingWords
{
    private static readonly (Regex Form, string Words)[] Remarks =
    [
        (Form(@"The encoding (\S+) was guessed; (\S+) is possible too\."), "文字编码是推测的：按 $1 读取，也可能是 $2。"),
        (Form(@"The encoding (\S+) was guessed\."), "文字编码是推测的：按 $1 读取。"),
        (Form(@"(\d+) bytes stand for no character in (\S+) and are shown as U\+FFFD, the first in line (\d+)\."), "有 $1 处字节不是 $2 编码的文字，显示为 \uFFFD，最早在第 $3 行。"),
        (Form(@"The page states (\S+) and is written in (\S+)\."), "网页自称编码为 $1，实际按 $2 读取。"),
        (Form(@"(\d+) of (\d+) pages were pictures; their text was recognised with a mean confidence of (\d+) of 100\."), "$2 页中有 $1 页是图片，文字由识别得来，平均置信度 $3（满分 100）。"),
        (Form(@"(\d+) of (\d+) pages are pictures and were not read; (\S+) is not installed\."), "$2 页中有 $1 页是图片，没有读出：未安装 $3。"),
        (Form(@"(\d+) of (\d+) pages could not be read\."), "$2 页中有 $1 页没有读出。"),
        (Form(@"Pages that could not be recognised: (.+)\."), "没有识别出文字的页：$1。"),
        (Form(@"Parts of the PDF are broken; text may be missing\."), "PDF 有损坏之处，文字可能不全。"),
        (Form(@"(\d+) slanting texts, as watermarks are, are left out\."), "略去 $1 处斜排文字（如水印）。"),
        (Form(@"(\d+) texts do not say where they stand and are left out\."), "略去 $1 处没有注明位置的文字。"),
        (Form(@"Pages missing in the archive: (.+)\."), "文件里缺少的页：$1。"),
        (Form(@"The chapter (.+) is named by the e-book and is not in it\."), "电子书缺少一章：$1。"),
        (Form(@"The chapter (.+) cannot be read\."), "有一章没有读出：$1。"),
        (Form(@"An embedded document of another format is left out\."), "略去嵌入的其他格式文档。"),
        (Form(@"Characters of the font (.+) that are no letters are left out\."), "略去 $1 字体中不是文字的符号。"),
        (Form(@"The archive is damaged or cut off; (\d+) files before the damage were read: (.+)\."), "压缩包已损坏或不完整，损坏之前的 $1 个文件已读出：$2。"),
    ];

    /// <summary>Why a file was not read.</summary>
    /// <param name="code">Code of the problem on the wire.</param>
    /// <returns>A Chinese sentence.</returns>
    public static string Problem(string code) => code switch
    {
        "empty" => "文件是空的，没有内容。",
        "encrypted" => "文件有密码或受加密保护，解除后可再收入。",
        "no_text" => "文件里没有文字，可能只有图片；读扫描件需要安装文字识别程序。",
        "damaged" => "文件损坏、不完整，或者无法打开，请重新取得后再收入。",
        "not_text" => "文件内容不是文字。",
        "too_large" => "文件过大或过于复杂，超出读取的限度。",
        "unsupported" => "这种格式不能读取，或者缺少读取它的程序。",
        "internal" => "本程序读取时出错，原因见说明。",
        _ => "原因见说明。",
    };

    /// <summary>What is doubtful about the reading of a file.</summary>
    /// <param name="remark">An English sentence of a reader.</param>
    /// <returns>The same in Chinese, or null for a sentence of another form.</returns>
    public static string? Remark(string remark)
    {
        foreach (var (form, words) in Remarks)
        {
            if (form.Match(remark) is { Success: true } match)
            {
                return match.Result(words);
            }
        }

        return null;
    }

    private static Regex Form(string sentence) => new($"^{sentence}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
