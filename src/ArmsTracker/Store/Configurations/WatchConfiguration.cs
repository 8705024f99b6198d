using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Watches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class WatchConfiguration : IEntityTypeConfiguration<WatchRow>
{
    public void Configure(EntityTypeBuilder<WatchRow> builder)
    {
        builder.ToTable("watches");
        builder.Property(watch => watch.Kind).HasConversion(kind => Name(kind), name => Enum.Parse<WatchKind>(name, true));
        builder.HasIndex(watch => watch.Source).IsUnique();
    }

    private static string Name(WatchKind kind) => kind.ToString().ToLowerInvariant();
}

internal sealed class WatchSeenConfiguration : IEntityTypeConfiguration<WatchSeenRow>
{
    public void Configure(EntityTypeBuilder<WatchSeenRow> builder)
    {
        builder.ToTable("watch_seen").HasKey(row => new { row.WatchId, row.Item });
        builder.HasOne<WatchRow>().WithMany().HasForeignKey(row => row.WatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
