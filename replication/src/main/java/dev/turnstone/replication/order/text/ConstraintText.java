package dev.turnstone.replication.order.text;

import dev.turnstone.replication.table.Constraint;
import dev.turnstone.replication.table.Constraint.Kind;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A constraint as a statement writes it. */
public final class ConstraintText {
    private ConstraintText() {}

    /**
     * The constraint of a table that these tokens are, or of a column that they define.
     *
     * @param table whose name the server makes its own of, where nobody gives one
     */
    public static Optional<Constraint> read(List<String> tokens, String table) {
        return kind(tokens).map(kind -> new Constraint(name(tokens).orElse(usualName(kind, tokens, table)), kind));
    }

    private static Optional<Kind> kind(List<String> tokens) {
        if (isKey(tokens)) {
            return Optional.of(Kind.PRIMARY_KEY);
        }
        if (tokens.contains("FOREIGN") || tokens.contains("REFERENCES")) {
            return Optional.of(Kind.FOREIGN_KEY);
        }
        if (tokens.contains("CHECK")) {
            return Optional.of(Kind.CHECK);
        }
        if (tokens.contains("EXCLUDE")) {
            return Optional.of(Kind.EXCLUSION);
        }
        return tokens.contains("UNIQUE") ? Optional.of(Kind.UNIQUE) : Optional.empty();
    }

    /** Whether it is a primary key. */
    public static boolean isKey(List<String> tokens) {
        return Collections.indexOfSubList(tokens, List.of("PRIMARY", "KEY")) >= 0;
    }

    /** The name that was given. */
    public static Optional<String> name(List<String> tokens) {
        int at = tokens.indexOf("CONSTRAINT");
        return at >= 0 && at + 1 < tokens.size() ? Optional.of(Names.plain(tokens.get(at + 1))) : Optional.empty();
    }

    private static String usualName(Kind kind, List<String> tokens, String table) {
        List<String> columns = columns(tokens);
        String middle = columns.isEmpty() ? Names.plain(tokens.get(0)) : String.join("_", columns);
        return switch (kind) {
            case PRIMARY_KEY -> table + "_pkey";
            case UNIQUE -> table + "_" + middle + "_key";
            case FOREIGN_KEY -> table + "_" + middle + "_fkey";
            case EXCLUSION -> table + "_" + middle + "_excl";
            case CHECK, OTHER -> table + "_" + middle + "_check";
        };
    }

    /** The columns in its first brackets; nothing of what is more than a name. */
    public static List<String> columns(List<String> tokens) {
        int open = tokens.indexOf("(");
        if (open < 0 || tokens.get(0).equals("CHECK")) {
            return List.of();
        }
        int close = open + tokens.subList(open, tokens.size()).indexOf(")");
        Cursor inside = new Cursor(tokens.subList(open + 1, Math.max(open + 1, close)));
        List<String> columns = new ArrayList<>();
        while (!inside.isAtEnd()) {
            List<String> part = inside.takePart();
            if (part.size() == 1) {
                columns.add(Names.plain(part.get(0)));
            }
        }
        return columns;
    }
}
