using System.Collections.Concurrent;
using YamlDotNet.Core;

namespace ArmsTracker.Ingest;

/// <summary>Reads sidecars, and keeps those of folders, which are asked for with each of the folder's files.</summary>
internal sealed class SidecarFiles
{
    public const int MaxBytes = 10 * ReadingLimits.Megabyte;

    private const int MaxKept = 64;

    private readonly ConcurrentDictionary<string, (DateTime Changed, YamlValue? Root)> _kept = new(StringComparer.Ordinal);

    /// <summary>The same as <see cref="Read"/>; what is wrong with the file is told once, not with each file of its folder.</summary>
    public (YamlValue? Root, Incoming? Problem) ReadOnce(string path)
    {
        var changed = File.GetLastWriteTimeUtc(path);
        if (_kept.TryGetValue(path, out var kept) && kept.Changed == changed)
        {
            return (kept.Root, null);
        }

        if (_kept.Count >= MaxKept)
        {
            _kept.Clear();
        }

        var (root, problem) = Read(path);
        _kept[path] = (changed, root);
        return (root, problem);
    }

    /// <summary>What the file holds, nothing where there is no such file, or why it cannot be read.</summary>
    public static (YamlValue? Root, Incoming? Problem) Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return (null, null);
        }

        try
        {
            return file.Length <= MaxBytes ? Parse(path, File.ReadAllText(path)) : TooLarge(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Incoming.Refused(path, $"{path} cannot be read: {e.Message.TrimEnd('.')}. Check the file and import again."));
        }
    }

    public static (YamlValue? Root, Incoming? Problem) Parse(string path, string yaml)
    {
        try
        {
            return (ShallowYaml.Read(yaml), null);
        }
        catch (YamlException e)
        {
            return (null, Incoming.Refused(path, $"{path}:{e.Start.Line}: it is no YAML that can be read ({e.Message.TrimEnd('.')}). Correct the line and import again."));
        }
    }

    public static (YamlValue? Root, Incoming? Problem) TooLarge(string path) =>
        (null, Incoming.Refused(path, $"{path} is larger than {MaxBytes / ReadingLimits.Megabyte} MB. Put its entries into sidecars of single files."));
}
