using System.Globalization;

namespace ArmsTracker.Ingest;

/// <summary>Takes an article's bytes from the disk.</summary>
public static class ArticleFile
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <exception cref="UnreadableArticleException">The file cannot be opened or is too large; the message says what to do.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            CheckSize(Path.GetFileName(path), new FileInfo(path).Length);
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableArticleException($"{path} may not be read by you. Change its permissions and import it again.", e);
        }
        catch (IOException e)
        {
            throw new UnreadableArticleException($"{path} cannot be read: {e.Message.TrimEnd('.')}. Check the file and import it again.", e);
        }
    }

    internal static void CheckSize(string fileName, long bytes)
    {
        if (bytes > MaxBytes)
        {
            var size = (bytes / (1024.0 * 1024)).ToString("F1", CultureInfo.InvariantCulture);
            throw new UnreadableArticleException(
                $"{fileName} has {size} MB; an article may have 5 MB. Split it into one file for each article.");
        }
    }
}
