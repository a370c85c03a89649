package dev.turnstone.cli.report.text;

import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whether a changelog is as it should be, for people. */
record TextValidity(PrintStream out, Consumer<List<Problem>> problems, TextPlugins.Paint paint) {

    /** Of a changelog and the history that it was checked against. */
    void of(String target, Plan plan) {
        problems.accept(plan.problems());
        boolean noDatabase = plan.history().presence() == History.Presence.NO_DATABASE;
        verdict(
                plan.changelog(),
                plan.problems(),
                noDatabase
                        ? "; " + target + " doesn't exist yet and was not opened, so there was no history to check"
                        : ", checked against " + target);
    }

    /** Of files alone. */
    void of(Changelog changelog) {
        problems.accept(changelog.problems());
        verdict(
                changelog,
                changelog.problems(),
                "; no database was named, so neither the SQL nor the history was checked");
    }

    /** Of files, as each kind of database reads them. */
    void of(Map<String, Plan> plans) {
        Plan first = plans.values().iterator().next();
        List<Problem> everywhere = first.problems().stream()
                .filter(problem ->
                        plans.values().stream().allMatch(plan -> plan.problems().contains(problem)))
                .toList();
        problems.accept(everywhere);
        Table unfit = new Table();
        plans.forEach((name, plan) -> {
            long own = plan.errors().stream()
                    .filter(problem -> !everywhere.contains(problem))
                    .count();
            if (own > 0) {
                unfit.add("  " + name, Words.counted((int) own, "error"));
            }
        });
        String scope = "; no database was named, so it was read for each kind and the history was not checked";
        if (everywhere.stream().noneMatch(Problem::isError)
                && plans.values().stream().allMatch(Plan::hasErrors)) {
            out.println(paint.paint(Colour.BAD, "Not valid") + ": "
                    + first.changelog().location() + " fits no database" + scope + ".");
        } else {
            verdict(first.changelog(), everywhere, scope);
        }
        if (!unfit.isEmpty()) {
            out.println("Not for these; --dialect NAME tells why:");
            unfit.print(out::println);
        }
    }

    private void verdict(Changelog changelog, List<Problem> found, String scope) {
        long errors = found.stream().filter(Problem::isError).count();
        String routines = Words.counted(changelog.changesets().size(), Words.kind(changelog));
        out.println(
                errors == 0
                        ? paint.paint(Colour.GOOD, "Valid") + ": " + changelog.location() + ", " + routines + scope
                                + "."
                        : paint.paint(Colour.BAD, "Not valid") + ": " + changelog.location() + " has "
                                + Words.counted((int) errors, "error") + scope + ".");
    }
}
