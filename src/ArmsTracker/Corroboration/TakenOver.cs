using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>What a statement that says too little takes over from the rest of its article.</summary>
internal static class TakenOver
{
    /// <summary>A statement speaks of the one with which it shares at least this part of its words.</summary>
    private const double Likeness = 0.25;

    /// <summary>One word in common is one that all statements on the same arms have.</summary>
    private const int WordsInCommon = 2;

    /// <summary>"The missiles" are those named last for the same direction and kind.</summary>
    public static void Systems(IReadOnlyList<Statement> statements, Gazetteer gazetteer)
    {
        var last = new Dictionary<(string?, string?, Topic), HashSet<string>>();
        foreach (var statement in statements)
        {
            foreach (var kind in statement.Kinds)
            {
                var key = (statement.Mention.Supplier, statement.Mention.Recipient, kind);
                if (statement.Systems.Count == 0)
                {
                    statement.SystemsMeant.UnionWith(last.GetValueOrDefault(key, []));
                }

                HashSet<string> named = [.. statement.Systems.Where(id => gazetteer.Systems.GetValueOrDefault(id)?.Topics.Contains(kind) == true)];
                if (named.Count > 0)
                {
                    last[key] = named;
                }
            }
        }
    }

    /// <summary>A statement without date, number and place has those of the one that it resembles most; of equals, the nearest.</summary>
    public static void Details(IReadOnlyList<Statement> statements)
    {
        var detailed = statements.Where(statement => statement.HasDetails)
            .Select(statement => (Statement: statement, statement.Date, statement.Quantity, statement.Places)).ToList();
        foreach (var group in statements.Where(statement => !statement.HasDetails).Select(statement => statement.Group).Distinct().ToList())
        {
            var told =
                from one in @group
                from other in detailed
                let likeness = one.Likeness(other.Statement)
                where likeness >= Likeness && one.CommonWords(other.Statement) >= WordsInCommon && SpeaksOf(one, other.Statement)
                orderby likeness descending, Math.Abs(other.Statement.Position - one.Position)
                select other;
            if (told.FirstOrDefault() is not { Statement: not null } source)
            {
                continue;
            }

            foreach (var one in group)
            {
                (one.Date, one.Quantity, one.Places) = (source.Date, source.Quantity, source.Places);
            }
        }
    }

    private static bool SpeaksOf(Statement statement, Statement other) =>
        statement.HasFrameOf(other) && statement.Stance == other.Stance && statement.HasKindsOf(other)
        && statement.AgreesOn(Topic.Component, other) && statement.AgreesOn(Topic.Facility, other) && statement.AgreesOn(Topic.ShippingRoute, other)
        && (statement.Systems.Count == 0 || statement.Systems.Overlaps(other.Systems));
}
