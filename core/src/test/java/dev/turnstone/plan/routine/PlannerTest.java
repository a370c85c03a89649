package dev.turnstone.plan.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.history.History;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.History.Schema;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Order;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Shape.Travel;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.kind.ChangeKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final StatementRules POSTGRES =
            Dialects.forUrl("jdbc:postgresql:").orElseThrow();
    private static final StatementRules H2 = Dialects.forUrl("jdbc:h2:mem:").orElseThrow();

    // Forward

    @Test
    void an_empty_database_gets_everything_in_order() {
        Plan plan = migrate(Routines.of("1_A", "1_B", "2_A"), Past.empty());
        assertThat(steps(plan)).containsExactly("Apply V_1_A.sql", "Apply V_1_B.sql", "Apply V_2_A.sql");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void what_is_recorded_is_not_run_again() {
        assertThat(steps(migrate(Routines.of("1_A", "1_B", "2_A"), Past.ran("1_A", "1_B"))))
                .containsExactly("Apply V_2_A.sql");
    }

    @Test
    void nothing_to_do_is_an_empty_plan() {
        assertThat(migrate(Routines.of("1_A"), Past.ran("1_A")).isCurrent()).isTrue();
    }

    @Test
    void a_later_sequence_of_the_newest_version_just_runs() {
        assertThat(steps(migrate(Routines.of("1_A", "2_A", "2_B"), Past.ran("1_A", "2_A"))))
                .containsExactly("Apply V_2_B.sql");
    }

    @Test
    void sql_and_java_of_one_step_are_two_entries() {
        assertThat(steps(migrate(Routines.of("1_A").java("1_A"), Past.ran("1_A"))))
                .containsExactly("Apply V_1_A.java");
    }

    @Test
    void a_routine_keeps_its_identity_when_it_moves_or_its_version_is_spelled_otherwise() {
        assertThat(migrate(Routines.of("4.1.0_A"), Past.empty().andRanFrom("old/4.1", "4_1_A"))
                        .steps())
                .isEmpty();
    }

    @Test
    void rows_of_others_are_nobodys_business() {
        Past past = Past.ran("1_A")
                .withForeignRow("99_A", "jane", "V_99_A.sql")
                .withForeignRow("99_A", "turnstone", "plugins/x/99_A.sql");
        assertThat(migrate(Routines.of("1_A"), past).isCurrent()).isTrue();
    }

    // How far

    @Test
    void to_a_version_includes_all_of_it() {
        Plan plan = migrate(Routines.of("1_A", "2_A", "2_B", "3_A"), Past.empty(), to("2"));
        assertThat(steps(plan)).containsExactly("Apply V_1_A.sql", "Apply V_2_A.sql", "Apply V_2_B.sql");
    }

    @Test
    void an_unknown_version_is_an_error_that_names_its_neighbours() {
        Plan plan = migrate(Routines.of("1.0_A", "1.2_A"), Past.empty(), to("1.1"));
        assertThat(steps(plan)).isEmpty();
        assertThat(onlyProblem(plan, ErrorCode.VERSION_UNKNOWN).next()).isEqualTo("The nearest are 1.0 and 1.2.");
    }

    @Test
    void an_unknown_version_above_all_names_the_highest() {
        Plan plan = migrate(Routines.of("1.0_A", "1.2_A"), Past.empty(), to("7"));
        assertThat(onlyProblem(plan, ErrorCode.VERSION_UNKNOWN).next()).isEqualTo("The nearest is 1.2.");
    }

    @Test
    void a_version_may_be_spelled_otherwise() {
        assertThat(steps(migrate(Routines.of("4.1.0_A", "4.2.0_A"), Past.empty(), to("4_1"))))
                .containsExactly("Apply V_4.1.0_A.sql");
    }

    @Test
    void a_count_is_a_number_of_pending_steps() {
        assertThat(steps(migrate(Routines.of("1_A", "1_B", "1_C", "2_A"), Past.ran("1_A"), count(2))))
                .containsExactly("Apply V_1_B.sql", "Apply V_1_C.sql");
    }

    // Out of order

    @Test
    void a_step_below_the_highest_version_is_an_error_that_tells_the_ways_out() {
        Problem problem =
                onlyProblem(migrate(Routines.of("1_A", "1_B", "2_A"), Past.ran("1_A", "2_A")), ErrorCode.OUT_OF_ORDER);
        assertThat(problem.what()).contains("V_1_B.sql", "2");
        assertThat(problem.next()).contains("--out-of-order", "equivalent-of");
        assertThat(problem.where()).hasSize(1);
    }

    @Test
    void out_of_order_runs_it_when_asked() {
        Plan plan = migrate(
                Routines.of("1_A", "1_B", "2_A"),
                Past.ran("1_A", "2_A"),
                new Goal(new Reach.Newest(), Order.OUT_OF_ORDER));
        assertThat(plan.problems()).isEmpty();
        assertThat(steps(plan)).containsExactly("Apply V_1_B.sql");
    }

    @Test
    void a_late_step_beyond_the_goal_is_left_alone() {
        Plan plan = migrate(Routines.of("1_A", "2_A", "3_A"), Past.ran("1_A", "3_A"), to("1"));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void a_step_below_the_baseline_is_late() {
        onlyProblem(migrate(Routines.of("1_A", "2_A"), Past.empty().withBaseline("2")), ErrorCode.OUT_OF_ORDER);
    }

    // Equivalents

    @Test
    void a_backport_that_the_newer_line_carries_is_recorded_and_not_run() {
        Routines routines = Routines.of("4.7.0_A").sql("4.5.3_A").equivalentOf("4.7.0_A");
        assertThat(steps(migrate(routines, Past.ran("4.7.0_A")))).containsExactly("MarkRan V_4.5.3_A.sql");
    }

    @Test
    void the_newer_line_may_be_the_one_to_say_so() {
        Routines routines = Routines.of("4.5.3_A").sql("4.7.0_A").equivalentOf("4.5.3_A");
        assertThat(steps(migrate(routines, Past.ran("4.5.3_A")))).containsExactly("MarkRan V_4.7.0_A.sql");
        assertThat(steps(migrate(routines, Past.ran("4.7.0_A")))).containsExactly("MarkRan V_4.5.3_A.sql");
    }

    @Test
    void on_an_empty_database_the_first_runs_and_the_other_is_recorded() {
        Routines routines = Routines.of("4.5.3_A").sql("4.7.0_A").equivalentOf("4.5.3_A");
        assertThat(steps(migrate(routines, Past.empty())))
                .containsExactly("Apply V_4.5.3_A.sql", "MarkRan V_4.7.0_A.sql");
    }

    @Test
    void equivalence_holds_along_a_chain() {
        Routines routines =
                Routines.of("1_A").sql("2_A").equivalentOf("1_A").sql("3_A").equivalentOf("2_A");
        assertThat(steps(migrate(routines, Past.ran("3_A")))).containsExactly("MarkRan V_1_A.sql", "MarkRan V_2_A.sql");
    }

    @Test
    void equivalence_reaches_over_a_step_that_was_never_here() {
        Routines routines = Routines.of("1_A").equivalentOf("9_Z").sql("3_A").equivalentOf("9_Z");
        Plan plan = migrate(routines, Past.ran("3_A"));
        assertThat(steps(plan)).containsExactly("MarkRan V_1_A.sql");
        assertThat(plan.problems())
                .extracting(Problem::code)
                .containsOnly(ErrorCode.EQUIVALENT_UNKNOWN)
                .hasSize(2);
        assertThat(plan.hasErrors()).isFalse();
    }

    // The history against the files

    @Test
    void an_edited_file_is_an_error_with_both_checksums_and_both_ways_out() {
        Problem problem = onlyProblem(
                migrate(Routines.of("1_A"), Past.empty().andRanBeforeAnEdit("1_A")), ErrorCode.CHECKSUM_CHANGED);
        assertThat(problem.what()).contains("recorded 9:before", "found 9:1_A");
        assertThat(problem.next()).contains("Undo the edit", "turnstone repair db");
    }

    @Test
    void java_without_a_checksum_is_never_changed() {
        assertThat(migrate(new Routines().java("1_A"), Past.empty().andRanJava("1_A"))
                        .isCurrent())
                .isTrue();
    }

    @Test
    void a_file_that_is_gone_is_an_error() {
        Problem problem = onlyProblem(migrate(Routines.of("1_A", "3_A"), Past.ran("1_A", "2_A")), ErrorCode.FILE_GONE);
        assertThat(problem.what()).startsWith("V_2_A.sql");
        assertThat(problem.next()).contains("turnstone repair db");
    }

    @Test
    void an_accepted_loss_is_none() {
        assertThat(migrate(Routines.of("1_A", "3_A"), Past.ran("1_A", "3_A").andRanAndAcceptedGone("2_A"))
                        .isCurrent())
                .isTrue();
    }

    @Test
    void a_database_above_the_newest_file_is_ahead() {
        Problem problem =
                onlyProblem(migrate(Routines.of("1_A"), Past.ran("1_A", "1_B", "2_A")), ErrorCode.DATABASE_AHEAD);
        assertThat(problem.what()).contains("V_1_B.sql, V_2_A.sql are recorded", "1_A");
        assertThat(problem.code().kind()).isEqualTo(ErrorCode.Kind.AHEAD);
    }

    @Test
    void java_routines_that_are_all_gone_make_one_think_of_the_class_path() {
        Plan ahead = migrate(Routines.of("1_A"), Past.ran("1_A").andRanJava("1_B"));
        assertThat(onlyProblem(ahead, ErrorCode.DATABASE_AHEAD).next()).contains("Was --classpath forgotten?");
        Plan gone = migrate(
                Routines.of("1_A", "2_A"), Past.ran("1_A").andRanJava("1_B").andRan("2_A"));
        assertThat(onlyProblem(gone, ErrorCode.FILE_GONE).next()).contains("Was --classpath forgotten?");
        Plan found = migrate(
                Routines.of("1_A").java("1_C"),
                Past.ran("1_A").andRanJava("1_B").andRanJava("1_C"));
        assertThat(onlyProblem(found, ErrorCode.FILE_GONE).next()).doesNotContain("--classpath");
    }

    @Test
    void a_database_older_than_supported_is_refused() {
        Problem problem = onlyProblem(
                migrate(Routines.of("4.0_A", "4.1_A").supportedFrom("4.1"), Past.ran("4.0_A")),
                ErrorCode.DATABASE_TOO_OLD);
        assertThat(problem.what()).contains("4.0", "4.1");
    }

    @Test
    void an_empty_database_and_the_supported_version_itself_are_fine() {
        Routines routines = Routines.of("4.0_A", "4.1_A", "4.2_A").supportedFrom("4.1");
        assertThat(migrate(routines, Past.empty()).problems()).isEmpty();
        assertThat(migrate(routines, Past.ran("4.0_A", "4.1_A")).problems()).isEmpty();
    }

    @Test
    void tables_without_a_history_are_an_error_that_offers_the_baseline() {
        History unknown = missing(new Schema(List.of("account", "city"), List.of()));
        Plan plan = new RoutinePlanner(POSTGRES, Routines.of("1_A").changelog()).forward(unknown, Goal.NEWEST);
        Problem problem = onlyProblem(plan, ErrorCode.HISTORY_MISSING);
        assertThat(problem.what()).contains("account, city");
        assertThat(problem.next()).contains("turnstone baseline db");
    }

    @Test
    void a_table_that_looks_like_a_history_is_offered_for_one() {
        Plan plan = new RoutinePlanner(POSTGRES, Routines.of("1_A").changelog())
                .forward(missing(new Schema(List.of("account", "changes"), List.of("changes"))), Goal.NEWEST);
        assertThat(onlyProblem(plan, ErrorCode.HISTORY_MISSING).next())
                .startsWith("changes looks like a history: if it is the one of this schema, name it with"
                        + " --history-table. If the schema");
    }

    @Test
    void a_history_of_others_alone_brings_a_warning_and_is_gone_on_from() {
        Past past = Past.unrecorded("account").withForeignRow("99_A", "jane", "V_99_A.sql");
        Plan plan = migrate(Routines.of("1_A"), past);
        Problem warning = onlyProblem(plan, ErrorCode.NOTHING_RECORDED);
        assertThat(warning.what()).contains("only 1 row of others", "had tables (account)");
        assertThat(warning.next()).contains("turnstone baseline db");
        assertThat(plan.hasErrors()).isFalse();
        assertThat(steps(plan)).containsExactly("Apply V_1_A.sql");
    }

    @Test
    void tables_with_an_empty_history_bring_a_warning() {
        assertThat(onlyProblem(migrate(Routines.of("1_A"), Past.unrecorded("account")), ErrorCode.NOTHING_RECORDED)
                        .what())
                .isEqualTo("None of these routines was recorded here yet, but the schema had tables (account):"
                        + " all of them count as never run.");
    }

    @Test
    void no_history_and_no_tables_is_an_empty_database() {
        History none = missing(Schema.EMPTY);
        assertThat(new RoutinePlanner(POSTGRES, Routines.of("1_A").changelog())
                        .forward(none, Goal.NEWEST)
                        .problems())
                .isEmpty();
    }

    private static final String[] FOUR = {"create a", "create b", "create c", "create d"};
    private static final String SCRIPT = String.join(";", FOUR);

    @Test
    void an_interrupted_step_goes_on_behind_what_is_done() {
        Plan plan = migrate(
                Routines.of("1_A").sql("2_A", SCRIPT), Past.ran("1_A").andInterrupted("2_A", Optional.empty(), FOUR));
        assertThat(onlyProblem(plan, ErrorCode.STEP_INTERRUPTED).next()).contains("looks in the catalog");
        assertThat(plan.steps()).singleElement().isInstanceOfSatisfying(Step.Apply.class, step -> {
            assertThat(step.start().done()).isEqualTo(2);
            assertThat(step.start().interrupted()).isPresent();
        });
    }

    @Test
    void what_is_done_of_an_interrupted_step_must_not_be_edited() {
        Past past = Past.ran("1_A").andInterrupted("2_A", Optional.of("no such table"), FOUR);
        Plan edited = migrate(Routines.of("1_A").sql("2_A", SCRIPT.replace("create b", "create B")), past);
        Problem problem = onlyError(edited, ErrorCode.STEP_HALF_APPLIED);
        assertThat(problem.what()).contains("was edited since", "up to 3");
        assertThat(problem.next()).contains("Put those statements back", "--assume-complete 2_A", "--start-over 2_A");
        Plan shortened = migrate(Routines.of("1_A").sql("2_A", "create a"), past);
        onlyError(shortened, ErrorCode.STEP_HALF_APPLIED);
        Plan behind = migrate(Routines.of("1_A").sql("2_A", SCRIPT.replace("create d", "create e")), past);
        assertThat(behind.errors()).isEmpty();
    }

    @Test
    void files_of_versions_that_are_no_longer_supported_may_be_gone() {
        Plan plan =
                migrate(Routines.of("2_A").supportedFrom("2"), Past.ran("1_A").andRan("2_A"));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void an_interrupted_step_that_needs_what_its_session_had_cannot_go_on() {
        String[] script = {"set @id = 7", "create b", "create c"};
        Plan plan = migrate(
                Routines.of("1_A").sql("2_A", String.join(";", script)),
                Past.ran("1_A").andInterrupted("2_A", Optional.empty(), script));
        assertThat(onlyError(plan, ErrorCode.STEP_HALF_APPLIED).what()).contains("'set @id = 7' made something");
    }

    @Test
    void an_interrupted_routine_in_Java_stops_everything_until_somebody_has_looked() {
        Plan plan = migrate(Routines.of("1_A").java("2_A"), Past.ran("1_A").andInterruptedJava("2_A"));
        assertThat(onlyProblem(plan, ErrorCode.STEP_OUTCOME_UNKNOWN).next())
                .contains("--assume-done 2_A", "--run-again 2_A");
    }

    @Test
    void an_interrupted_step_is_finished_before_anything_is_taken_back() {
        Past past = Past.ran("1_A").andInterrupted("2_A", Optional.empty(), FOUR);
        Plan plan = rollback(Routines.undoable("1_A", "2_A"), past, "0");
        assertThat(onlyProblem(plan, ErrorCode.STEP_HALF_APPLIED).next())
                .contains("Finish it first: turnstone migrate db");
    }

    @Test
    void a_step_that_a_run_is_at_just_now_is_no_question() {
        Past past =
                Past.ran("1_A").andInterrupted("2_A", Optional.empty(), FOUR).andAtWork();
        Plan plan = migrate(Routines.of("1_A").sql("2_A", SCRIPT), past);
        Problem warning = onlyProblem(plan, ErrorCode.STEP_RUNNING);
        assertThat(warning.isError()).isFalse();
        assertThat(warning.what())
                .isEqualTo("V_2_A.sql is being run just now by session 17 (run run-1, begun on 2026-11-22 09:00:00):"
                        + " statements 1 to 2 are done.");
        assertThat(steps(plan)).containsExactly("Apply V_2_A.sql");
    }

    @Test
    void nobody_is_asked_how_a_step_is_that_a_run_is_at_just_now() {
        Past past =
                Past.ran("1_A").andInterrupted("2_A", Optional.empty(), FOUR).andAtWork();
        Repair runAgain = new Repair.RunAgain(RoutineNumber.parse("2_A").orElseThrow());
        Plan plan = repair(Routines.of("1_A", "2_A"), past, runAgain);
        onlyProblem(plan, ErrorCode.STEP_RUNNING);
        assertThat(steps(plan)).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once_errors_first() {
        Plan plan = migrate(
                Routines.of("1_B").equivalentOf("8_A").sql("3_A").sql("4_A", "commit;"),
                Past.empty().andRanBeforeAnEdit("3_A").andRan("2_A"));
        assertThat(plan.problems())
                .extracting(Problem::code)
                .containsExactly(
                        ErrorCode.CHECKSUM_CHANGED,
                        ErrorCode.FILE_GONE,
                        ErrorCode.TRANSACTION_CONTROL,
                        ErrorCode.OUT_OF_ORDER,
                        ErrorCode.EQUIVALENT_UNKNOWN);
    }

    // Scripts

    @Test
    void a_script_that_can_not_be_split_is_known_before_anything_runs() {
        Plan plan = migrate(Routines.of("1_A").sql("2_A", "select 'open"), Past.empty());
        assertThat(onlyProblem(plan, ErrorCode.SQL_UNREADABLE).where())
                .singleElement()
                .hasToString("V_2_A.sql:1:8");
    }

    @Test
    void transaction_control_is_refused_with_its_line_and_allowed_without_a_transaction() {
        String script = "begin;\ninsert into t values (1);\ncommit;\n";
        Plan refused = migrate(new Routines().sql("1_A", script), Past.empty());
        assertThat(refused.errors())
                .extracting(problem -> problem.where().get(0).line())
                .containsExactly(1, 3);
        Plan allowed = migrate(new Routines().sql("1_A", script).withoutTransaction(), Past.empty());
        assertThat(allowed.problems()).isEmpty();
    }

    @Test
    void a_transaction_inside_a_transaction_of_the_scripts_own_is_refused() {
        String script = "begin;\ninsert into t values (1);\nbegin;\ncommit;\n";
        Plan plan = migrate(new Routines().sql("1_A", script).withoutTransaction(), Past.empty());
        assertThat(onlyProblem(plan, ErrorCode.TRANSACTION_CONTROL).what())
                .isEqualTo("'begin' begins a transaction, but the one of line 1 is not ended yet.");
    }

    @Test
    void a_step_is_one_transaction_only_where_the_database_can_roll_it_back() {
        Routines routines =
                Routines.of("1_A").sql("2_A", "insert into t values (1)").java("3_A");
        assertThat(shapes(migrate(routines, Past.empty())))
                .containsExactly(
                        new Shape(1, Atomicity.ONE_TRANSACTION, Travel.WITH_OTHERS, ChangeKind.ADDITIVE),
                        new Shape(1, Atomicity.ONE_TRANSACTION, Travel.WITH_OTHERS, ChangeKind.OTHER),
                        new Shape(0, Atomicity.ONE_TRANSACTION));
        assertThat(shapes(new RoutinePlanner(H2, routines.changelog())
                        .forward(Past.empty().history(), Goal.NEWEST)))
                .extracting(Shape::atomicity)
                .containsExactly(Atomicity.SEVERAL_PARTS, Atomicity.ONE_TRANSACTION, Atomicity.SEVERAL_PARTS);
    }

    @Test
    void only_what_leaves_the_session_as_it_is_travels_with_others() {
        Routines routines = Routines.of("1_A")
                .sql("2_A", "set search_path = other; create table a (id int);")
                .sql("2_B", "select set_config('role', 'x', false);")
                .sql("2_C", "copy t from stdin;\n1\n\\.\n")
                .sql("2_D", "copy t to stdout;")
                .sql("2_E", "do $$ begin end $$;")
                .sql("2_F", "insert into t values ('" + "x".repeat(70_000) + "');")
                .sql("2_G", "create index concurrently i on t (id);")
                .java("2_H")
                .sql("3_A", "insert into t values (';'); -- done");
        assertThat(shapes(migrate(routines, Past.empty())))
                .extracting(Shape::travel)
                .containsExactly(
                        Travel.WITH_OTHERS,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.ALONE,
                        Travel.WITH_OTHERS);
    }

    @Test
    void a_statement_that_refuses_transactions_makes_several_parts() {
        Routines routines = new Routines().sql("1_A", "create index concurrently i on t (id);");
        assertThat(shapes(migrate(routines, Past.empty())))
                .containsExactly(new Shape(1, Atomicity.SEVERAL_PARTS, Travel.ALONE, ChangeKind.ADDITIVE));
    }

    // Back

    @Test
    void rollback_takes_back_what_is_above_the_version_newest_first() {
        Routines routines = Routines.undoable("1_A", "2_A", "2_B")
                .java("2_B")
                .withUndo()
                .sql("3_A")
                .withUndo();
        Past past = Past.ran("1_A", "2_A", "2_B").andRanJava("2_B").andRan("3_A");
        assertThat(steps(rollback(routines, past, "1")))
                .containsExactly(
                        "TakeBack V_3_A.sql", "TakeBack V_2_B.java", "TakeBack V_2_B.sql", "TakeBack V_2_A.sql");
    }

    @Test
    void rollback_to_zero_takes_back_everything() {
        assertThat(steps(rollback(Routines.undoable("1_A"), Past.ran("1_A"), "0")))
                .containsExactly("TakeBack V_1_A.sql");
    }

    @Test
    void rollback_of_a_count_takes_the_newest() {
        Plan plan = new RoutinePlanner(
                        POSTGRES, Routines.undoable("1_A", "1_B", "2_A").changelog())
                .back(Past.ran("1_A", "1_B", "2_A").history(), new Reach.Count(2));
        assertThat(steps(plan)).containsExactly("TakeBack V_2_A.sql", "TakeBack V_1_B.sql");
    }

    @Test
    void rollback_to_a_date_takes_back_what_ran_after_it() {
        Past past = Past.empty()
                .at("2026-01-01T10:00:00")
                .andRan("1_A")
                .andRan("3_A")
                .at("2026-01-02T10:00:00")
                .andRan("2_A")
                .at("2026-01-03T10:00:00")
                .andRan("4_A");
        Routines routines = Routines.undoable("1_A", "2_A", "3_A", "4_A");
        assertThat(steps(rollbackTo("2026-01-01T10:00:00", routines, past)))
                .containsExactly("TakeBack V_4_A.sql", "TakeBack V_2_A.sql");
        assertThat(steps(rollbackTo("2026-01-03T10:00:00", routines, past))).isEmpty();
    }

    @Test
    void rollback_does_not_go_to_a_date_before_the_baseline() {
        Past past = Past.empty().at("2026-01-02T10:00:00").withBaseline("1").andRan("2_A");
        Plan plan = rollbackTo("2026-01-01T10:00:00", Routines.undoable("1_A", "2_A"), past);
        assertThat(onlyError(plan, ErrorCode.BELOW_BASELINE).next()).isEqualTo("Roll back to 1 at the most.");
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void nobody_migrates_to_a_date() {
        Reach date = new Reach.ToDate(LocalDateTime.parse("2026-01-01T10:00:00"));
        Plan plan = migrate(Routines.undoable("1_A"), Past.empty(), new Goal(date, Order.STRICT));
        onlyError(plan, ErrorCode.SETTING_INVALID);
        assertThat(plan.steps()).isEmpty();
    }

    private static Plan rollbackTo(String moment, Routines routines, Past past) {
        return new RoutinePlanner(POSTGRES, routines.changelog())
                .back(past.history(), new Reach.ToDate(LocalDateTime.parse(moment)));
    }

    @Test
    void every_missing_undo_is_listed_before_anything_runs() {
        Plan plan = rollback(Routines.undoable("1_A").sql("2_A").sql("3_A"), Past.ran("1_A", "2_A", "3_A"), "0");
        assertThat(plan.errors()).extracting(Problem::code).containsOnly(ErrorCode.UNDO_MISSING);
        assertThat(plan.errors())
                .extracting(Problem::what)
                .satisfiesExactly(
                        first -> assertThat(first).contains("V_3_A.sql"),
                        second -> assertThat(second).contains("V_2_A.sql"));
    }

    @Test
    void the_undo_of_a_java_routine_may_be_a_class() {
        Plan plan =
                rollback(Routines.undoable("1_A").java("2_0_B"), Past.ran("1_A").andRanJava("2_0_B"), "1");
        assertThat(onlyProblem(plan, ErrorCode.UNDO_MISSING).next()).contains("class U_2_0_B or", "U_2_0_B.sql");
    }

    @Test
    void a_step_whose_file_is_gone_has_no_undo() {
        Plan plan = rollback(Routines.undoable("1_A"), Past.ran("1_A", "2_A"), "1");
        assertThat(onlyProblem(plan, ErrorCode.UNDO_MISSING).next()).contains("U_2_A.sql");
    }

    @Test
    void below_the_baseline_is_no_way_back() {
        Plan plan = rollback(
                Routines.undoable("1_A", "2_A", "3_A"),
                Past.empty()
                        .andRecorded("1_A")
                        .andRecorded("2_A")
                        .withBaseline("2")
                        .andRan("3_A"),
                "1");
        Problem problem = onlyProblem(plan, ErrorCode.BELOW_BASELINE);
        assertThat(problem.what()).contains("2");
        assertThat(problem.next()).contains("turnstone repair db --drop-baseline");
    }

    @Test
    void down_to_the_baseline_its_rows_stay() {
        Past past = Past.empty()
                .andRecorded("1_A")
                .andRecorded("2_A")
                .withBaseline("2")
                .andRan("3_A");
        assertThat(steps(rollback(Routines.undoable("1_A", "2_A", "3_A"), past, "2")))
                .containsExactly("TakeBack V_3_A.sql");
    }

    @Test
    void rollback_to_an_unknown_version_names_its_neighbours() {
        Plan plan = rollback(Routines.undoable("1.0_A", "1.2_A"), Past.ran("1.0_A", "1.2_A"), "1.1");
        assertThat(onlyProblem(plan, ErrorCode.VERSION_UNKNOWN).next()).isEqualTo("The nearest are 1.0 and 1.2.");
    }

    @Test
    void rollback_forgets_a_step_whose_twin_stays() {
        Routines routines = Routines.undoable("1_A").sql("2_A").withUndo().equivalentOf("1_A");
        assertThat(steps(rollback(routines, Past.ran("1_A").andRecorded("2_A"), "1")))
                .containsExactly("Forget V_2_A.sql");
        assertThat(steps(rollback(routines, Past.ran("2_A").andRecorded("1_A"), "1")))
                .containsExactly("Forget V_2_A.sql");
    }

    @Test
    void of_two_twins_that_go_back_the_one_that_ran_is_undone() {
        Routines routines = Routines.undoable("1_A").sql("2_A").withUndo().equivalentOf("1_A");
        assertThat(steps(rollback(routines, Past.ran("1_A").andRecorded("2_A"), "0")))
                .containsExactly("Forget V_2_A.sql", "TakeBack V_1_A.sql");
        assertThat(steps(rollback(routines, Past.ran("2_A").andRecorded("1_A"), "0")))
                .containsExactly("TakeBack V_2_A.sql", "Forget V_1_A.sql");
    }

    /** The one that ran was forgotten by a rollback before; what it made is still there. */
    @Test
    void a_twin_that_is_left_alone_takes_the_change_back() {
        Routines routines = Routines.undoable("1_A").sql("2_A").withUndo().equivalentOf("1_A");
        assertThat(steps(rollback(routines, Past.empty().andRecorded("1_A"), "0")))
                .containsExactly("TakeBack V_1_A.sql");
    }

    @Test
    void an_undo_in_several_scripts_is_one_step() {
        Plan plan = rollback(
                new Routines().sql("1_A").withUndo("drop table a;", "drop table b; drop table c;"),
                Past.ran("1_A"),
                "0");
        assertThat(shapes(plan)).containsExactly(new Shape(3, Atomicity.ONE_TRANSACTION));
    }

    // Repair

    @Test
    void repair_accepts_edits_and_losses() {
        Plan plan = repair(
                Routines.of("1_A", "3_A"),
                Past.empty().andRanBeforeAnEdit("1_A").andRan("2_A").andRan("3_A"),
                new Repair.AcceptFiles());
        assertThat(steps(plan)).containsExactly("AcceptChecksum V_1_A.sql", "AcceptGone V_2_A.sql");
    }

    @Test
    void repair_leaves_a_newer_release_s_steps_alone() {
        Past past = Past.ran("1_A", "2_A");
        assertThat(steps(repair(Routines.of("1_A"), past, new Repair.AcceptFiles())))
                .isEmpty();
    }

    @Test
    void repair_settles_an_interrupted_step_as_it_is_told() {
        Past past = Past.ran("1_A").andInterrupted("2_A", Optional.empty(), FOUR);
        RoutineNumber step = RoutineNumber.parse("2_A").orElseThrow();
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.AssumeDone(step))))
                .containsExactly("AssumeStatementDone V_2_A.sql");
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.RunAgain(step))))
                .containsExactly("RunStatementAgain V_2_A.sql");
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.AssumeComplete(step))))
                .containsExactly("AssumeApplied V_2_A.sql");
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.StartOver(step))))
                .containsExactly("StartOver V_2_A.sql");
    }

    @Test
    void repair_settles_a_routine_in_Java_as_a_whole() {
        Past past = Past.ran("1_A").andInterruptedJava("2_A");
        RoutineNumber step = RoutineNumber.parse("2_A").orElseThrow();
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.AssumeDone(step))))
                .containsExactly("AssumeApplied V_2_A.sql");
        assertThat(steps(repair(Routines.of("1_A", "2_A"), past, new Repair.RunAgain(step))))
                .containsExactly("StartOver V_2_A.sql");
    }

    @Test
    void repair_without_an_answer_names_the_question_that_is_open() {
        Past past = Past.ran("1_A").andInterruptedJava("2_A");
        Plan plan = repair(Routines.of("1_A", "2_A"), past, new Repair.AcceptFiles());
        assertThat(onlyProblem(plan, ErrorCode.STEP_OUTCOME_UNKNOWN).next())
                .contains("--assume-done 2_A", "--run-again 2_A");
    }

    @Test
    void repair_of_a_step_that_was_not_interrupted_is_an_error() {
        RoutineNumber step = RoutineNumber.parse("1_A").orElseThrow();
        Plan plan = repair(Routines.of("1_A"), Past.ran("1_A"), new Repair.AssumeDone(step));
        assertThat(onlyProblem(plan, ErrorCode.VERSION_UNKNOWN).next()).isEqualTo("Nothing is interrupted here.");
    }

    private static History missing(Schema schema) {
        return new History(Presence.MISSING, List.of(), List.of(), Optional.empty(), schema);
    }

    private static Problem onlyError(Plan plan, ErrorCode code) {
        assertThat(plan.errors()).singleElement().extracting(Problem::code).isEqualTo(code);
        return plan.errors().get(0);
    }

    private static Plan migrate(Routines routines, Past past) {
        return migrate(routines, past, Goal.NEWEST);
    }

    private static Plan migrate(Routines routines, Past past, Goal goal) {
        return new RoutinePlanner(POSTGRES, routines.changelog()).forward(past.history(), goal);
    }

    private static Plan rollback(Routines routines, Past past, String version) {
        return new RoutinePlanner(POSTGRES, routines.changelog())
                .back(past.history(), new Reach.UpTo(Version.of(version)));
    }

    private static Plan repair(Routines routines, Past past, Repair repair) {
        return new RoutinePlanner(POSTGRES, routines.changelog()).repair(past.history(), repair);
    }

    private static Goal to(String version) {
        return new Goal(new Reach.UpTo(Version.of(version)), Order.STRICT);
    }

    private static Goal count(int steps) {
        return new Goal(new Reach.Count(steps), Order.STRICT);
    }

    /** What is done to whom, as {@code Apply V_1_A.sql}. */
    private static List<String> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.getClass().getSimpleName() + " " + step.name())
                .toList();
    }

    private static List<Shape> shapes(Plan plan) {
        return plan.steps().stream()
                .map(step -> step instanceof Step.Apply apply ? apply.shape() : ((Step.TakeBack) step).shape())
                .toList();
    }

    private static Problem onlyProblem(Plan plan, ErrorCode code) {
        assertThat(plan.problems()).extracting(Problem::code).containsExactly(code);
        return plan.problems().get(0);
    }
}
