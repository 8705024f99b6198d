using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ArmsTracker.Store.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<ArticleRow>
{
    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("articles");
        builder.HasIndex(article => article.PublicId).IsUnique();
        builder.HasIndex(article => article.Sha256).IsUnique();
        builder.HasIndex(article => new { article.PublisherId, article.PublishedKey });
        builder.HasIndex(article => article.CopyGroup);
        builder.HasIndex(article => new { article.Family, article.Version });
        builder.HasMany(article => article.Boilerplate).WithOne().HasForeignKey(row => row.ArticleId);
        builder.HasMany(article => article.Mentions).WithOne(mention => mention.Article).HasForeignKey(mention => mention.ArticleId);
    }
}

internal sealed class BoilerplateConfiguration : IEntityTypeConfiguration<BoilerplateRow>
{
    public void Configure(EntityTypeBuilder<BoilerplateRow> builder)
    {
        builder.ToTable("boilerplate");
        builder.HasKey(row => new { row.ArticleId, row.Position });
        builder.Property(row => row.Kind).HasConversion<string>();
    }
}

internal sealed class ArticleAddressConfiguration : IEntityTypeConfiguration<ArticleAddressRow>
{
    public void Configure(EntityTypeBuilder<ArticleAddressRow> builder)
    {
        builder.ToTable("article_addresses").HasKey(row => new { row.Url, row.ArticleId });
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
        builder.HasIndex(row => row.ArticleId);
    }
}

internal sealed class ArticleBandConfiguration : IEntityTypeConfiguration<ArticleBandRow>
{
    /// <summary>No foreign key: it would bring an index that is looked up by nobody, and articles are never deleted.</summary>
    public void Configure(EntityTypeBuilder<ArticleBandRow> builder) =>
        builder.ToTable("article_bands").HasKey(row => new { row.Band, row.ArticleId });
}
