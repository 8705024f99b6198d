using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store.Migrations;

/// <summary>
/// A log of which claims have changed, by which every process keeps its index of the timeline up to date. The indexes that
/// facets were counted by have no reader any more.
/// </summary>
[DbContext(typeof(ArmsTrackerDb))]
[Migration("20260501000000_Changes")]
internal sealed class Changes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE claim_changes (
            number INTEGER NOT NULL PRIMARY KEY,
            claim_id INTEGER NOT NULL
        );
        -- Whoever has fallen further behind reads everything anew: the log need not grow with the store.
        CREATE TRIGGER claim_changes_after_insert AFTER INSERT ON claim_changes BEGIN
            DELETE FROM claim_changes WHERE number = new.number - 200000;
        END;

        CREATE TRIGGER claims_after_insert_change AFTER INSERT ON claims BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.id); END;
        CREATE TRIGGER claims_after_update_change AFTER UPDATE ON claims BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.id); END;
        CREATE TRIGGER claims_after_delete_change AFTER DELETE ON claims BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.id); END;
        CREATE TRIGGER mentions_after_insert_change AFTER INSERT ON mentions BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER mentions_after_update_change AFTER UPDATE OF claim_id ON mentions BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id), (new.claim_id); END;
        CREATE TRIGGER mentions_after_delete_change AFTER DELETE ON mentions BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;
        CREATE TRIGGER claim_topics_after_insert_change AFTER INSERT ON claim_topics BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER claim_topics_after_delete_change AFTER DELETE ON claim_topics BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;
        CREATE TRIGGER claim_systems_after_insert_change AFTER INSERT ON claim_systems BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER claim_systems_after_delete_change AFTER DELETE ON claim_systems BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;
        CREATE TRIGGER claim_places_after_insert_change AFTER INSERT ON claim_places BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER claim_places_after_delete_change AFTER DELETE ON claim_places BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;
        CREATE TRIGGER claim_publishers_after_insert_change AFTER INSERT ON claim_publishers BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER claim_publishers_after_delete_change AFTER DELETE ON claim_publishers BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;
        CREATE TRIGGER claim_speakers_after_insert_change AFTER INSERT ON claim_speakers BEGIN INSERT INTO claim_changes (claim_id) VALUES (new.claim_id); END;
        CREATE TRIGGER claim_speakers_after_delete_change AFTER DELETE ON claim_speakers BEGIN INSERT INTO claim_changes (claim_id) VALUES (old.claim_id); END;

        DROP INDEX "IX_claims_direction_is_context";
        DROP INDEX "IX_claims_event_is_context";
        DROP INDEX "IX_claims_modality_is_context";
        DROP INDEX "IX_claims_is_disputed_is_context";
        DROP INDEX "IX_claims_origin_count_is_context";
        DROP INDEX "IX_claims_event_key_public_id";
        DROP INDEX "IX_claims_published_key_public_id";
        DROP INDEX "IX_claim_topics_topic_claim_id";
        DROP INDEX "IX_claim_systems_system_id_claim_id";
        DROP INDEX "IX_claim_places_place_id_claim_id";
        DROP INDEX "IX_claim_publishers_source_id_claim_id";
        DROP INDEX "IX_claim_speakers_source_id_claim_id";
        """);
}
