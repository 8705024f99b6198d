using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class ClaimChangeConfiguration : IEntityTypeConfiguration<ClaimChangeRow>
{
    /// <summary>No foreign key: claims that have gone stand in it too.</summary>
    public void Configure(EntityTypeBuilder<ClaimChangeRow> builder)
    {
        builder.ToTable("claim_changes").HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}
