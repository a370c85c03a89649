package dev.turnstone.cli.plan;

import dev.turnstone.FirstFew;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question.Answer;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** What would become of steps by their preconditions, if these were asked of the database as it is now. */
public final class Foreseen {
    private Foreseen() {}

    /** In lines; none when nothing would keep a step from being run. */
    public static List<String> lines(Plan plan) {
        List<String> recorded = names(plan, Answer.MarkRan.class);
        List<String> leftOut = names(plan, Answer.Skip.class);
        List<String> ending = names(plan, Answer.Halt.class);
        List<String> lines = new ArrayList<>();
        add(lines, "would only record", recorded);
        add(lines, "would leave out", leftOut);
        add(lines, "would end at", ending.stream().limit(1).toList());
        if (!lines.isEmpty()) {
            lines.add(
                    "(by their preconditions; the SQL is printed all the same, since steps in front may change the answer)");
        }
        return lines;
    }

    private static void add(List<String> lines, String deed, List<String> names) {
        if (!names.isEmpty()) {
            lines.add("as the database is now, a run " + deed + " " + FirstFew.of(names));
        }
    }

    private static List<String> names(Plan plan, Class<? extends Answer> kind) {
        return plan.steps().stream()
                .filter(step -> step instanceof Step.Apply apply
                        && apply.question()
                                .flatMap(question -> question.known())
                                .filter(kind::isInstance)
                                .isPresent())
                .map(Step::name)
                .toList();
    }
}
