package dev.turnstone.plan.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.sql.StatementRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final StatementRules RULES =
            Dialects.forUrl("jdbc:postgresql:").orElseThrow();

    // Setting it

    @Test
    void a_baseline_records_what_is_not_above_it_and_runs_nothing() {
        Plan plan = baseline(Routines.of("1_A", "2_A", "2_B", "3_A"), Past.unrecorded("account"), "2");
        assertThat(steps(plan))
                .containsExactly(
                        "MarkRan V_1_A.sql", "MarkRan V_2_A.sql", "MarkRan V_2_B.sql", "SetBaseline baseline 2");
    }

    @Test
    void a_baseline_below_all_routines_is_one_row() {
        assertThat(steps(baseline(Routines.of("5_A"), Past.unrecorded("account"), "4")))
                .containsExactly("SetBaseline baseline 4");
    }

    @Test
    void a_baseline_between_versions_is_an_error() {
        onlyProblem(baseline(Routines.of("1_A", "3_A"), Past.unrecorded("account"), "2"), ErrorCode.VERSION_UNKNOWN);
    }

    @Test
    void a_schema_without_tables_can_not_be_adopted() {
        Problem problem = onlyProblem(baseline(Routines.of("1_A"), Past.empty(), "1"), ErrorCode.SCHEMA_EMPTY);
        assertThat(problem.what()).startsWith("The schema has no tables, so there is nothing to adopt");
        assertThat(problem.next()).contains("the right --schema?", "turnstone migrate db");
    }

    @Test
    void a_database_that_is_not_there_can_not_be_adopted() {
        Plan plan = new RoutinePlanner(RULES, Routines.of("1_A").changelog())
                .baseline(History.OF_NO_DATABASE, Version.of("1"));
        assertThat(onlyProblem(plan, ErrorCode.SCHEMA_EMPTY).what()).startsWith("There is no database yet");
    }

    /** Its tables may be in another schema; its rows tell that it is in use. */
    @Test
    void a_schema_that_another_tool_keeps_a_history_of_can_be_adopted() {
        Past past = Past.empty().withForeignRow("1", "jane", "changelog.xml");
        assertThat(steps(baseline(Routines.of("1_A"), past, "1")))
                .containsExactly("MarkRan V_1_A.sql", "SetBaseline baseline 1");
    }

    @Test
    void a_baseline_over_a_history_is_an_error() {
        Plan plan = baseline(Routines.of("1_A", "2_A"), Past.ran("1_A"), "2");
        assertThat(onlyProblem(plan, ErrorCode.HISTORY_PRESENT).what()).contains("up to version 1");
    }

    @Test
    void a_second_baseline_is_told_how_to_drop_the_first() {
        Plan plan = baseline(
                Routines.of("1_A", "2_A"), Past.empty().andRecorded("1_A").withBaseline("1"), "2");
        assertThat(onlyProblem(plan, ErrorCode.HISTORY_PRESENT).next()).contains("turnstone repair db --drop-baseline");
    }

    @Test
    void a_baseline_that_was_broken_off_is_gone_on_with() {
        assertThat(steps(baseline(Routines.of("1_A", "2_A", "3_A"), Past.empty().andRecorded("1_A"), "2")))
                .containsExactly("MarkRan V_2_A.sql", "SetBaseline baseline 2");
    }

    // Dropping it

    @Test
    void dropping_the_baseline_forgets_what_was_recorded_with_it() {
        Past past = Past.empty()
                .withForeignRow("1", "jane", "changelog.xml")
                .andRecorded("1_A")
                .andRecorded("2_A")
                .withBaseline("2");
        assertThat(steps(drop(Routines.of("1_A", "2_A", "3_A"), past)))
                .containsExactly("Forget V_1_A.sql", "Forget V_2_A.sql", "Forget baseline 2");
    }

    @Test
    void a_routine_below_the_baseline_that_was_run_stays_recorded() {
        Past past = Past.empty().andRecorded("1_A").withBaseline("2").andRan("1_B");
        assertThat(steps(drop(Routines.of("1_A", "1_B"), past)))
                .containsExactly("Forget V_1_A.sql", "Forget baseline 2");
    }

    @Test
    void a_baseline_with_routines_on_top_of_it_stays_until_they_are_taken_back() {
        Past past = Past.empty().andRecorded("1_A").withBaseline("1").andRan("2_A");
        Problem problem = onlyProblem(drop(Routines.of("1_A", "2_A"), past), ErrorCode.BASELINE_IN_USE);
        assertThat(problem.what()).contains("V_2_A.sql was recorded on top of it");
        assertThat(problem.next()).contains("turnstone rollback db --to 1");
    }

    @Test
    void where_there_is_no_baseline_none_is_dropped() {
        onlyProblem(drop(Routines.of("1_A"), Past.ran("1_A")), ErrorCode.VERSION_UNKNOWN);
    }

    @Test
    void an_open_question_comes_before_dropping() {
        Past past = Past.empty()
                .andRecorded("1_A")
                .withBaseline("1")
                .andInterrupted("2_A", Optional.of("no such table"), "a", "b", "c");
        assertThat(drop(Routines.of("1_A", "2_A"), past).errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.STEP_HALF_APPLIED);
    }

    private static Plan baseline(Routines routines, Past past, String version) {
        return new RoutinePlanner(RULES, routines.changelog()).baseline(past.history(), Version.of(version));
    }

    private static Plan drop(Routines routines, Past past) {
        return new RoutinePlanner(RULES, routines.changelog()).repair(past.history(), new Repair.DropBaseline());
    }

    private static List<String> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.getClass().getSimpleName() + " " + step.name())
                .toList();
    }

    private static Problem onlyProblem(Plan plan, ErrorCode code) {
        assertThat(plan.problems()).extracting(Problem::code).containsExactly(code);
        return plan.problems().get(0);
    }
}
