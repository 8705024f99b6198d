namespace ArmsTracker.Store.Statements;

/// <summary>A claim in one English line, composed by us from its attributes and never firmer than they are.</summary>
/// <param name="Direction">"Iran → Russia".</param>
/// <param name="Matter">"hundreds (200–999) of drones delivered".</param>
/// <param name="Date">"May (year unknown)", or null.</param>
public sealed record Statement(string Direction, string Matter, string? Date)
{
    public string Text => Date is null ? $"{Direction}: {Matter}" : $"{Direction}: {Matter}, {Date}";

    public override string ToString() => Text;
}
