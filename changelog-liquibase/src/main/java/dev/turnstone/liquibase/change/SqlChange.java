package dev.turnstone.liquibase.change;

import java.util.Optional;

/** Changes written in SQL. */
public sealed interface SqlChange extends Change {

    /** How a text is cut into statements. */
    enum Cutting {
        /** At the delimiter. */
        STATEMENTS,
        /** It is one statement. */
        WHOLE
    }

    /** What becomes of comments. */
    enum Comments {
        /** They are sent. */
        KEPT,
        /** They are taken out first. */
        STRIPPED
    }

    /**
     * {@code sql} and {@code sqlFile}: statements as they are written.
     *
     * @param delimiter what ends a statement; empty for the default
     * @param dbms for which databases, as written; empty for all
     */
    record Sql(Text text, Cutting cutting, Comments comments, Optional<String> delimiter, Optional<String> dbms)
            implements SqlChange {}

    /**
     * A stored procedure; the text is one statement.
     *
     * @param procedure empty when only the text names it
     * @param dbms for which databases, as written; empty for all
     */
    record CreateProcedure(
            Optional<ObjectName> procedure, Text text, Optional<Boolean> replaceIfExists, Optional<String> dbms)
            implements SqlChange {}

    /** No procedure any more. */
    record DropProcedure(ObjectName procedure) implements SqlChange {}
}
