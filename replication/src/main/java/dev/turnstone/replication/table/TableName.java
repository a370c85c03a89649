package dev.turnstone.replication.table;

import java.util.Comparator;
import java.util.Objects;

/** A table by its names as the catalog has them. */
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    public TableName {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /** As SQL has it, with quotes. */
    public String quoted() {
        return quoted(schema) + "." + quoted(name);
    }

    /** A name as SQL has it, with quotes. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
