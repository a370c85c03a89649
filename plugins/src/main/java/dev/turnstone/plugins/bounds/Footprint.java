package dev.turnstone.plugins.bounds;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.Script;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Reach;
import dev.turnstone.sql.kind.AimReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the steps of a plan do to which objects, as far as their statements tell. */
public final class Footprint {
    private final List<Act> acts = new ArrayList<>();
    private final Map<ChangesetId, Reach> reaches = new HashMap<>();

    /** A statement, and what it does. */
    public record Act(Position at, Aim aim) {}

    private Footprint() {}

    /** Reads the statements of a plan. */
    public static Footprint of(Plan plan) {
        Footprint print = new Footprint();
        for (Step step : plan.steps()) {
            Reach reach = Reach.NAMED;
            for (Change change : step.changes()) {
                reach = reach.and(print.add(change, delimiterOf(step), plan));
            }
            print.reaches.put(step.id(), reach);
        }
        return print;
    }

    private static String delimiterOf(Step step) {
        return step instanceof Step.Apply apply ? apply.changeset().directives().delimiter() : ";";
    }

    private Reach add(Change change, String delimiter, Plan plan) {
        if (change instanceof Change.Sql sql) {
            return add(sql.script(), delimiter, plan);
        }
        if (change instanceof Change.Live live) {
            Reach reach = Reach.NAMED;
            for (LiveScript.Part part : live.script().parts()) {
                reach = reach.and(
                        part instanceof LiveScript.Part.Written written
                                ? add(written.script(), delimiter, plan)
                                : Reach.ANYTHING);
            }
            return reach;
        }
        return change instanceof Change.Message || change instanceof Change.Stop ? Reach.NAMED : Reach.ANYTHING;
    }

    /** What can't be cut isn't run either. */
    private Reach add(Script script, String delimiter, Plan plan) {
        Reach reach = Reach.NAMED;
        try (StatementReader statements = script.statements(plan.rules().splitter(), delimiter)) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                Aim aim = AimReader.of(next.get());
                acts.add(new Act(next.get().at(), aim));
                reach = reach.and(aim.reach());
            }
            return reach;
        } catch (UnreadableScript | IOException e) {
            return Reach.ANYTHING;
        }
    }

    /** All statements, in their order. */
    public List<Act> acts() {
        return acts;
    }

    /** How much the statements of a step tell. */
    public Reach reachOf(Step step) {
        return reaches.getOrDefault(step.id(), Reach.ANYTHING);
    }

    /** How much all of them tell. */
    public Reach reach() {
        return reaches.values().stream().reduce(Reach.NAMED, Reach::and);
    }

    /** The names of all that is made, for comparisons. */
    public Set<String> made() {
        return acts.stream()
                .flatMap(act -> act.aim().made().stream())
                .map(Aim.Name::folded)
                .collect(Collectors.toSet());
    }
}
