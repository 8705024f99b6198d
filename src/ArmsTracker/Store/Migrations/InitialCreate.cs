using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store.Migrations;

/// <summary>The first schema. A test holds it against the model.</summary>
[DbContext(typeof(ArmsTrackerDb))]
[Migration("20260101000000_InitialCreate")]
internal sealed class InitialCreate : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TABLE articles (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                public_id TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                file TEXT NOT NULL,
                title TEXT,
                title_start INTEGER,
                title_end INTEGER,
                language TEXT,
                publisher_id TEXT,
                publisher_start INTEGER,
                publisher_end INTEGER,
                published TEXT,
                published_key INTEGER,
                published_start INTEGER,
                published_end INTEGER,
                url TEXT,
                imported_at TEXT NOT NULL,
                text TEXT NOT NULL
            );
            CREATE UNIQUE INDEX "IX_articles_public_id" ON articles (public_id);
            CREATE INDEX "IX_articles_publisher_id_published_key" ON articles (publisher_id, published_key);
            CREATE UNIQUE INDEX "IX_articles_sha256" ON articles (sha256);

            CREATE TABLE boilerplate (
                article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                start INTEGER NOT NULL,
                "end" INTEGER NOT NULL,
                kind TEXT NOT NULL,
                PRIMARY KEY (article_id, position)
            );

            CREATE TABLE claims (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                public_id TEXT NOT NULL,
                key TEXT NOT NULL,
                event TEXT NOT NULL,
                modality TEXT NOT NULL,
                supplier TEXT,
                recipient TEXT,
                direction TEXT NOT NULL,
                is_context INTEGER NOT NULL,
                event_date TEXT,
                event_key INTEGER,
                event_first INTEGER,
                event_last INTEGER,
                published TEXT,
                published_key INTEGER,
                published_first INTEGER,
                published_last INTEGER,
                quantity_min INTEGER,
                quantity_max INTEGER,
                quantity_unit TEXT,
                quantity_approximate INTEGER,
                quantity_differs INTEGER NOT NULL,
                mention_count INTEGER NOT NULL,
                article_count INTEGER NOT NULL,
                best_mention_id INTEGER REFERENCES mentions (id)
            );
            CREATE UNIQUE INDEX "IX_claims_best_mention_id" ON claims (best_mention_id);
            CREATE INDEX "IX_claims_direction_is_context" ON claims (direction, is_context);
            CREATE INDEX "IX_claims_event_is_context" ON claims (event, is_context);
            CREATE INDEX "IX_claims_event_key_public_id" ON claims (event_key, public_id);
            CREATE UNIQUE INDEX "IX_claims_key" ON claims (key);
            CREATE INDEX "IX_claims_modality_is_context" ON claims (modality, is_context);
            CREATE UNIQUE INDEX "IX_claims_public_id" ON claims (public_id);
            CREATE INDEX "IX_claims_published_key_public_id" ON claims (published_key, public_id);

            CREATE TABLE claim_topics (
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
                topic TEXT NOT NULL,
                PRIMARY KEY (claim_id, topic)
            );
            CREATE INDEX "IX_claim_topics_topic_claim_id" ON claim_topics (topic, claim_id);

            CREATE TABLE claim_systems (
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
                system_id TEXT NOT NULL,
                PRIMARY KEY (claim_id, system_id)
            );
            CREATE INDEX "IX_claim_systems_system_id_claim_id" ON claim_systems (system_id, claim_id);

            CREATE TABLE claim_places (
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
                place_id TEXT NOT NULL,
                PRIMARY KEY (claim_id, place_id)
            );
            CREATE INDEX "IX_claim_places_place_id_claim_id" ON claim_places (place_id, claim_id);

            CREATE TABLE claim_publishers (
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
                source_id TEXT NOT NULL,
                PRIMARY KEY (claim_id, source_id)
            );
            CREATE INDEX "IX_claim_publishers_source_id_claim_id" ON claim_publishers (source_id, claim_id);

            CREATE TABLE claim_speakers (
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
                source_id TEXT NOT NULL,
                PRIMARY KEY (claim_id, source_id)
            );
            CREATE INDEX "IX_claim_speakers_source_id_claim_id" ON claim_speakers (source_id, claim_id);

            CREATE TABLE mentions (
                id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
                claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
                anchor TEXT NOT NULL,
                start INTEGER NOT NULL,
                "end" INTEGER NOT NULL,
                quote TEXT NOT NULL,
                event TEXT NOT NULL,
                modality TEXT NOT NULL,
                supplier TEXT,
                recipient TEXT,
                quantity_min INTEGER,
                quantity_max INTEGER,
                quantity_unit TEXT,
                quantity_approximate INTEGER,
                event_date TEXT,
                event_date_words TEXT,
                evidence TEXT NOT NULL
            );
            CREATE UNIQUE INDEX "IX_mentions_article_id_anchor" ON mentions (article_id, anchor);
            CREATE INDEX "IX_mentions_claim_id_article_id" ON mentions (claim_id, article_id);

            CREATE TABLE mention_topics (
                mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                topic TEXT NOT NULL,
                PRIMARY KEY (mention_id, position)
            );

            CREATE TABLE mention_systems (
                mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                system_id TEXT NOT NULL,
                PRIMARY KEY (mention_id, position)
            );

            CREATE TABLE mention_places (
                mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                place_id TEXT NOT NULL,
                role TEXT NOT NULL,
                PRIMARY KEY (mention_id, position)
            );

            CREATE TABLE mention_attributions (
                mention_id INTEGER NOT NULL REFERENCES mentions (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                source_id TEXT NOT NULL,
                PRIMARY KEY (mention_id, position)
            );
            CREATE INDEX "IX_mention_attributions_source_id_mention_id" ON mention_attributions (source_id, mention_id);

            CREATE TABLE source_bodies (
                source_id TEXT NOT NULL,
                body_id TEXT NOT NULL,
                PRIMARY KEY (source_id, body_id)
            );
            CREATE INDEX "IX_source_bodies_body_id_source_id" ON source_bodies (body_id, source_id);
            """);
        migrationBuilder.Sql(
            """
            -- What a page shows of a mention; "caffe" finds "caffè". Written by Store/Search/SearchIndex.cs.
            CREATE VIRTUAL TABLE mention_search USING fts5(statement, quote, names, title, tokenize = 'unicode61 remove_diacritics 2');

            -- The whole articles. The text itself stays in its own table, and the triggers see to it that no article is left out.
            CREATE VIRTUAL TABLE article_search USING fts5(title, text, content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
            CREATE TRIGGER articles_after_insert AFTER INSERT ON articles BEGIN
                INSERT INTO article_search (rowid, title, text) VALUES (new.id, new.title, new.text);
            END;
            CREATE TRIGGER articles_after_delete AFTER DELETE ON articles BEGIN
                INSERT INTO article_search (article_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
            END;
            CREATE TRIGGER mentions_after_delete AFTER DELETE ON mentions BEGIN
                DELETE FROM mention_search WHERE rowid = old.id;
            END;
            """);
    }
}
