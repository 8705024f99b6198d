using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ArmsTracker.Ingest;

/// <summary>The word lists of <c>Ingest/Data</c>, embedded in the program.</summary>
internal static class IngestData
{
    /// <exception cref="InvalidDataException">The file is missing or not of this shape; the message names file and line.</exception>
    public static T Read<T>(string name)
    {
        var path = "Ingest/Data/" + name;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"{path} is missing from the program.");
        using var reader = new StreamReader(stream);
        try
        {
            return new DeserializerBuilder().Build().Deserialize<T>(reader);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}
