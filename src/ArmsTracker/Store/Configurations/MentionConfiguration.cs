using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<MentionRow>
{
    public void Configure(EntityTypeBuilder<MentionRow> builder)
    {
        builder.ToTable("mentions");
        builder.HasIndex(mention => new { mention.ArticleId, mention.Anchor }).IsUnique();
        builder.HasIndex(mention => new { mention.ClaimId, mention.ArticleId });
        builder.HasIndex(mention => mention.MatterId);
        builder.Property(mention => mention.Telling).HasConversion(new DerivedConverter<Telling?>(), new DerivedComparer<Telling?>());
        builder.HasOne(mention => mention.Matter).WithMany().HasForeignKey(mention => mention.MatterId).OnDelete(DeleteBehavior.ClientSetNull);
        builder.Property(mention => mention.Evidence).HasConversion(new EvidenceConverter(), new EvidenceComparer());
        builder.HasOne(mention => mention.Claim).WithMany().HasForeignKey(mention => mention.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(mention => mention.Topics).WithOne().HasForeignKey(row => row.MentionId);
        builder.HasMany(mention => mention.Systems).WithOne().HasForeignKey(row => row.MentionId);
        builder.HasMany(mention => mention.Places).WithOne().HasForeignKey(row => row.MentionId);
        builder.HasMany(mention => mention.Attributions).WithOne().HasForeignKey(row => row.MentionId);
    }
}

internal sealed class MentionTopicConfiguration : IEntityTypeConfiguration<MentionTopicRow>
{
    public void Configure(EntityTypeBuilder<MentionTopicRow> builder) =>
        builder.ToTable("mention_topics").HasKey(row => new { row.MentionId, row.Position });
}

internal sealed class MentionSystemConfiguration : IEntityTypeConfiguration<MentionSystemRow>
{
    public void Configure(EntityTypeBuilder<MentionSystemRow> builder) =>
        builder.ToTable("mention_systems").HasKey(row => new { row.MentionId, row.Position });
}

internal sealed class MentionPlaceConfiguration : IEntityTypeConfiguration<MentionPlaceRow>
{
    public void Configure(EntityTypeBuilder<MentionPlaceRow> builder) =>
        builder.ToTable("mention_places").HasKey(row => new { row.MentionId, row.Position });
}

internal sealed class MentionAttributionConfiguration : IEntityTypeConfiguration<MentionAttributionRow>
{
    public void Configure(EntityTypeBuilder<MentionAttributionRow> builder)
    {
        builder.ToTable("mention_attributions").HasKey(row => new { row.MentionId, row.Position });
        builder.HasIndex(row => new { row.SourceId, row.MentionId });
    }
}
