package dev.turnstone.cli.plan;

import dev.turnstone.FirstFew;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changesets that a plan doesn't run, for one reason.
 *
 * @param reason in words that go on "3 changesets are not run, "
 * @param names of the changesets, each with what it wants instead
 */
public record Untouched(String reason, List<String> names) {
    public Untouched {
        names = List.copyOf(names);
    }

    /** Those that are meant for other runs. */
    public static List<Untouched> leftOut(Plan plan) {
        return Arrays.stream(Reason.values())
                .map(reason -> new Untouched(
                        words(reason),
                        plan.standing().leftOut().stream()
                                .filter(left -> left.reason() == reason)
                                .map(Untouched::name)
                                .toList()))
                .filter(untouched -> !untouched.names().isEmpty())
                .toList();
    }

    /** All, also those that are done, and those that lie behind the goal; nothing for a plan that doesn't go forward. */
    public static List<Untouched> of(Plan plan) {
        boolean forward = plan.steps().stream()
                .allMatch(step -> step instanceof Step.Apply
                        || step instanceof Step.MarkRan
                        || step instanceof Step.WriteChecksum);
        if (!forward || plan.changelog().location().isEmpty()) {
            return List.of();
        }
        List<Untouched> all = new ArrayList<>();
        add(all, "applied already", applied(plan));
        all.addAll(leftOut(plan));
        add(all, "behind the goal", behind(plan));
        return all;
    }

    private static void add(List<Untouched> all, String reason, List<String> names) {
        if (!names.isEmpty()) {
            all.add(new Untouched(reason, names));
        }
    }

    /** What is to be run again counts as a step. */
    private static List<String> applied(Plan plan) {
        Set<ChangesetId> steps = ids(plan.pending());
        return plan.standing().applied().stream()
                .map(AppliedChangeset::id)
                .filter(id -> !steps.contains(id))
                .map(ChangesetId::name)
                .toList();
    }

    /** Routines have other reasons, such as a baseline. Of thousands nobody looks at each when all are accounted for. */
    private static List<String> behind(Plan plan) {
        List<Changeset> changesets = plan.changelog().changesets();
        Set<ChangesetId> known = ids(plan.steps());
        plan.standing().applied().forEach(row -> known.add(row.id()));
        plan.standing().leftOut().forEach(left -> known.add(left.id()));
        if (known.size() >= changesets.size()) {
            return List.of();
        }
        return changesets.stream()
                .filter(changeset -> changeset.number().isEmpty() && !known.contains(changeset.id()))
                .map(Changeset::name)
                .toList();
    }

    private static Set<ChangesetId> ids(List<Step> steps) {
        Set<ChangesetId> ids = new HashSet<>();
        steps.forEach(step -> ids.add(step.id()));
        return ids;
    }

    private static String name(LeftOut left) {
        return left.id().name() + (left.wants().isEmpty() ? "" : " (" + left.wants() + ")");
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case CONTEXTS -> "for other contexts";
            case LABELS -> "for other labels";
            case DATABASE -> "for other databases";
            case IGNORED -> "to be ignored";
            case SYSTEM -> "for other operating systems";
            case BASELINE -> "covered by the baseline";
        };
    }

    /** As {@code 2 changesets are not run, for other contexts: a, b}. */
    public String sentence(String noun) {
        int count = names.size();
        return Words.counted(count, noun) + (count == 1 ? " is" : " are") + " not run, " + reason + ": "
                + FirstFew.of(names);
    }

    /** As {@code 2 for other contexts: a, b}. */
    public String shortly() {
        return Words.grouped(names.size()) + " " + reason + ": " + FirstFew.of(names);
    }
}
