using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store.Migrations;

/// <summary>Versions of an article, the addresses under which it came, its author, and what states the facts about it.</summary>
[DbContext(typeof(ArmsTrackerDb))]
[Migration("20260301000000_Versions")]
internal sealed class Versions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE articles ADD COLUMN title_from TEXT;
        ALTER TABLE articles ADD COLUMN published_from TEXT;
        ALTER TABLE articles ADD COLUMN publisher_from TEXT;
        ALTER TABLE articles ADD COLUMN author TEXT;
        ALTER TABLE articles ADD COLUMN author_start INTEGER;
        ALTER TABLE articles ADD COLUMN author_end INTEGER;
        ALTER TABLE articles ADD COLUMN author_from TEXT;
        ALTER TABLE articles ADD COLUMN url_from TEXT;
        ALTER TABLE articles ADD COLUMN family INTEGER;
        ALTER TABLE articles ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE articles ADD COLUMN is_superseded INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX "IX_articles_family_version" ON articles (family, version);

        CREATE TABLE article_addresses (
            url TEXT NOT NULL,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            PRIMARY KEY (url, article_id)
        );
        CREATE INDEX "IX_article_addresses_article_id" ON article_addresses (article_id);
        INSERT INTO article_addresses (url, article_id) SELECT url, id FROM articles WHERE url IS NOT NULL;

        -- Sixteen rows an article in one tree instead of three: they were most of what storing an article cost.
        CREATE TABLE bands (band INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, article_id)) WITHOUT ROWID;
        INSERT INTO bands (band, article_id) SELECT band, article_id FROM article_bands;
        DROP TABLE article_bands;
        ALTER TABLE bands RENAME TO article_bands;
        """);
}
