package dev.turnstone.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.history.History;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void a_plan_that_is_refused_is_invalid() {
        assertThat(ExitCode.of(new Outcome.Refused(plan(problem(ErrorCode.STEP_OUTCOME_UNKNOWN)))))
                .isEqualTo(ExitCode.INVALID);
    }

    @Test
    void a_run_that_broke_has_failed_whatever_the_reason() {
        assertThat(codeOfRun(ErrorCode.STEP_OUTCOME_UNKNOWN)).isEqualTo(ExitCode.FAILED);
        assertThat(codeOfRun(ErrorCode.FILE_CHANGED_WHILE_RUNNING)).isEqualTo(ExitCode.FAILED);
        assertThat(codeOfRun(ErrorCode.STATEMENT_FAILED)).isEqualTo(ExitCode.FAILED);
    }

    private static ExitCode codeOfRun(ErrorCode code) {
        Failure failure = new Failure(
                new Step.SetBaseline(Version.of("1")),
                Optional.empty(),
                new DatabaseState.Unknown(0),
                problem(code),
                "lost",
                new IllegalStateException("lost"));
        return ExitCode.of(new Outcome.Failed(plan(), List.of(), failure));
    }

    private static Plan plan(Problem... problems) {
        return new Plan(
                new Changelog("db", List.of(), Optional.empty(), List.of()),
                History.OF_NO_DATABASE,
                new Standing(List.of(), List.of()),
                Dialects.forUrl("jdbc:sqlite:x").orElseThrow(),
                new Home.OfLogin(),
                List.of(),
                List.of(problems));
    }

    private static Problem problem(ErrorCode code) {
        return new Problem(code, "what", List.of(), "next");
    }
}
