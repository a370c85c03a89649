package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Queries that list the objects of each kind: {@code s} the schema, {@code t} the table, {@code o} the object's name,
 * {@code c} one of its columns, {@code p} the place of that column.
 *
 * @param schema the expression for the schema that unqualified names mean
 */
record Selects(String schema, Map<Kind, String> byKind) {
    Selects {
        byKind = Map.copyOf(byKind);
    }

    List<Found> find(Sought sought, Lookup database) throws Unanswered {
        String select = byKind.get(sought.kind());
        if (select == null) {
            return List.of();
        }
        StringBuilder sql =
                new StringBuilder("SELECT t, o, c FROM (").append(select).append(") x WHERE ");
        List<Object> parameters = new ArrayList<>();
        sql.append(sought.schema().isPresent() ? "LOWER(s) = ?" : "s = " + schema);
        sought.schema().ifPresent(name -> parameters.add(lower(name)));
        sought.table().ifPresent(name -> {
            sql.append(" AND LOWER(t) = ?");
            parameters.add(lower(name));
        });
        sought.name().ifPresent(name -> {
            sql.append(" AND LOWER(o) = ?");
            parameters.add(lower(name));
        });
        return together(database.rows(sql + " ORDER BY s, t, o, p", parameters.toArray()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Rows of the same object stand next to each other, one for each of its columns. */
    private static List<Found> together(List<Row> rows) {
        List<Found> found = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.columns().get(2).ifPresent(columns::add);
            if (i + 1 == rows.size() || !isOfSame(row, rows.get(i + 1))) {
                found.add(new Found(row.text(0), row.text(1), columns));
                columns.clear();
            }
        }
        return found;
    }

    private static boolean isOfSame(Row one, Row other) {
        return Objects.equals(one.text(0), other.text(0)) && Objects.equals(one.text(1), other.text(1));
    }
}
