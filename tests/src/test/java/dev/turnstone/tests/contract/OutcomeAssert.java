package dev.turnstone.tests.contract;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Step;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What tests say about outcomes. */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
    private OutcomeAssert(Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    OutcomeAssert didExactly(String... names) {
        Assertions.assertThat(actual)
                .as(() -> actual instanceof Outcome.Failed failed
                        ? failed.failure().problem().toString()
                        : actual.plan().errors().toString())
                .isInstanceOf(Outcome.Completed.class);
        Assertions.assertThat(actual.done())
                .extracting(done -> done.step().name())
                .containsExactly(names);
        return this;
    }

    OutcomeAssert isRefusedWith(ErrorCode... codes) {
        Assertions.assertThat(actual).isInstanceOf(Outcome.Refused.class);
        Assertions.assertThat(actual.plan().errors()).extracting(Problem::code).containsExactly(codes);
        return this;
    }

    OutcomeAssert sayingWhy(String... parts) {
        String text = actual.plan().errors().toString();
        Assertions.assertThat(text).contains(parts);
        return this;
    }

    Failure failedAt(String name) {
        Assertions.assertThat(actual).isInstanceOf(Outcome.Failed.class);
        Failure failure = ((Outcome.Failed) actual).failure();
        Assertions.assertThat(failure.step()).extracting(Step::name).isEqualTo(name);
        return failure;
    }

    OutcomeAssert afterDoing(String... names) {
        Assertions.assertThat(actual.done())
                .extracting(done -> done.step().name())
                .isEqualTo(List.of(names));
        return this;
    }
}
