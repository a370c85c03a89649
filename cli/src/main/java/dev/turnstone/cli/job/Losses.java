package dev.turnstone.cli.job;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.cli.report.SqlScript;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the statements of a rollback that remove rows, or what holds them. */
final class Losses {
    private static final int SHOWN = 100;

    /** Of these a DROP takes rows with it. */
    private static final Set<String> HOLDERS =
            Set.of("TABLE", "SCHEMA", "DATABASE", "MATERIALIZED", "COLUMN", "PARTITION", "TABLESPACE", "USER");

    /** Behind DROP in an ALTER TABLE these are no column. */
    private static final Set<String> NO_COLUMN = Set.of(
            "CONSTRAINT",
            "INDEX",
            "KEY",
            "PRIMARY",
            "FOREIGN",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "NOT",
            "IDENTITY",
            "EXPRESSION");

    private Losses() {}

    /** Their texts, one line each, in the order in which they would be run. */
    static List<String> of(Plan plan) {
        List<String> losses = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.TakeBack back) {
                int done = back.start().done();
                for (Changeset.Undo undo : back.changeset().undo()) {
                    if (undo.change() instanceof Change.Sql sql) {
                        done = add(sql, undo, plan, done, losses);
                    }
                }
            }
        }
        return losses;
    }

    private static int add(Change.Sql sql, Changeset.Undo undo, Plan plan, int done, List<String> losses) {
        int left = done;
        try (StatementReader script = sql.script()
                .statements(plan.rules().splitter(), undo.directives().delimiter())) {
            for (Optional<SqlStatement> next = script.next(); next.isPresent(); next = script.next()) {
                if (left > 0) {
                    left--;
                } else if (removes(next.get())) {
                    losses.add(shown(next.get()));
                }
            }
            return left;
        } catch (IOException | UnreadableScript e) {
            throw SqlScript.changed(sql.script().file(), undo.at(), e);
        }
    }

    private static boolean removes(SqlStatement statement) {
        return switch (statement.firstWord()) {
            case "DELETE", "TRUNCATE", "UPDATE", "REPLACE", "MERGE" -> true;
            case "DROP" ->
                statement.words().size() > 1
                        && HOLDERS.contains(statement.words().get(1));
            case "ALTER" -> dropsColumn(statement.words());
            default -> statement.has("DELETE") && statement.startsWith("WITH");
        };
    }

    private static boolean dropsColumn(List<String> words) {
        if (words.size() < 2 || !words.get(1).equals("TABLE")) {
            return false;
        }
        int drop = words.indexOf("DROP");
        // A column's name in quotes is no word.
        boolean ofColumn =
                words.contains("ALTER") && words.lastIndexOf("ALTER") > 0 && words.lastIndexOf("ALTER") < drop;
        return drop > 0 && !ofColumn && (drop + 1 == words.size() || !NO_COLUMN.contains(words.get(drop + 1)));
    }

    private static String shown(SqlStatement statement) {
        String line = statement.text().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
