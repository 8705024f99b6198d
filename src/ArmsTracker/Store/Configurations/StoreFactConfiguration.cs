using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class StoreFactConfiguration : IEntityTypeConfiguration<StoreFactRow>
{
    public void Configure(EntityTypeBuilder<StoreFactRow> builder) => builder.ToTable("store_facts").HasKey(fact => fact.Name);
}
