package dev.turnstone.cli.plan;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.Script;
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
import java.util.function.Consumer;

/** Finds the statements of a rollback that remove rows, or what holds them. */
public final class Losses {
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

    private final Plan plan;
    private final List<String> losses;
    private int done;

    /** @param done so many statements of the step were done by an earlier run */
    private Losses(Plan plan, int done, List<String> losses) {
        this.plan = plan;
        this.done = done;
        this.losses = losses;
    }

    /**
     * Their texts, one line each, in the order in which they would be run. What is made when its turn has come is among
     * them: of a column that goes it says so, of others nobody knows yet what they remove.
     */
    public static List<String> of(Plan plan) {
        List<String> losses = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.TakeBack back) {
                Losses found = new Losses(plan, back.start().done(), losses);
                for (Changeset.Undo undo : back.changeset().undo()) {
                    undo.change().all().forEach(change -> found.add(change, undo));
                }
            }
        }
        return losses;
    }

    /**
     * Lists them for people.
     *
     * @param most so many of them; it is said how many more there are
     */
    public static void list(List<String> losses, int most, Consumer<String> lines) {
        if (losses.isEmpty()) {
            return;
        }
        lines.accept("What these statements remove does not come back:");
        losses.stream().limit(most).forEach(loss -> lines.accept("  " + loss));
        if (losses.size() > most) {
            lines.accept("  … and " + Words.grouped(losses.size() - most) + " more; --dry-run shows all");
        }
    }

    private void add(Change change, Changeset.Undo undo) {
        if (change instanceof Change.Sql sql) {
            add(sql.script(), undo);
        } else if (change instanceof Change.Live live) {
            for (LiveScript.Part part : live.script().parts()) {
                if (part instanceof LiveScript.Part.Written written) {
                    add(written.script(), undo);
                } else if (part instanceof LiveScript.Part.Open open) {
                    List<String> known = open.rendering().removes();
                    losses.addAll(
                            known.isEmpty()
                                    ? List.of("what is made of the table "
                                            + open.rendering().table() + " when its turn has come")
                                    : known);
                }
            }
        }
    }

    private void add(Script written, Changeset.Undo undo) {
        try (StatementReader script =
                written.statements(plan.rules().splitter(), undo.directives().delimiter())) {
            for (Optional<SqlStatement> next = script.next(); next.isPresent(); next = script.next()) {
                if (done > 0) {
                    done--;
                } else if (removes(next.get())) {
                    losses.add(shown(next.get()) + place());
                }
            }
        } catch (IOException | UnreadableScript e) {
            throw ChangedFile.changed(written.file(), undo.at(), e);
        }
    }

    /** Unqualified names don't tell it. */
    private String place() {
        return plan.home().isChosen()
                ? plan.home().schema().map(schema -> " (schema " + schema + ")").orElse("")
                : "";
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
