package dev.turnstone.plan.print;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.Recalled;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks what the open parts of a plan would be made of just now, as far as nothing that runs before them decides about
 * it: no statement in front of them has the table's name in it. Used once.
 */
public final class Preview {
    private final Plan plan;
    private final Lookup database;
    private final Set<String> tables;
    private final Set<String> touched = new HashSet<>();
    private boolean foreseeable = true;

    private Preview(Plan plan, Lookup database, Set<String> tables) {
        this.plan = plan;
        this.database = database;
        this.tables = tables;
    }

    /**
     * The plan with today's answers, for people.
     *
     * @param database empty when there is none yet
     */
    public static Plan of(Plan plan, Optional<Question.Queries> database) {
        return database.map(there -> of(plan, there)).orElse(plan);
    }

    private static Plan of(Plan plan, Lookup database) {
        Set<String> tables = plan.steps().stream()
                .flatMap(step -> step.changes().stream())
                .filter(Change.Live.class::isInstance)
                .flatMap(change -> ((Change.Live) change).script().parts().stream())
                .filter(Part.Open.class::isInstance)
                .map(part -> lower(((Part.Open) part).rendering().table()))
                .collect(Collectors.toSet());
        return tables.isEmpty() ? plan : new Preview(plan, database, tables).looked();
    }

    /** What a script of the plan would lack, since only the database can tell it, and only when its turn has come. */
    public static List<Problem> missing(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.changes().stream()
                        .filter(Change.Live.class::isInstance)
                        .flatMap(change ->
                                missing((Change.Live) change).stream().map(rendering -> missing(step, rendering))))
                .toList();
    }

    private static List<Rendering> missing(Change.Live live) {
        return live.script().parts().stream()
                .filter(Part.Open.class::isInstance)
                .map(part -> ((Part.Open) part).rendering())
                .skip(live.today().texts().size())
                .toList();
    }

    private static Problem missing(Step step, Rendering rendering) {
        return new Problem(
                ErrorCode.SQL_UNKNOWN_YET,
                step.name() + " can't be written as a script: its SQL depends on what the table " + rendering.table()
                        + " is when its turn has come.",
                List.of(rendering.at()),
                "Let migrate run it; or bring the database up to the changeset before it, and write the script with"
                        + " --url.");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Plan looked() {
        return plan.doing(plan.steps().stream().map(this::looked).toList());
    }

    private Step looked(Step step) {
        if (step instanceof Step.Apply apply) {
            Changeset changeset = apply.changeset();
            Change change =
                    looked(changeset.change(), new Recalled(apply.start().answers()));
            return apply.doing(changeset.doing(change));
        }
        if (step instanceof Step.TakeBack back) {
            Recalled recalled = new Recalled(back.start().answers());
            List<Changeset.Undo> undo = back.changeset().undo().stream()
                    .map(each -> new Changeset.Undo(
                            looked(each.change(), recalled), each.directives(), each.at(), each.origin()))
                    .toList();
            return new Step.TakeBack(back.recorded(), back.changeset().undoneBy(undo), back.shape(), back.start());
        }
        return step;
    }

    private Change looked(Change change, Recalled recalled) {
        if (change instanceof Change.Sql sql) {
            heed(new Part.Written(sql.script()));
        } else if (change instanceof Change.Live live) {
            List<String> answers = new ArrayList<>();
            live.script().parts().forEach(part -> {
                if (part instanceof Part.Open open) {
                    look(open.rendering(), recalled, answers);
                } else {
                    heed(part);
                }
            });
            return new Change.Live(live.script(), new Answers(answers));
        } else if (change instanceof Change.Sequence sequence) {
            return new Change.Sequence(sequence.parts().stream()
                    .map(part -> new Change.Part(looked(part.change(), recalled), part.directives(), part.at()))
                    .toList());
        } else if (change.hasCode()) {
            foreseeable = false;
        }
        return change;
    }

    private void look(Rendering rendering, Recalled recalled, List<String> answers) {
        var recorded = recalled.next();
        if (recorded.isEmpty() && (!foreseeable || touched.contains(lower(rendering.table())))) {
            foreseeable = false;
            return;
        }
        try {
            String answer = recorded.isPresent() ? recorded.get() : rendering.ask(database);
            answers.add(answer);
            heed(rendering.statements(answer, plan.rules().splitter()));
        } catch (Lookup.Unanswered | UnreadableScript | IOException e) {
            // Whoever prints or runs it finds that again, and tells it.
            foreseeable = false;
        }
    }

    private void heed(Part part) {
        if (!foreseeable || !(part instanceof Part.Written written)) {
            return;
        }
        try {
            heed(written.script().statements(plan.rules().splitter(), ";"));
        } catch (UnreadableScript | IOException e) {
            foreseeable = false;
        }
    }

    private void heed(StatementReader script) throws IOException {
        try (script) {
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                SqlStatement statement = next.get();
                String text = lower(statement.text());
                tables.stream().filter(text::contains).forEach(touched::add);
            }
        }
    }
}
