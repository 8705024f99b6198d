using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store.Migrations;

/// <summary>Folders and feeds that are looked at again and again, and what was seen in them.</summary>
[DbContext(typeof(ArmsTrackerDb))]
[Migration("20260401000000_Watch")]
internal sealed class Watch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE watches (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            source TEXT NOT NULL,
            interval_minutes INTEGER NOT NULL,
            enabled INTEGER NOT NULL,
            etag TEXT,
            last_modified INTEGER,
            last_run INTEGER,
            last_result TEXT,
            failures INTEGER NOT NULL,
            next_run INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX "IX_watches_source" ON watches (source);

        CREATE TABLE watch_seen (
            watch_id INTEGER NOT NULL REFERENCES watches (id) ON DELETE CASCADE,
            item TEXT NOT NULL,
            mark TEXT NOT NULL,
            PRIMARY KEY (watch_id, item)
        );
        """);
}
