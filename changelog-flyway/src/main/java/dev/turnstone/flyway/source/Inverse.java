package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset.Origin;
import dev.turnstone.changelog.Changeset.Undo;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Script;
import dev.turnstone.flyway.history.Habits;
import dev.turnstone.flyway.name.Naming;
import dev.turnstone.flyway.read.Migration;
import dev.turnstone.plan.Database;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What takes a migration back that only made new things: tables, indexes, views, sequences, columns, and rows in tables that
 * it made itself. Of anything else nobody but its author can tell. Names stay as they are written.
 */
final class Inverse {
    private static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\w$]*)"
            + "(?:\\.(?:\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\w$]*))*)";

    private static final Pattern TABLE =
            pattern("CREATE\\s+(?:UNLOGGED\\s+|CACHED\\s+|MEMORY\\s+)?TABLE\\s+" + NAME + "\\s*\\(.*");
    private static final Pattern INDEX =
            pattern("CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+(?:CONCURRENTLY\\s+)?" + NAME + "\\s+ON\\s+" + NAME + "\\b.*");
    private static final Pattern VIEW = pattern("CREATE\\s+((?:MATERIALIZED\\s+)?VIEW|SEQUENCE)\\s+" + NAME + "\\b.*");
    private static final Pattern COLUMN = pattern(
            "ALTER\\s+TABLE\\s+" + NAME + "\\s+ADD\\s+(?:COLUMN\\s+)?" + NAME + "\\s+[^,]*(?:\\([^()]*\\)[^,]*)?");
    private static final Pattern ROWS = pattern("INSERT\\s+INTO\\s+" + NAME + "\\b.*");

    /** What may stand where a column's name does, and is none. */
    private static final Set<String> NO_COLUMN = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "FOREIGN",
            "CHECK",
            "INDEX",
            "KEY",
            "FULLTEXT",
            "SPATIAL",
            "PARTITION",
            "PERIOD",
            "EXCLUDE",
            "IF",
            "COLUMN");

    private final Database database;
    private final Set<String> made = new HashSet<>();
    private final Deque<String> back = new ArrayDeque<>();

    private Inverse(Database database) {
        this.database = database;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /**
     * What takes it back; empty when that isn't known.
     *
     * @param naming how its author would call a script that does so
     */
    static Optional<Undo> of(Migration migration, Naming naming, Database database) {
        if (!(migration.change() instanceof Change.Sql sql)) {
            return Optional.empty();
        }
        Inverse inverse = new Inverse(database);
        try (StatementReader statements = sql.script()
                .statements(database.rules().splitter(), migration.directives().delimiter())) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                if (!inverse.takesBack(next.get())) {
                    return Optional.empty();
                }
            }
        } catch (IOException | UnreadableScript e) {
            // Whoever reads it as it is tells what is wrong.
            return Optional.empty();
        }
        Script script = new MadeScript(migration.at().file(), List.copyOf(inverse.back));
        Origin origin = new Origin.WorkedOut(naming.undoOf(migration.at().file()));
        return Optional.of(new Undo(new Change.Sql(script), Directives.NONE, migration.at(), origin));
    }

    private boolean takesBack(SqlStatement statement) {
        String text = statement.text();
        Matcher table = TABLE.matcher(text);
        if (table.matches()) {
            made.add(key(table.group(1)));
            back.push("DROP TABLE " + table.group(1));
            return isName(table.group(1));
        }
        Matcher index = INDEX.matcher(text);
        if (index.matches()) {
            dropIndex(index.group(1), index.group(2));
            return isName(index.group(1));
        }
        Matcher view = VIEW.matcher(text);
        if (view.matches()) {
            back.push("DROP " + view.group(1).toUpperCase(Locale.ROOT) + " " + view.group(2));
            return isName(view.group(2));
        }
        Matcher column = COLUMN.matcher(text);
        if (column.matches()) {
            back.push("ALTER TABLE " + column.group(1) + " DROP COLUMN " + column.group(2));
            return !NO_COLUMN.contains(column.group(2).toUpperCase(Locale.ROOT));
        }
        Matcher rows = ROWS.matcher(text);
        return rows.matches() && made.contains(key(rows.group(1))) || statement.startsWith("COMMENT", "ON");
    }

    /** An index goes with the table that was made with it. */
    private void dropIndex(String index, String table) {
        if (made.contains(key(table))) {
            return;
        }
        boolean ofTable = Habits.of(database.name()).hasIndexesOfTables();
        int dot = table.lastIndexOf('.');
        String place = ofTable || dot < 0 || index.indexOf('.') >= 0 ? "" : table.substring(0, dot + 1);
        back.push("DROP INDEX " + place + index + (ofTable ? " ON " + table : ""));
    }

    /** {@code IF NOT EXISTS} may have found what was there before. */
    private static boolean isName(String name) {
        return !name.equalsIgnoreCase("IF");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
