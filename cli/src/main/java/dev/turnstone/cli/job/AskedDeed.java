package dev.turnstone.cli.job;

import dev.turnstone.Watched;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.plan.Plan;
import dev.turnstone.settings.assign.Assignment;
import java.util.function.BiFunction;

/**
 * A deed that people are asked about first, with all that it would do before their eyes. What they have agreed to is
 * done, or nothing.
 *
 * @param deed when nobody has to be asked
 * @param asAgreed does what this plan says, if that is still what would be done
 * @param question asks
 * @param <T> the library that does it
 */
public record AskedDeed<T extends Watched<T>>(Deed<T> deed, BiFunction<T, Plan, Outcome> asAgreed, Question question) {

    /** Asks about a plan for a target of this name. */
    @FunctionalInterface
    public interface Question {
        void ask(Consent consent, Plan plan, String target);
    }

    /** @param library for the target, with the changelog */
    public ExitCode on(T library, Assignment to, Manner run, Job job) {
        if (run.mode() == Manner.Mode.DRY_RUN || run.isAgreed()) {
            return deed.on(library, to, run, job);
        }
        Plan plan = deed.planned().apply(library);
        if (!plan.hasErrors() && !plan.steps().isEmpty()) {
            question.ask(new Consent(job), plan, to.target().name());
        }
        return new Deed<>(deed.planned(), agreed -> asAgreed.apply(agreed, plan)).on(library, to, run, job);
    }
}
