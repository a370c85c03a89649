package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schemas mean nothing: there is one. What has a name is told by the text of its table, the rest by pragmas. */
final class Sqlite implements Catalog {
    private static final String OBJECTS = """
            SELECT '' s, name t, name o, NULL c, 0 p FROM sqlite_schema WHERE type = '%s'""";

    private static final Selects SELECTS = new Selects(
            "''",
            Map.of(
                    Kind.TABLE,
                    OBJECTS.formatted("table"),
                    Kind.VIEW,
                    OBJECTS.formatted("view"),
                    Kind.COLUMN,
                    """
            SELECT '' s, m.name t, a.name o, NULL c, 0 p FROM sqlite_schema m, pragma_table_xinfo(m.name) a
            WHERE m.type IN ('table', 'view')""",
                    Kind.TYPED_COLUMN,
                    """
            SELECT '' s, m.name t, a.name o, a.type c, 0 p FROM sqlite_schema m, pragma_table_xinfo(m.name) a
            WHERE m.type IN ('table', 'view')""",
                    Kind.INDEX,
                    """
            SELECT '' s, m.name t, i.name o, a.name c, a.seqno p
            FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_info(i.name) a WHERE m.type = 'table'"""));

    private static final String TABLE_TEXTS =
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL";

    private static final Map<Kind, String> COLUMNS = Map.of(
            Kind.PRIMARY_KEY,
            "SELECT 0, name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk",
            Kind.FOREIGN_KEY,
            "SELECT id, \"from\" FROM pragma_foreign_key_list(?) ORDER BY id, seq",
            Kind.UNIQUE,
            "SELECT i.name, a.name FROM pragma_index_list(?) i, pragma_index_info(i.name) a WHERE i.origin = 'u'"
                    + " ORDER BY i.name, a.seqno");

    /** No pragma tells the names of constraints; only the text of the table has them. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)CONSTRAINT\\s+(?:\"([^\"]+)\"|`([^`]+)`|\\[([^]]+)]|(\\w+))\\s+(PRIMARY KEY|FOREIGN KEY|REFERENCES|UNIQUE)"
                    + "(?:\\s*\\(([^)]*)\\))?");

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        Sought here = new Sought(sought.kind(), Optional.empty(), sought.table(), sought.name());
        if (!COLUMNS.containsKey(sought.kind())) {
            return SELECTS.find(here, database);
        }
        List<Found> found = new ArrayList<>();
        for (Row table : database.rows(TABLE_TEXTS)) {
            if (sought.table().isEmpty() || sought.table().get().equalsIgnoreCase(table.text(0))) {
                found.addAll(named(sought.kind(), table.text(0), table.text(1)));
                found.addAll(unnamed(sought.kind(), table.text(0), database));
            }
        }
        return found;
    }

    private static List<Found> named(Kind kind, String table, String text) {
        return NAMED.matcher(text)
                .results()
                .filter(constraint -> kind(constraint.group(5)) == kind)
                .map(constraint -> new Found(table, name(constraint), columns(constraint.group(6))))
                .toList();
    }

    private static Kind kind(String words) {
        return switch (words.toUpperCase(Locale.ROOT)) {
            case "PRIMARY KEY" -> Kind.PRIMARY_KEY;
            case "UNIQUE" -> Kind.UNIQUE;
            default -> Kind.FOREIGN_KEY;
        };
    }

    private static String name(MatchResult constraint) {
        return Stream.of(1, 2, 3, 4)
                .flatMap(group -> Stream.ofNullable(constraint.group(group)))
                .findFirst()
                .orElse("");
    }

    private static List<String> columns(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(column -> column.strip().replaceAll("^[\"`\\[]|[\"`\\]]$", ""))
                        .toList();
    }

    /** The same ones and those without a name, by their columns. */
    private static List<Found> unnamed(Kind kind, String table, Lookup database) throws Unanswered {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Row row : database.rows(Objects.requireNonNull(COLUMNS.get(kind)), table)) {
            columns.computeIfAbsent(row.text(0), number -> new ArrayList<>()).add(row.text(1));
        }
        return columns.values().stream().map(of -> new Found(table, "", of)).toList();
    }

    /** Names are found as they were written, but for a table whose primary key is asked for. */
    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return kind == Kind.PRIMARY_KEY ? written.equalsIgnoreCase(found) : written.equals(found);
    }
}
