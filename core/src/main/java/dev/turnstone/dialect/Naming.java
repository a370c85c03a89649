package dev.turnstone.dialect;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a product writes the names of objects: in which quotes, and in which case it keeps those that stand without. */
public enum Naming {
    /** As the SQL standard has it. */
    UPPER_CASE('"', name -> name.toUpperCase(Locale.ROOT)),
    /** As PostgreSQL has it. */
    LOWER_CASE('"', name -> name.toLowerCase(Locale.ROOT)),
    /** Names keep the case they were written in. */
    AS_WRITTEN('"', UnaryOperator.identity()),
    /** The same, in the quotes of MariaDB and MySQL. */
    AS_WRITTEN_IN_BACKTICKS('`', UnaryOperator.identity());

    private final String mark;
    private final UnaryOperator<String> fold;

    Naming(char mark, UnaryOperator<String> fold) {
        this.mark = String.valueOf(mark);
        this.fold = fold;
    }

    /** The name in quotes, with exactly these letters. */
    public String quote(String name) {
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /** A table in the schema that unqualified names mean, as it is written in statements. */
    public String unqualified(String table) {
        return quote(fold.apply(table));
    }

    /**
     * A table as it is written in statements.
     *
     * @param schema its exact name
     * @param table a name as people write it without quotes
     */
    public String qualified(String schema, String table) {
        return quote(schema) + "." + unqualified(table);
    }
}
