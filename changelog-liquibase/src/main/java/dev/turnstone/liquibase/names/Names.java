package dev.turnstone.liquibase.names;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import java.util.List;
import java.util.stream.Collectors;

/** Writes names as one database wants them. Immutable and thread-safe. */
public final class Names {
    private final String database;
    private final Quoting quoting;

    private Names(String database, Quoting quoting) {
        this.database = database;
        this.quoting = quoting;
    }

    /**
     * Those of a current version of a database.
     *
     * @param database its short name, as {@code postgresql}
     */
    public static Names of(String database, Quoting quoting) {
        return new Names(database, quoting);
    }

    /** A table, with its schema when the changelog says one. */
    public String table(ObjectName table) {
        return qualified(table);
    }

    /** A view, with its schema when the changelog says one. */
    public String view(ObjectName view) {
        return qualified(view);
    }

    /** A sequence, with its schema when the changelog says one. */
    public String sequence(ObjectName sequence) {
        return qualified(sequence);
    }

    /** An index, with its schema where the database wants that. */
    public String index(ObjectName index) {
        return qualified(index);
    }

    /** A procedure, with its schema when the changelog says one. */
    public String procedure(ObjectName procedure) {
        return qualified(procedure);
    }

    /** A column. */
    public String column(String column) {
        return quoting == Quoting.QUOTE_ALL_OBJECTS ? "\"" + column + "\"" : column;
    }

    /** Columns, with commas between them. */
    public String columns(List<String> columns) {
        return columns.stream().map(this::column).collect(Collectors.joining(", "));
    }

    /** A primary key, a foreign key, or another constraint. */
    public String constraint(String constraint) {
        return column(constraint);
    }

    /** A schema. */
    public String schema(String schema) {
        return column(schema);
    }

    private String qualified(ObjectName name) {
        return name.schema().map(schema -> schema(schema) + ".").orElse("") + column(name.name()) + database;
    }
}
