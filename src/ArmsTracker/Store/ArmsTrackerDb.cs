using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Store.Configurations;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>The database. Its rows stay in this folder: what others see are the read models of Timeline, Articles and Sources.</summary>
public sealed class ArmsTrackerDb(DbContextOptions<ArmsTrackerDb> options) : DbContext(options)
{
    internal DbSet<ArticleRow> Articles => Set<ArticleRow>();

    internal DbSet<MentionRow> Mentions => Set<MentionRow>();

    internal DbSet<MentionAttributionRow> MentionAttributions => Set<MentionAttributionRow>();

    internal DbSet<ClaimRow> Claims => Set<ClaimRow>();

    internal DbSet<ClaimTopicRow> ClaimTopics => Set<ClaimTopicRow>();

    internal DbSet<ClaimSystemRow> ClaimSystems => Set<ClaimSystemRow>();

    internal DbSet<ClaimPlaceRow> ClaimPlaces => Set<ClaimPlaceRow>();

    internal DbSet<ClaimPublisherRow> ClaimPublishers => Set<ClaimPublisherRow>();

    internal DbSet<ClaimSpeakerRow> ClaimSpeakers => Set<ClaimSpeakerRow>();

    internal DbSet<ClaimOriginRow> ClaimOrigins => Set<ClaimOriginRow>();

    internal DbSet<ClaimAliasRow> ClaimAliases => Set<ClaimAliasRow>();

    internal DbSet<ClaimRelationRow> ClaimRelations => Set<ClaimRelationRow>();

    internal DbSet<MatterRow> Matters => Set<MatterRow>();

    internal DbSet<MatterBlockRow> MatterBlocks => Set<MatterBlockRow>();

    internal DbSet<MatterLinkRow> MatterLinks => Set<MatterLinkRow>();

    internal DbSet<ArticleAddressRow> ArticleAddresses => Set<ArticleAddressRow>();

    internal DbSet<ArticleBandRow> ArticleBands => Set<ArticleBandRow>();

    internal DbSet<ClaimChangeRow> ClaimChanges => Set<ClaimChangeRow>();

    internal DbSet<StoreFactRow> StoreFacts => Set<StoreFactRow>();

    internal DbSet<SourceBodyRow> SourceBodies => Set<SourceBodyRow>();

    internal DbSet<WatchRow> Watches => Set<WatchRow>();

    internal DbSet<WatchSeenRow> WatchSeen => Set<WatchSeenRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Topic>().HaveConversion<TopicConverter>();
        configurationBuilder.Properties<EventKind>().HaveConversion<EventConverter>();
        configurationBuilder.Properties<Modality>().HaveConversion<ModalityConverter>();
        configurationBuilder.Properties<QuantityUnit>().HaveConversion<UnitConverter>();
        configurationBuilder.Properties<RelationKind>().HaveConversion<RelationConverter>();
        configurationBuilder.Properties<PlaceRole>().HaveConversion<PlaceRoleConverter>();
        configurationBuilder.Properties<EdtfDate>().HaveConversion<EdtfConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArmsTrackerDb).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
