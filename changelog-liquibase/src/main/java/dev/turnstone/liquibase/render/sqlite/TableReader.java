package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the text that SQLite keeps of a table. */
final class TableReader {
    private static final Set<String> OF_TABLES = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Set<String> OF_COLUMNS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");

    private final String name;
    private final String text;
    private final List<Token> tokens;

    private TableReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.tokens = Token.of(text);
    }

    /** The table that a text makes. */
    static SqliteTable read(String name, String text) throws CannotRender {
        return new TableReader(name, text).table();
    }

    /** A column as it stands in the definition of a table. */
    static TableColumn column(String text) throws CannotRender {
        return read("x", "CREATE TABLE x (" + text + ")").columns().get(0);
    }

    /** A constraint as it stands behind the columns of a table. */
    static Clause constraint(String text) throws CannotRender {
        return read("x", "CREATE TABLE x (y, " + text + ")").constraints().get(0);
    }

    private SqliteTable table() throws CannotRender {
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).is("(")) {
            open++;
        }
        int close = closing(open);
        if (close < 0 || tokens.get(1).is("VIRTUAL")) {
            throw new CannotRender("The table " + name + " is none that can be made anew.");
        }
        List<TableColumn> columns = new ArrayList<>();
        List<Clause> constraints = new ArrayList<>();
        for (List<Token> item : items(open + 1, close)) {
            if (OF_TABLES.contains(upper(item.get(0)))) {
                constraints.add(clause(item, List.of()));
            } else {
                columns.add(column(item));
            }
        }
        return new SqliteTable(
                name,
                columns,
                constraints,
                text.substring(tokens.get(close).to()).strip());
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += depthOf(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int depthOf(Token token) {
        return token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }

    private List<List<Token>> items(int from, int to) {
        List<List<Token>> items = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i == to || depth == 0 && tokens.get(i).is(",")) {
                items.add(tokens.subList(begin, i));
                begin = i + 1;
            } else {
                depth += depthOf(tokens.get(i));
            }
        }
        return items;
    }

    private TableColumn column(List<Token> item) {
        String column = item.get(0).name();
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        for (int i = 1; i < item.size(); i++) {
            if (depth == 0 && beginsClause(item, i)) {
                starts.add(i);
            }
            depth += depthOf(item.get(i));
        }
        starts.add(item.size());
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            clauses.add(clause(item.subList(starts.get(i), starts.get(i + 1)), List.of(column)));
        }
        return new TableColumn(column, whole(item.subList(1, starts.get(0))), clauses, whole(item));
    }

    /** Some of the words stand inside of clauses, too. */
    private static boolean beginsClause(List<Token> item, int at) {
        Token before = item.get(at - 1);
        boolean isNamed = at > 1 && item.get(at - 2).is("CONSTRAINT");
        if (!OF_COLUMNS.contains(upper(item.get(at))) || isNamed || before.is("DEFAULT")) {
            return false;
        }
        return switch (upper(item.get(at))) {
            case "NULL" -> !before.is("NOT") && !before.is("SET");
            case "NOT" -> at + 1 == item.size() || !item.get(at + 1).is("DEFERRABLE");
            case "DEFAULT" -> !before.is("SET");
            case "AS" -> !before.is("ALWAYS");
            default -> true;
        };
    }

    /** A constraint of the table names its columns in its first parentheses. */
    private Clause clause(List<Token> item, List<String> columns) {
        boolean isNamed = item.get(0).is("CONSTRAINT");
        Optional<String> itsName = isNamed ? Optional.of(item.get(1).name()) : Optional.empty();
        Kind kind = Kind.of(item.get(isNamed ? 2 : 0));
        boolean namesColumns = columns.isEmpty() && kind != Kind.CHECK;
        return new Clause(kind, itsName, namesColumns ? firstNames(item) : columns, whole(item));
    }

    private static List<String> firstNames(List<Token> item) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < item.size(); i++) {
            Token token = item.get(i);
            if (depth == 1 && (item.get(i - 1).is("(") || item.get(i - 1).is(","))) {
                names.add(token.name());
            }
            depth += depthOf(token);
            if (token.is(")") && depth == 0) {
                break;
            }
        }
        return names;
    }

    private String whole(List<Token> item) {
        return item.isEmpty()
                ? ""
                : text.substring(item.get(0).from(), item.get(item.size() - 1).to());
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
