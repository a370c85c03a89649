package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.Glance;
import java.util.Locale;

/** Asks a table that may not be there: only {@code query_to_xml} reads one that is named by a text. */
final class PostgresGlance implements Glance {
    static final Glance INSTANCE = new PostgresGlance();

    private static final String HOME = "coalesce(pg_catalog.current_schema(), 'public')";

    private PostgresGlance() {}

    @Override
    public String question(String table, String order, String journal) {
        String journalPlace = "pg_catalog.format('%I.%I', " + HOME + ", '"
                + journal.toLowerCase(Locale.ROOT).replace("'", "''") + "')";
        return "SELECT " + HOME + ", (SELECT n.nspname = " + HOME
                + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.oid = pg_catalog.to_regclass('" + table.replace("'", "''") + "')),"
                + " CASE WHEN pg_catalog.to_regclass(" + journalPlace + ") IS NULL THEN 0 ELSE"
                + " (pg_catalog.xpath('//n/text()', pg_catalog.query_to_xml('SELECT count(*) AS n FROM ' || "
                + journalPlace + ", false, false, '')))[1]::text::int END,"
                + " (SELECT pg_catalog.string_agg(t.relname::text, pg_catalog.chr(10)) FROM ("
                + Postgres.someTables(HOME) + ") t);\n"
                + "SELECT * FROM " + table + " ORDER BY " + order;
    }
}
