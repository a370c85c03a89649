package dev.turnstone.tests.replication;

import dev.turnstone.tests.servers.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that a publisher and its subscribers must have in common, as one text for each table. */
final class Rows {
    private static final Map<String, String> QUERIES = queries();

    private Rows() {}

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String table : List.of("bird", "nest", "keyless", "sighting", "egg")) {
            queries.put(
                    table,
                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' ORDER BY t.id)), '')" + " FROM "
                            + table + " t");
        }
        queries.put(
                "listed",
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(id || a, ';' ORDER BY id)), '')" + " FROM listed");
        queries.put(
                "northern",
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' ORDER BY t.id)), '')"
                        + " FROM northern t WHERE region = 'north'");
        return queries;
    }

    static Map<String, String> of(TestDatabase database) {
        Map<String, String> rows = new LinkedHashMap<>();
        QUERIES.forEach(
                (table, query) -> rows.put(table, database.queryStrings(query).get(0)));
        return rows;
    }
}
