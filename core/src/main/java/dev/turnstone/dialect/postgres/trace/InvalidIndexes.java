package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;

/** Indexes that were never finished, and how to be rid of them without keeping anybody from the table. */
public final class InvalidIndexes {
    private static final String BUILDER = "SELECT 1 FROM pg_catalog.pg_locks l"
            + " JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid = l.pid"
            + " WHERE l.locktype = 'relation' AND l.relation = pg_catalog.to_regclass(?)::oid"
            + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
            + " AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()";

    private InvalidIndexes() {}

    /** Whether another session builds an index of this table just now: until that is done it is invalid too. */
    public static boolean areBeingBuilt(Jdbc jdbc, String table) throws SQLException {
        return jdbc.queryFirst(BUILDER, row -> row.getInt(1), table).isPresent();
    }

    /** Drops them. One that can't be had soon stays, invalid as before, and can be dropped later. */
    public static void drop(Jdbc jdbc, List<String> references) throws SQLException {
        for (String reference : references) {
            jdbc.execute("DROP INDEX CONCURRENTLY IF EXISTS " + reference);
        }
    }

    public static String told(List<String> references) {
        return "Removed what an unfinished statement had left, the invalid index"
                + (references.size() == 1 ? " " : "es ") + String.join(", ", references) + ".";
    }
}
