namespace ArmsTracker.Model;

/// <summary>The JSON in which a matter is stored.</summary>
public static class MatterJson
{
    public static string Write(Matter matter) => ModelJson.Write(matter);

    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static Matter Read(string json) => ModelJson.Read<Matter>(json);
}
