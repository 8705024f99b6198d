using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

/// <summary>A matter, once for all mentions that state it.</summary>
internal sealed class MatterRow
{
    public long Id { get; set; }

    public required string Key { get; init; }

    public required Matter Matter { get; init; }

    public long ClaimId { get; set; }

    public ClaimRow? Claim { get; set; }

    public List<MatterBlockRow> Blocks { get; init; } = [];
}

/// <summary>A key under which a matter is looked up.</summary>
internal sealed class MatterBlockRow
{
    public required string Block { get; init; }

    public long MatterId { get; set; }
}

/// <summary>Why two matters are of one claim.</summary>
internal sealed class MatterLinkRow
{
    public long MatterId { get; set; }

    public long OtherId { get; set; }

    public required double Score { get; init; }

    /// <summary>The reasons in words, weightiest first.</summary>
    public required IReadOnlyList<string> Why { get; init; }
}
