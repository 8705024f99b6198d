using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Store;

/// <summary>Statements of the claims in the store.</summary>
internal static class ClaimStatements
{
    public static Statement Statement(this Gazetteer gazetteer, ClaimRow row, IEnumerable<Topic> topics, IEnumerable<string> systems) =>
        StatementComposer.Compose(new StatementParts(
            [.. topics],
            row.Event,
            row.Modality,
            row.Supplier,
            row.Recipient,
            // In one order, whichever mention they come from. A system that has left the gazetteer still has its id to be called by.
            [.. systems.Distinct().Order(StringComparer.Ordinal).Select(id => gazetteer.Systems.GetValueOrDefault(id) ?? new WeaponSystem(id, id, [], "--", null))],
            RowMapping.Quantity(row.QuantityMin, row.QuantityMax, row.QuantityUnit, row.QuantityApproximate),
            row.EventDate));

    /// <summary>Of a claim that is being written: its topics and systems never change, the rest may just have.</summary>
    public static Statement Statement(this Gazetteer gazetteer, Claim claim, ClaimRow row) =>
        gazetteer.Statement(row, claim.Topics, claim.Systems);
}
