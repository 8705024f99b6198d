using ArmsTracker.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

/// <summary>Matters for a test to vary.</summary>
internal static class SampleMatters
{
    /// <summary>Iran has supplied Russia with drones, said of no time.</summary>
    public static Matter Drones { get; } = new()
    {
        Supplier = "IR",
        Recipient = "RU",
        Event = EventKind.Transferring,
        Stance = Stance.Told,
        Topics = [Topic.Drone],
    };

    public static Quantity About(long number) => new(number, number, null, Approximate: true);

    public static Quantity Exactly(long number) => new(number, number, null, Approximate: false);

    public static Quantity AtLeast(long number) => new(number, null, null, Approximate: false);

    public static Quantity Hundreds { get; } = new(200, 999, null, Approximate: true);

    /// <summary>Any matter, from few enough values that many of them meet.</summary>
    public static Gen<Matter> Any { get; } =
        from direction in Gen.Elements(("IR", "RU"), ("IR", "RU"), ("RU", "IR"), ("KP", "RU"), (null, null))
        from happening in Gen.Elements(EventKind.Transferring, EventKind.Transferring, EventKind.Negotiating, EventKind.Producing, EventKind.Responding)
        from stance in Gen.Elements(Stance.Told, Stance.Told, Stance.Forecast, Stance.Unproven, Stance.Denied)
        from admitted in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from topics in Gen.SubListOf(Topic.Drone, Topic.Missile, Topic.Component, Topic.Facility, Topic.ShippingRoute)
        from systems in Some("shahed-136", "shahed", "fath-360")
        from quantity in Gen.Elements(null, null, null, Exactly(400), About(410), AtLeast(400), AtLeast(300), Hundreds, new Quantity(null, 400, null, false), new Quantity(null, null, null, true))
        from date in Gen.Elements(null, null, null, "2024-09", "2024-09-03", "2024-08-29", "2024", "2022/2030", "2023-08/..", "XXXX-09", "2024-08/2024-10", "2023-12/2024-02")
        from places in Some("alabuga", "kazan", "caspian-sea", "tehran")
        from bodies in Some("iran-government", "us-government")
        from toldIn in Gen.Elements(null, null, "a:0")
        from asOf in Gen.Elements(null, null, "2024-08", "2024-09", "2024-10", "2024-12")
        select new Matter
        {
            Supplier = direction.Item1,
            Recipient = direction.Item2,
            Event = happening,
            Stance = stance,
            IsAdmission = admitted,
            Topics = topics.Count == 0 ? [Topic.Arms] : [.. topics],
            Systems = systems,
            Quantity = quantity,
            EventDate = date is null ? null : EdtfDate.Parse(date),
            Places = places,
            Bodies = bodies,
            ToldIn = toldIn,
            AsOf = asOf is null ? null : EdtfDate.Parse(asOf),
        };

    private static Gen<string[]> Some(params string[] ids) =>
        Gen.Frequency((3, Gen.Constant(Array.Empty<string>())), (2, Gen.Elements(ids).Select(id => new[] { id })), (1, Gen.SubListOf(ids).Select(list => list.ToArray())));
}
