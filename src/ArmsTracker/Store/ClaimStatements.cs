using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Store;

/// <summary>Statements of the claims in the store.</summary>
internal static class ClaimStatements
{
    /// <summary>Composed of the arms that the claim's best mention names, so that it never puts together what no text does.</summary>
    public static Statement Statement(this Gazetteer gazetteer, ClaimRow row) =>
        StatementComposer.Compose(new StatementParts(
            row.StatedTopics,
            row.Event,
            row.Modality,
            row.Supplier,
            row.Recipient,
            // A system that has left the gazetteer still has its id to be called by.
            [.. row.StatedSystems.Select(id => gazetteer.Systems.GetValueOrDefault(id) ?? new WeaponSystem(id, id, [], "--", null))],
            row.Quantity(),
            row.EventDate));
}
