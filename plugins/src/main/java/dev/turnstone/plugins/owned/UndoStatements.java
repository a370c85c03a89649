package dev.turnstone.plugins.owned;

import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Change;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The statements of a plan that takes a plugin out, for whoever executes them by himself. */
public final class UndoStatements {
    private UndoStatements() {}

    /** All of them in order, those that change the history among them; none ends with a delimiter. */
    public static List<String> of(Plan plan, HistoryScript rows) {
        List<String> statements = new ArrayList<>(plan.freshSession());
        for (Step step : plan.steps()) {
            for (Change change : step.changes()) {
                if (change instanceof Change.Sql sql) {
                    add(sql, plan, statements);
                }
            }
            statements.addAll(rows.after(step));
        }
        return statements;
    }

    /** What was kept comes statement by statement, whatever its delimiter was. */
    private static void add(Change.Sql sql, Plan plan, List<String> statements) {
        try (StatementReader reader = sql.script().statements(plan.rules().splitter(), ";")) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
