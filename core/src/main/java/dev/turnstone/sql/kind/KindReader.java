package dev.turnstone.sql.kind;

import dev.turnstone.sql.SqlStatement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the kind of statements, one after the other in the order of their changeset: what is done to a table that the
 * changeset itself has made is of no concern to older code. Not thread-safe.
 *
 * <p>These are additive, and nothing else:
 *
 * <table>
 * <caption>Additive statements</caption>
 * <tr><th>statement</th><th>unless</th></tr>
 * <tr><td>{@code CREATE TABLE}</td><td>{@code OR REPLACE}, {@code INHERITS}, {@code PARTITION OF}</td></tr>
 * <tr><td>{@code CREATE SEQUENCE}, {@code VIEW}, {@code MATERIALIZED VIEW}, {@code TYPE}, {@code DOMAIN},
 *     {@code SCHEMA}</td><td>{@code OR REPLACE}</td></tr>
 * <tr><td>{@code CREATE INDEX}</td><td>{@code UNIQUE}, or of expressions, which may fail for rows of older code</td></tr>
 * <tr><td>{@code ALTER TABLE … ADD [COLUMN] …}, also several of them</td><td>{@code NOT NULL} without a default; a key,
 *     check, reference, or a value that is generated</td></tr>
 * <tr><td>{@code ALTER TYPE … ADD VALUE}</td><td></td></tr>
 * <tr><td>{@code COMMENT ON}, {@code GRANT}</td><td></td></tr>
 * <tr><td>{@code ALTER TABLE … ADD …}, {@code CREATE UNIQUE INDEX}, {@code INSERT … VALUES},
 *     {@code COPY … FROM STDIN}</td><td>the table is older than the changeset</td></tr>
 * </table>
 */
public final class KindReader {
    private static final int HEAD = 400;
    private static final int WHOLE = Integer.MAX_VALUE;

    private static final Set<String> TABLE_WORDS = Set.of("GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "CACHED");

    private static final Set<String> NEW_THINGS = Set.of("SEQUENCE", "VIEW", "TYPE", "DOMAIN", "SCHEMA");

    /** What makes a column more than a place for values. */
    private static final Set<String> OF_CONSTRAINTS = Set.of(
            "PRIMARY",
            "UNIQUE",
            "KEY",
            "FOREIGN",
            "REFERENCES",
            "CHECK",
            "CONSTRAINT",
            "GENERATED",
            "AS",
            "IDENTITY",
            "AUTO_INCREMENT",
            "AUTOINCREMENT",
            "SERIAL",
            "SERIAL2",
            "SERIAL4",
            "SERIAL8",
            "SMALLSERIAL",
            "BIGSERIAL",
            "ROWVERSION",
            "INDEX",
            "FULLTEXT",
            "SPATIAL",
            "PARTITION",
            "PERIOD",
            "SYSTEM",
            "ON");

    private final Set<String> made = new HashSet<>();

    /** The kind of the next statement. */
    public ChangeKind of(SqlStatement statement) {
        // Behind a delimiter of the script's own there may be several in one.
        if (!statement.delimiter().equals(";") && statement.text().indexOf(';') >= 0) {
            return ChangeKind.OTHER;
        }
        boolean additive = switch (statement.firstWord()) {
            case "COMMENT", "GRANT" -> true;
            case "CREATE" -> cursor(statement, WHOLE).filter(this::creates).isPresent();
            case "ALTER" -> cursor(statement, WHOLE).filter(this::adds).isPresent();
            case "INSERT", "COPY" -> cursor(statement, HEAD).filter(this::fills).isPresent();
            default -> false;
        };
        return additive ? ChangeKind.ADDITIVE : ChangeKind.OTHER;
    }

    private static Optional<Cursor> cursor(SqlStatement statement, int most) {
        return Tokens.of(statement.text(), most).map(Cursor::new);
    }

    private boolean creates(Cursor cursor) {
        cursor.take("CREATE");
        if (cursor.take("INDEX")) {
            return isHarmlessIndex(cursor);
        }
        if (cursor.take("UNIQUE", "INDEX")) {
            return tableOfIndex(cursor).filter(made::contains).isPresent();
        }
        cursor.take("MATERIALIZED");
        cursor.skip(TABLE_WORDS);
        return cursor.take("TABLE") ? createsTable(cursor) : NEW_THINGS.contains(cursor.peek());
    }

    private boolean createsTable(Cursor cursor) {
        boolean mayBeThere = cursor.take("IF", "NOT", "EXISTS");
        Optional<String> name = cursor.takeName();
        List<String> rest = cursor.rest();
        boolean joins = rest.contains("INHERITS") || Collections.indexOfSubList(rest, List.of("PARTITION", "OF")) >= 0;
        name.filter(table -> !mayBeThere).ifPresent(made::add);
        return name.isPresent() && !joins;
    }

    private static Optional<String> tableOfIndex(Cursor cursor) {
        cursor.take("CONCURRENTLY");
        cursor.take("IF", "NOT", "EXISTS");
        if (!cursor.take("ON") && (cursor.takeName().isEmpty() || !cursor.take("ON"))) {
            return Optional.empty();
        }
        cursor.take("ONLY");
        return cursor.takeName();
    }

    /** Of columns alone; the length of a prefix may stand behind one. */
    private boolean isHarmlessIndex(Cursor cursor) {
        Optional<String> table = tableOfIndex(cursor);
        List<String> rest = cursor.rest();
        int depth = 0;
        boolean harmless = table.isPresent();
        for (int i = 0; i < rest.size() && harmless; i++) {
            String token = rest.get(i);
            boolean nested = token.equals("(") && depth > 0;
            harmless = !(nested && !isNumber(rest, i + 1)) && !token.equals(":") && !token.equals("CAST");
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
        return harmless || table.filter(made::contains).isPresent();
    }

    private static boolean isNumber(List<String> tokens, int at) {
        return at < tokens.size() && tokens.get(at).chars().allMatch(Character::isDigit);
    }

    private boolean adds(Cursor cursor) {
        cursor.take("ALTER");
        if (cursor.take("TYPE")) {
            return cursor.takeName().isPresent() && cursor.take("ADD", "VALUE");
        }
        if (!cursor.take("TABLE")) {
            return false;
        }
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        Optional<String> table = cursor.takeName();
        boolean own = table.filter(made::contains).isPresent();
        boolean additive = table.isPresent() && !cursor.isAtEnd();
        while (additive && !cursor.isAtEnd()) {
            List<String> part = cursor.takePart();
            additive = own ? part.indexOf("ADD") == 0 : addsColumn(part);
        }
        return additive;
    }

    private static boolean addsColumn(List<String> part) {
        Cursor column = new Cursor(part);
        if (!column.take("ADD")) {
            return false;
        }
        column.take("COLUMN");
        column.take("IF", "NOT", "EXISTS");
        List<String> rest = column.rest();
        if (rest.stream().anyMatch(OF_CONSTRAINTS::contains)
                || column.takeName().isEmpty()
                || column.isAtEnd()) {
            return false;
        }
        return Collections.indexOfSubList(rest, List.of("NOT", "NULL")) < 0 || rest.contains("DEFAULT");
    }

    private boolean fills(Cursor cursor) {
        boolean copies = cursor.take("COPY");
        if (!copies && !cursor.take("INSERT", "INTO")) {
            return false;
        }
        boolean own = cursor.takeName().filter(made::contains).isPresent();
        cursor.takeParentheses();
        return own && (copies ? cursor.take("FROM", "STDIN") : cursor.take("VALUES"));
    }
}
