namespace ArmsTracker.Corroboration;

/// <summary>How a later claim can carry on an earlier one of its thread.</summary>
internal enum Step
{
    /// <summary>From talks to a contract, from a contract to delivery.</summary>
    Stage,

    /// <summary>What was expected is told to have happened.</summary>
    CameTrue,

    /// <summary>What had not happened yet is told to have happened.</summary>
    Happened,

    /// <summary>What was expected is said not to have happened.</summary>
    NotCome,

    /// <summary>What was expected for one time is expected for a later one.</summary>
    Postponed,

    /// <summary>The same happens once more: another visit, a wider deal.</summary>
    Again,

    /// <summary>The same body takes its next measure, or takes the one that it threatened.</summary>
    NextMeasure,

    /// <summary>Who denied it says now that it is so.</summary>
    Admitted,

    /// <summary>After the first event the run of them is told.</summary>
    Run,

    /// <summary>The same total, greater at a later time.</summary>
    Growth,
}
