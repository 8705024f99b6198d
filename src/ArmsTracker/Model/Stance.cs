namespace ArmsTracker.Model;

/// <summary>How a statement stands to its matter, firmest first.</summary>
public enum Stance
{
    /// <summary>Told or judged to be so.</summary>
    Told,

    /// <summary>Said to lack proof or not to have happened yet.</summary>
    Unproven,

    /// <summary>Expected, intended or possible.</summary>
    Forecast,

    /// <summary>Denied by a party.</summary>
    Denied,
}
