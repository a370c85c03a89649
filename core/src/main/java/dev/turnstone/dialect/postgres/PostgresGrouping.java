package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.Grouping;

/**
 * Transactions in one simple-protocol message: the server parses all of it before it runs any, and skips the rest after
 * a failure.
 */
final class PostgresGrouping implements Grouping {
    static final PostgresGrouping INSTANCE = new PostgresGrouping();

    private PostgresGrouping() {}

    @Override
    public String begin() {
        return "BEGIN";
    }

    @Override
    public String commit() {
        return "COMMIT";
    }

    /**
     * Commits are ordered in the log, so a crash loses the last ones only, and the flush of a later commit covers them
     * all. Set last and for the transaction alone: no script sees it, and nothing has to be put back on any way out.
     */
    @Override
    public String commitCoveredLater() {
        return "SET LOCAL synchronous_commit = off;\nCOMMIT";
    }

    @Override
    public String rollBack() {
        return "ROLLBACK";
    }

    /** With E a backslash means the same whatever standard_conforming_strings is. */
    @Override
    public String literal(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String startWatch() {
        return "SELECT pg_catalog.set_config('turnstone.began', extract(epoch FROM " + now() + ")::text, true)";
    }

    @Override
    public String elapsed() {
        return "trunc((extract(epoch FROM " + now()
                + ")::numeric - pg_catalog.current_setting('turnstone.began')::numeric) * 1000)::int";
    }

    @Override
    public String now() {
        return "pg_catalog.clock_timestamp()";
    }
}
