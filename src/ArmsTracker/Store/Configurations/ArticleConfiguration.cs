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

internal sealed class ArticleBandConfiguration : IEntityTypeConfiguration<ArticleBandRow>
{
    public void Configure(EntityTypeBuilder<ArticleBandRow> builder)
    {
        builder.ToTable("article_bands").HasKey(row => new { row.Band, row.ArticleId });
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
        builder.HasIndex(row => row.ArticleId);
    }
}
