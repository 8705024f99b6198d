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
            [.. row.StatedSystems.Select(gazetteer.SystemOf)],
            row.Quantity(),
            row.EventDate));
}
