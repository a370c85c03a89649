package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.sql.SqlStatement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code CREATE INDEX CONCURRENTLY} says.
 *
 * @param unique {@code UNIQUE } or nothing
 * @param name as the catalog has it; empty when the server is to choose it
 * @param table as it is written
 * @param rest what stands behind the table
 */
public record IndexBuild(String unique, Optional<String> name, String table, String rest) {
    private static final Pattern STATEMENT = PostgresNames.statement("CREATE (UNIQUE )?INDEX CONCURRENTLY\\b\\s*"
            + "(?:IF NOT EXISTS\\b\\s*)?(?:(" + PostgresNames.NAME + ")\\s*)?\\bON\\b\\s*(?:ONLY\\b\\s*)?("
            + PostgresNames.QUALIFIED + ")(.*)");

    private static final Pattern DEFINITION = PostgresNames.statement(
            "CREATE (UNIQUE )?INDEX " + PostgresNames.NAME + " ON (?:ONLY )?" + PostgresNames.QUALIFIED + " (.*)");

    public static Optional<IndexBuild> in(SqlStatement statement) {
        if (!statement.startsWith("CREATE") || !statement.has("CONCURRENTLY")) {
            return Optional.empty();
        }
        Matcher said = STATEMENT.matcher(PostgresNames.withoutComments(statement));
        return said.matches()
                ? Optional.of(new IndexBuild(
                        said.group(1) == null ? "" : "UNIQUE ",
                        Optional.ofNullable(said.group(2)).map(PostgresNames::folded),
                        said.group(3),
                        said.group(4)))
                : Optional.empty();
    }

    /** The same on another table, with a name of the server's choice, inside a transaction. */
    public String plainOn(String otherTable) {
        return "CREATE " + unique + "INDEX ON " + otherTable + rest;
    }

    /** What {@code pg_get_indexdef} gives, without the names of index and table. */
    public static String withoutNames(String definition) {
        Matcher parts = DEFINITION.matcher(definition);
        return parts.matches() ? (parts.group(1) == null ? "" : "UNIQUE ") + parts.group(2) : definition;
    }
}
