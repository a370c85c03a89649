package dev.turnstone.cli.work.offline;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people may call a state of a changelog: a version, a tag, or the changeset that leads to it.
 *
 * @param run whose changelog it is
 */
record Waypoints(Assignment run) {

    /**
     * How far a version or tag reaches; empty for a word that can be neither in this kind of changelog.
     */
    Optional<Goal.Reach> reach(String word) {
        try {
            return Optional.of(run.format().reach(word));
        } catch (TurnstoneException e) {
            return Optional.empty();
        }
    }

    /**
     * The place of the changeset that this names among others, counted from 1; empty when none of them is called so.
     *
     * @throws TurnstoneException when several are
     */
    static Optional<Integer> placeOf(String word, List<ChangesetId> ids) {
        List<ChangesetId> meant = ids.stream().filter(id -> isCalled(id, word)).toList();
        if (meant.size() > 1) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.VERSION_UNKNOWN,
                    "'" + word + "' may be any of " + meant.size() + " changesets.",
                    List.of(),
                    "Name one of them: "
                            + String.join(
                                    ", ",
                                    meant.stream().map(ChangesetId::toString).toList()) + "."));
        }
        return meant.stream().findFirst().map(id -> ids.indexOf(id) + 1);
    }

    private static boolean isCalled(ChangesetId id, String word) {
        return id.id().equals(word) || id.toString().equals(word) || id.name().equals(word);
    }

    private static Stream<String> names(Step step) {
        Stream<String> others = step instanceof Step.Apply apply
                ? Stream.concat(
                        apply.changeset().notes().tag().stream(),
                        apply
                                .changeset()
                                .number()
                                .map(number -> number.version().text())
                                .stream())
                : Stream.of();
        return Stream.concat(others, Stream.of(step.id().id(), step.id().name()));
    }

    /** That there is nothing of this name. */
    TurnstoneException unknown(String word, Plan all) {
        List<String> known =
                all.steps().stream().flatMap(Waypoints::names).distinct().toList();
        List<String> near = NearMisses.of(word, known);
        return new TurnstoneException(new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "There is no version, tag or changeset '" + word + "' in "
                        + run.changelog().orElse("the changelog") + ".",
                List.of(),
                near.isEmpty()
                        ? "'turnstone script' with the changelog and --dialect alone shows all changesets."
                        : "Did you mean '" + String.join("' or '", near) + "'?"));
    }
}
