using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("claims");
        builder.HasIndex(claim => claim.PublicId).IsUnique();
        builder.HasIndex(claim => claim.Key).IsUnique();
        // A thread in the order of time.
        builder.HasIndex(claim => new { claim.Thread, claim.PlacedKey });
        builder.Property(claim => claim.StatedTopics).HasConversion(new TopicListConverter(), new ListComparer<Topic>());
        builder.Property(claim => claim.StatedSystems).HasConversion(new WordListConverter(), new ListComparer<string>());
        builder.Property(claim => claim.Facts).HasConversion(new DerivedConverter<ClaimFacts?>(), new DerivedComparer<ClaimFacts?>());
        builder.HasOne(claim => claim.BestMention).WithOne().HasForeignKey<ClaimRow>(claim => claim.BestMentionId)
            .OnDelete(DeleteBehavior.ClientSetNull);
        builder.HasMany(claim => claim.Topics).WithOne().HasForeignKey(row => row.ClaimId);
        builder.HasMany(claim => claim.Systems).WithOne().HasForeignKey(row => row.ClaimId);
        builder.HasMany(claim => claim.Places).WithOne().HasForeignKey(row => row.ClaimId);
        builder.HasMany(claim => claim.Publishers).WithOne().HasForeignKey(row => row.ClaimId);
        builder.HasMany(claim => claim.Speakers).WithOne().HasForeignKey(row => row.ClaimId);
    }
}

internal sealed class ClaimTopicConfiguration : IEntityTypeConfiguration<ClaimTopicRow>
{
    public void Configure(EntityTypeBuilder<ClaimTopicRow> builder) => builder.ToTable("claim_topics").HasKey(row => new { row.ClaimId, row.Topic });
}

internal sealed class ClaimSystemConfiguration : IEntityTypeConfiguration<ClaimSystemRow>
{
    public void Configure(EntityTypeBuilder<ClaimSystemRow> builder) =>
        builder.ToTable("claim_systems").HasKey(row => new { row.ClaimId, row.SystemId });
}

internal sealed class ClaimPlaceConfiguration : IEntityTypeConfiguration<ClaimPlaceRow>
{
    public void Configure(EntityTypeBuilder<ClaimPlaceRow> builder) =>
        builder.ToTable("claim_places").HasKey(row => new { row.ClaimId, row.PlaceId });
}

internal sealed class ClaimPublisherConfiguration : IEntityTypeConfiguration<ClaimPublisherRow>
{
    public void Configure(EntityTypeBuilder<ClaimPublisherRow> builder) =>
        builder.ToTable("claim_publishers").HasKey(row => new { row.ClaimId, row.SourceId });
}

internal sealed class ClaimSpeakerConfiguration : IEntityTypeConfiguration<ClaimSpeakerRow>
{
    public void Configure(EntityTypeBuilder<ClaimSpeakerRow> builder) =>
        builder.ToTable("claim_speakers").HasKey(row => new { row.ClaimId, row.SourceId });
}

internal sealed class ClaimOriginConfiguration : IEntityTypeConfiguration<ClaimOriginRow>
{
    public void Configure(EntityTypeBuilder<ClaimOriginRow> builder)
    {
        builder.ToTable("claim_origins").HasKey(row => new { row.ClaimId, row.Teller, row.Root });
        builder.HasOne<ClaimRow>().WithMany().HasForeignKey(row => row.ClaimId);
        // Whom an outlet relies on, and who relies on whom.
        builder.HasIndex(row => new { row.Teller, row.Root });
        builder.HasIndex(row => new { row.Root, row.Teller });
    }
}

internal sealed class ClaimAliasConfiguration : IEntityTypeConfiguration<ClaimAliasRow>
{
    public void Configure(EntityTypeBuilder<ClaimAliasRow> builder)
    {
        builder.ToTable("claim_aliases").HasKey(row => row.PublicId);
        builder.HasOne<ClaimRow>().WithMany().HasForeignKey(row => row.ClaimId);
        builder.HasIndex(row => row.ClaimId);
    }
}

internal sealed class ClaimRelationConfiguration : IEntityTypeConfiguration<ClaimRelationRow>
{
    public void Configure(EntityTypeBuilder<ClaimRelationRow> builder)
    {
        builder.ToTable("claim_relations").HasKey(row => new { row.FromId, row.ToId, row.Kind });
        builder.HasOne(row => row.From).WithMany().HasForeignKey(row => row.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.ToId);
    }
}

internal sealed class SourceBodyConfiguration : IEntityTypeConfiguration<SourceBodyRow>
{
    public void Configure(EntityTypeBuilder<SourceBodyRow> builder)
    {
        builder.ToTable("source_bodies").HasKey(row => new { row.SourceId, row.BodyId });
        builder.HasIndex(row => new { row.BodyId, row.SourceId });
    }
}
