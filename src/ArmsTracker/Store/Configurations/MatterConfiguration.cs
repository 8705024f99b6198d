using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class MatterConfiguration : IEntityTypeConfiguration<MatterRow>
{
    public void Configure(EntityTypeBuilder<MatterRow> builder)
    {
        builder.ToTable("matters");
        builder.HasIndex(matter => matter.Key).IsUnique();
        builder.HasIndex(matter => matter.ClaimId);
        builder.Property(matter => matter.Matter).HasConversion(new DerivedConverter<Matter>(), new DerivedComparer<Matter>());
        builder.HasOne(matter => matter.Claim).WithMany().HasForeignKey(matter => matter.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(matter => matter.Blocks).WithOne().HasForeignKey(row => row.MatterId);
    }
}

internal sealed class MatterBlockConfiguration : IEntityTypeConfiguration<MatterBlockRow>
{
    public void Configure(EntityTypeBuilder<MatterBlockRow> builder)
    {
        builder.ToTable("matter_blocks").HasKey(row => new { row.Block, row.MatterId });
        builder.HasIndex(row => row.MatterId);
    }
}

internal sealed class MatterLinkConfiguration : IEntityTypeConfiguration<MatterLinkRow>
{
    public void Configure(EntityTypeBuilder<MatterLinkRow> builder)
    {
        builder.ToTable("matter_links").HasKey(row => new { row.MatterId, row.OtherId });
        builder.Property(row => row.Why).HasConversion(new WordListConverter(), new ListComparer<string>());
        builder.HasOne<MatterRow>().WithMany().HasForeignKey(row => row.MatterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MatterRow>().WithMany().HasForeignKey(row => row.OtherId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.OtherId);
    }
}
