package dev.turnstone.liquibase.render.rows;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.types.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which kind of value a column of a file holds, by the column of the table. */
public final class ColumnTypes {
    private ColumnTypes() {}

    /**
     * What a changelog says about columns, and where it doesn't say the type, the table's.
     *
     * @param types of the table's columns, in the words of the database, by their names
     */
    public static List<LoadColumn> completed(List<LoadColumn> said, Map<String, String> types) {
        List<LoadColumn> all = new ArrayList<>();
        for (LoadColumn column : said) {
            String name = column.column().name().isEmpty()
                    ? column.header().orElse("")
                    : column.column().name();
            all.add(column.type().isPresent() ? column : typed(column, type(name, types)));
        }
        types.forEach((name, type) -> {
            if (said.stream().noneMatch(column -> isAbout(column, name))) {
                all.add(new LoadColumn(
                        Column.named(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(kind(type)),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
        return all;
    }

    private static boolean isAbout(LoadColumn column, String name) {
        return column.column().name().equalsIgnoreCase(name)
                || column.header().filter(name::equalsIgnoreCase).isPresent();
    }

    private static LoadColumn typed(LoadColumn column, Optional<String> type) {
        return new LoadColumn(
                column.column(),
                column.header(),
                column.index(),
                type.map(ColumnTypes::kind),
                column.nullPlaceholder(),
                column.allowUpdate());
    }

    private static Optional<String> type(String name, Map<String, String> types) {
        return types.entrySet().stream()
                .filter(type -> type.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** As changelogs call it; where a product has several names for a type, by the one that its driver tells. */
    private static String kind(String type) {
        String words = type.toLowerCase(Locale.ROOT);
        String name = words.replaceAll("\\(.*", "").split("\\s")[0];
        if (words.startsWith("tinyint(1)")) {
            return "BOOLEAN";
        }
        if (name.startsWith("float")) {
            return "NUMERIC";
        }
        return switch (Kind.named(name)) {
            case BIGINT, CURRENCY, DECIMAL, DOUBLE, FLOAT, INT, MEDIUMINT, NUMBER, SMALLINT, TINYINT -> "NUMERIC";
            case BOOLEAN -> "BOOLEAN";
            case DATE, DATETIME, TIME, TIMESTAMP -> "DATE";
            case BLOB -> "BLOB";
            case CLOB -> "CLOB";
            case UUID -> "UUID";
            default -> name.equals("bytea") ? "BLOB" : "STRING";
        };
    }
}
