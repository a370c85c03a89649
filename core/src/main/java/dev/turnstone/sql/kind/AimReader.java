package dev.turnstone.sql.kind;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.kind.Aim.Deed;
import dev.turnstone.sql.kind.Aim.Name;
import dev.turnstone.sql.kind.Aim.Reach;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which objects a statement makes, and on which it works. That a table is read, or referred to by a foreign key, is no
 * work on it. What isn't understood may do {@linkplain Reach#ANYTHING anything}.
 */
public final class AimReader {
    private static final int HEAD = 60;
    private static final int WHOLE = Integer.MAX_VALUE;
    private static final int BEFORE_KIND = 14;
    /** Of a statement with rows the rest is rows. */
    private static final int LONG_HEAD = 400;

    private static final Set<String> OF_QUERIES = Set.of("SELECT", "EXECUTE", "PROGRAM", "USING");

    /** Objects with names of their own. */
    private static final Set<String> MADE = Set.of("TABLE", "VIEW", "SEQUENCE", "TYPE", "DOMAIN");

    private static final Set<String> CODE = Set.of("FUNCTION", "PROCEDURE", "AGGREGATE", "ALIAS", "EVENT");
    /** What stands on a table, whose name comes behind a word. */
    private static final Set<String> ON_TABLES = Set.of("INDEX", "TRIGGER", "POLICY");

    private static final Set<String> KINDS = Set.of(
            "TABLE",
            "VIEW",
            "SEQUENCE",
            "TYPE",
            "DOMAIN",
            "FUNCTION",
            "PROCEDURE",
            "AGGREGATE",
            "ALIAS",
            "EVENT",
            "INDEX",
            "TRIGGER",
            "POLICY");

    private static final Set<String> OF_WRITING =
            Set.of("INTO", "FROM", "TABLE", "ONLY", "IGNORE", "LOW_PRIORITY", "DELAYED", "QUICK", "HIGH_PRIORITY");

    private final SqlStatement statement;
    /** All of them, as far as they can be told; empty until somebody asks. */
    private List<String> tokens = List.of();

    private AimReader(SqlStatement statement) {
        this.statement = statement;
    }

    /** What this statement does. */
    public static Aim of(SqlStatement statement) {
        // Behind a delimiter of the script's own there may be several in one.
        return statement.delimiter().equals(";") ? new AimReader(statement).read() : Aim.unknown();
    }

    private Aim read() {
        return switch (statement.firstWord()) {
            case "CREATE" -> creates(cursor(HEAD));
            case "ALTER" -> alters(cursor(HEAD));
            case "DROP" -> drops(cursor(WHOLE));
            case "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY" -> writes(cursor(HEAD));
            case "COMMENT" -> comments(cursor(HEAD));
            case "GRANT", "REVOKE" -> grants(cursor(WHOLE));
            case "RENAME" -> renames(cursor(WHOLE));
            default -> Aim.unknown();
        };
    }

    private Cursor cursor(int most) {
        Cursor cursor = new Cursor(Tokens.beginning(statement.text(), most));
        cursor.next();
        return cursor;
    }

    private boolean has(String... words) {
        tokens = tokens.isEmpty() ? Tokens.beginning(statement.text(), WHOLE) : tokens;
        return Collections.indexOfSubList(tokens, List.of(words)) >= 0;
    }

    /** Whether all of it could be read, so that a word that wasn't found isn't there. */
    private boolean isReadable() {
        return Tokens.of(statement.text(), WHOLE).isPresent();
    }

    private Aim creates(Cursor cursor) {
        boolean replaces = cursor.take("OR", "REPLACE");
        if (!cursor.seek(KINDS, BEFORE_KIND)) {
            return Aim.unknown();
        }
        String kind = cursor.next();
        if (ON_TABLES.contains(kind)) {
            return tableOf(kind, cursor).map(table -> works(Reach.NAMED, table)).orElseGet(Aim::unknown);
        }
        cursor.take("IF", "NOT", "EXISTS");
        Optional<Name> name = name(cursor);
        if (name.isEmpty()) {
            return Aim.unknown();
        }
        List<Name> worked = new ArrayList<>(replaces ? List.of(name.get()) : List.of());
        if (CODE.contains(kind)) {
            // Of several with one name nobody can tell which is meant.
            return new Aim(Deed.CHANGES, Reach.ANYTHING, List.of(), worked);
        }
        boolean queries = kind.equals("TABLE") && has("SELECT") || has("MATERIALIZED");
        if (cursor.take("PARTITION", "OF")) {
            name(cursor).ifPresent(worked::add);
        }
        boolean more = has("INHERITS") || !isReadable();
        return new Aim(Deed.CHANGES, queries || more ? Reach.ANYTHING : Reach.NAMED, List.of(name.get()), worked);
    }

    /** The table that an index, a trigger or a policy stands on. */
    private static Optional<Name> tableOf(String kind, Cursor cursor) {
        if (!cursor.seek(Set.of("ON"), HEAD)) {
            return Optional.empty();
        }
        cursor.next();
        // A trigger of PostgreSQL may be about ON CONFLICT as little as an index; the first ON is the one.
        cursor.take("ONLY");
        return name(cursor);
    }

    private Aim alters(Cursor cursor) {
        if (!cursor.seek(KINDS, 3)) {
            return Aim.unknown();
        }
        String kind = cursor.next();
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        Optional<Name> name = name(cursor);
        if (name.isEmpty() || kind.equals("INDEX")) {
            return Aim.unknown();
        }
        if (ON_TABLES.contains(kind)) {
            return tableOf(kind, cursor).map(table -> works(Reach.NAMED, table)).orElseGet(Aim::unknown);
        }
        List<Name> made = new ArrayList<>();
        if (cursor.take("RENAME", "TO") || cursor.take("RENAME", "AS")) {
            name(cursor).ifPresent(made::add);
        }
        List<Name> worked = new ArrayList<>(List.of(name.get()));
        if (cursor.take("ATTACH", "PARTITION") || cursor.take("DETACH", "PARTITION") || cursor.take("INHERIT")) {
            name(cursor).ifPresent(worked::add);
        }
        boolean takesAlong = has("CASCADE") || has("SET", "SCHEMA") || !isReadable() || CODE.contains(kind);
        return new Aim(Deed.CHANGES, takesAlong ? Reach.ANYTHING : Reach.NAMED, made, worked);
    }

    private Aim drops(Cursor cursor) {
        if (!cursor.seek(KINDS, 3)) {
            return Aim.unknown();
        }
        String kind = cursor.next();
        cursor.take("CONCURRENTLY");
        cursor.take("IF", "EXISTS");
        if (ON_TABLES.contains(kind)) {
            // An index alone doesn't tell whose table it is on.
            return tableOf(kind, cursor).map(table -> works(Reach.NAMED, table)).orElseGet(Aim::unknown);
        }
        List<Name> names = new ArrayList<>();
        do {
            name(cursor).ifPresent(names::add);
            cursor.takeParentheses();
        } while (cursor.take(","));
        return new Aim(
                Deed.REMOVES, has("CASCADE") || CODE.contains(kind) ? Reach.ANYTHING : Reach.NAMED, List.of(), names);
    }

    private Aim writes(Cursor cursor) {
        cursor.skip(OF_WRITING);
        boolean truncates = statement.firstWord().equals("TRUNCATE");
        boolean queries = Tokens.beginning(statement.text(), LONG_HEAD).stream().anyMatch(OF_QUERIES::contains);
        boolean empties = truncates && has("CASCADE");
        List<Name> names = new ArrayList<>();
        do {
            name(cursor).ifPresent(names::add);
        } while (truncates && cursor.take(","));
        return new Aim(
                Deed.WRITES, names.isEmpty() || queries || empties ? Reach.ANYTHING : Reach.ROWS, List.of(), names);
    }

    private static Aim comments(Cursor cursor) {
        cursor.take("ON");
        boolean column = cursor.take("COLUMN");
        if (!column && !cursor.seek(MADE, 3)) {
            return Aim.unknown();
        }
        if (!column) {
            cursor.next();
        }
        Optional<String> written = cursor.takeName();
        return written.map(name -> column ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : name)
                .filter(name -> !name.isEmpty())
                .map(name -> works(Reach.NAMED, split(name)))
                .orElseGet(Aim::unknown);
    }

    private static Aim grants(Cursor cursor) {
        if (!cursor.seek(Set.of("ON"), WHOLE / 2)) {
            return Aim.unknown();
        }
        cursor.next();
        cursor.take("TABLE");
        cursor.take("SEQUENCE");
        return name(cursor).map(name -> works(Reach.NAMED, name)).orElseGet(Aim::unknown);
    }

    private static Aim renames(Cursor cursor) {
        if (!cursor.take("TABLE") && !cursor.take("TABLES")) {
            return Aim.unknown();
        }
        List<Name> made = new ArrayList<>();
        List<Name> worked = new ArrayList<>();
        do {
            name(cursor).ifPresent(worked::add);
            cursor.take("TO");
            name(cursor).ifPresent(made::add);
        } while (cursor.take(","));
        return new Aim(Deed.CHANGES, Reach.NAMED, made, worked);
    }

    private static Aim works(Reach reach, Name on) {
        return new Aim(Deed.CHANGES, reach, List.of(), List.of(on));
    }

    private static Optional<Name> name(Cursor cursor) {
        return cursor.takeName().map(AimReader::split);
    }

    /** A database or server before the schema tells nothing that is known here. */
    private static Name split(String written) {
        int dot = lastDot(written);
        Optional<String> schema = dot < 0 ? Optional.empty() : Optional.of(written.substring(0, dot));
        return new Name(
                schema.map(place -> plain(place.substring(lastDot(place) + 1))), plain(written.substring(dot + 1)));
    }

    /** A dot in quotes separates nothing. */
    private static int lastDot(String written) {
        char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
        if (last == '"' || last == '`') {
            int open = written.lastIndexOf(last, written.length() - 2);
            return open - 1;
        }
        return written.lastIndexOf('.');
    }

    private static String plain(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        if (first != '"' && first != '`') {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
        String mark = String.valueOf(first);
        return name.substring(1, name.length() - 1).replace(mark + mark, mark);
    }
}
