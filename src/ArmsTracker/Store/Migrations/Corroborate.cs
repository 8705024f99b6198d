using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store.Migrations;

/// <summary>
/// Claims that are gathered by matters, with their threads, origins, relations and former addresses. The claims of an
/// older store stay until they are gathered anew: the fact <c>corroboration</c> is missing there.
/// </summary>
[DbContext(typeof(ArmsTrackerDb))]
[Migration("20260201000000_Corroborate")]
internal sealed class Corroborate : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE store_facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);

        CREATE TABLE matters (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL,
            matter TEXT NOT NULL,
            claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE RESTRICT
        );
        CREATE UNIQUE INDEX "IX_matters_key" ON matters (key);
        CREATE INDEX "IX_matters_claim_id" ON matters (claim_id);

        CREATE TABLE matter_blocks (
            block TEXT NOT NULL,
            matter_id INTEGER NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
            PRIMARY KEY (block, matter_id)
        );
        CREATE INDEX "IX_matter_blocks_matter_id" ON matter_blocks (matter_id);

        CREATE TABLE matter_links (
            matter_id INTEGER NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
            other_id INTEGER NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
            score REAL NOT NULL,
            why TEXT NOT NULL,
            PRIMARY KEY (matter_id, other_id)
        );
        CREATE INDEX "IX_matter_links_other_id" ON matter_links (other_id);

        ALTER TABLE mentions ADD COLUMN matter_id INTEGER REFERENCES matters (id);
        ALTER TABLE mentions ADD COLUMN telling TEXT;
        ALTER TABLE mentions ADD COLUMN root TEXT;
        ALTER TABLE mentions ADD COLUMN root_body TEXT;
        CREATE INDEX "IX_mentions_matter_id" ON mentions (matter_id);

        ALTER TABLE articles ADD COLUMN teller TEXT NOT NULL DEFAULT '';
        ALTER TABLE articles ADD COLUMN teller_body TEXT NOT NULL DEFAULT '';
        ALTER TABLE articles ADD COLUMN copy_group INTEGER;
        CREATE INDEX "IX_articles_copy_group" ON articles (copy_group);
        CREATE TABLE article_bands (
            band INTEGER NOT NULL,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            PRIMARY KEY (band, article_id)
        );
        CREATE INDEX "IX_article_bands_article_id" ON article_bands (article_id);

        ALTER TABLE claims ADD COLUMN first_mention_id INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claims ADD COLUMN thread TEXT NOT NULL DEFAULT '';
        ALTER TABLE claims ADD COLUMN loosest_modality TEXT NOT NULL DEFAULT 'asserted';
        ALTER TABLE claims ADD COLUMN event_date_words TEXT;
        ALTER TABLE claims ADD COLUMN placed_key INTEGER;
        ALTER TABLE claims ADD COLUMN facts TEXT;
        ALTER TABLE claims ADD COLUMN origin_count INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claims ADD COLUMN credibility INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claims ADD COLUMN credibility_why TEXT NOT NULL DEFAULT '';
        ALTER TABLE claims ADD COLUMN is_disputed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claims ADD COLUMN stated_topics TEXT NOT NULL DEFAULT '';
        ALTER TABLE claims ADD COLUMN stated_systems TEXT NOT NULL DEFAULT '[]';
        CREATE INDEX "IX_claims_thread_placed_key" ON claims (thread, placed_key);
        CREATE INDEX "IX_claims_is_disputed_is_context" ON claims (is_disputed, is_context);
        CREATE INDEX "IX_claims_origin_count_is_context" ON claims (origin_count, is_context);

        CREATE TABLE claim_origins (
            claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
            teller TEXT NOT NULL,
            root TEXT NOT NULL,
            body TEXT NOT NULL,
            mentions INTEGER NOT NULL,
            origin TEXT,
            is_circular INTEGER NOT NULL,
            PRIMARY KEY (claim_id, teller, root)
        );
        CREATE INDEX "IX_claim_origins_teller_root" ON claim_origins (teller, root);
        CREATE INDEX "IX_claim_origins_root_teller" ON claim_origins (root, teller);

        CREATE TABLE claim_aliases (
            public_id TEXT NOT NULL PRIMARY KEY,
            claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE
        );
        CREATE INDEX "IX_claim_aliases_claim_id" ON claim_aliases (claim_id);

        CREATE TABLE claim_relations (
            from_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
            to_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            why TEXT NOT NULL,
            PRIMARY KEY (from_id, to_id, kind)
        );
        CREATE INDEX "IX_claim_relations_to_id" ON claim_relations (to_id);
        """);
}
