package dev.turnstone.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of target must do, as {@code EngineContract} has it for databases, as far as it means something here. */
class MvStoreContractTest {
    private static final Map<String, Map<String, String>> NEWEST = Map.of(
            "species", Map.of("1", "Turnstone", "2", "semi;colon -- and more"), "homes", Map.of("1", "rocky coasts"));

    @TempDir
    private Path work;

    private Shore shore;

    @BeforeEach
    void open() {
        shore = new Shore(work);
    }

    private static List<String> did(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        return outcome.done().stream().map(done -> done.step().name()).toList();
    }

    private static Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private static List<ErrorCode> refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome.plan().errors().stream().map(Problem::code).toList();
    }

    private List<AppliedChangeset> rows() {
        return shore.turnstone().status().plan().history().applied();
    }

    private List<String> recorded() {
        return rows().stream().map(row -> row.id().path()).toList();
    }

    private static Goal to(String version) {
        return new Goal(new Reach.UpTo(Version.of(version)), Goal.Order.STRICT);
    }

    // The way forward

    @Test
    void an_empty_store_is_brought_up_to_date() {
        assertThat(did(shore.writeBirdsAndHomes().turnstone().migrate()))
                .containsExactly("V_1.0_A.kv", "V_1.0_B.kv", "V_1.1_A.kv", "V_2.0_A.kv");
        assertThat(shore.contents()).isEqualTo(NEWEST);
        assertThat(recorded()).containsExactly("V_1.0_A.kv", "V_1.0_B.kv", "V_1.1_A.kv", "V_2.0_A.kv");
    }

    @Test
    void a_row_tells_what_the_row_of_a_database_would() {
        shore.write("V_1.0_a.kv", "make a").turnstone().migrate().orThrow();

        AppliedChangeset row = rows().get(0);
        assertThat(row.id()).hasToString("V_1.0_a.kv::1.0_A::turnstone");
        assertThat(row.checksum().orElseThrow().text()).startsWith("9:");
        assertThat(row.order()).isEqualTo(1);
        assertThat(row.how()).isEqualTo("EXECUTED");
        assertThat(row.description()).isEqualTo("kv");
        assertThat(row.tool()).startsWith("turnstone ");
        assertThat(row.executedAt()).isPresent();
    }

    @Test
    void a_second_run_has_nothing_to_do() throws Exception {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        byte[] before = Files.readAllBytes(shore.file());

        assertThat(did(shore.turnstone().migrate())).isEmpty();
        assertThat(Files.readAllBytes(shore.file())).isEqualTo(before);
        shore.turnstone().requireCurrent();
    }

    @Test
    void from_every_older_version_the_newest_is_reached() {
        shore.writeBirdsAndHomes();
        for (String version : List.of("1.0", "1.1", "2.0")) {
            Path older = work.resolve(version + ".mv");
            shore.on(older).migrate(to(version)).orThrow();
            shore.on(older).migrate().orThrow();
            assertThat(Shore.contents(older)).as("from " + version).isEqualTo(NEWEST);
        }
    }

    @Test
    void rolling_back_and_forward_again_ends_the_same() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();

        assertThat(did(shore.turnstone().rollback(new Reach.UpTo(Version.of("1.0")))))
                .containsExactly("V_2.0_A.kv", "V_1.1_A.kv");
        assertThat(recorded()).containsExactly("V_1.0_A.kv", "V_1.0_B.kv");
        assertThat(did(shore.turnstone().rollback(new Reach.UpTo(Version.of("0")))))
                .containsExactly("V_1.0_B.kv", "V_1.0_A.kv");
        assertThat(recorded()).isEmpty();
        assertThat(shore.contents()).isEmpty();
        shore.turnstone().migrate().orThrow();

        assertThat(shore.contents()).isEqualTo(NEWEST);
    }

    @Test
    void a_rollback_without_every_undo_is_refused_before_it_begins() {
        shore.writeBirdsAndHomes()
                .delete("U_2.0_A.kv")
                .delete("U_1.0_B.kv")
                .turnstone()
                .migrate()
                .orThrow();

        assertThat(refusal(shore.turnstone().rollback(new Reach.UpTo(Version.of("0")))))
                .containsExactly(ErrorCode.UNDO_MISSING, ErrorCode.UNDO_MISSING);
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void a_routine_below_the_highest_version_is_refused_unless_that_was_asked_for() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        shore.write("V_1.1_B.kv", "make late");

        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.OUT_OF_ORDER);
        assertThat(did(shore.turnstone().migrate(new Goal(new Reach.Newest(), Goal.Order.OUT_OF_ORDER))))
                .containsExactly("V_1.1_B.kv");
    }

    // Reading never writes

    @Test
    void a_store_that_is_not_there_is_empty_and_stays_absent() {
        assertThat(shore.writeBirdsAndHomes().turnstone().plan().steps()).hasSize(4);
        assertThat(shore.turnstone().status().isCurrent()).isFalse();
        shore.write("V_9.9_A.kv", "fly away");
        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.SQL_UNREADABLE);

        assertThat(shore.file()).doesNotExist();
    }

    @Test
    void looking_writes_nothing() throws Exception {
        shore.writeBirdsAndHomes().turnstone().migrate(to("1.0")).orThrow();
        byte[] before = Files.readAllBytes(shore.file());

        assertThat(shore.turnstone().status().plan().steps()).hasSize(2);
        assertThat(shore.turnstone()
                        .planRollback(new Reach.UpTo(Version.of("0")))
                        .steps())
                .hasSize(2);
        assertThat(Files.readAllBytes(shore.file())).isEqualTo(before);
    }

    // Failures

    @Test
    void a_statement_that_fails_in_the_middle_is_reported_with_its_place_and_leaves_nothing() {
        shore.write("V_1_A.kv", "make kept")
                .write(
                        "V_2_A.kv",
                        "-- two good ones first",
                        "make first",
                        "rename kept moved",
                        "",
                        "  put nowhere 1 x",
                        "make third");

        Outcome outcome = shore.turnstone().migrate();

        Failure failure = failure(outcome);
        assertThat(outcome.done()).extracting(done -> done.step().name()).containsExactly("V_1_A.kv");
        Position at = failure.problem().where().get(0);
        assertThat(at.file()).endsWith("V_2_A.kv");
        assertThat(at.line()).isEqualTo(5);
        assertThat(at.column()).isEqualTo(3);
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure.problem().what())
                .contains("Statement 3 of V_2_A.kv failed: There is no map 'nowhere'", "put nowhere 1 x");
        assertThat(failure.problem().next()).contains("Correct V_2_A.kv", "turnstone migrate");
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(shore.contents()).isEqualTo(Map.of("kept", Map.of()));
        assertThat(recorded()).containsExactly("V_1_A.kv");
    }

    @Test
    void a_large_step_that_fails_at_its_end_leaves_nothing() {
        String[] lines = IntStream.range(0, 12_000)
                .mapToObj(i -> i == 0 ? "make birds" : "put birds " + i + " " + "feather ".repeat(250) + i)
                .toArray(String[]::new);
        lines[lines.length - 1] = "remove birds none";
        shore.write("V_1_A.kv", lines);

        assertThat(failure(shore.turnstone().migrate()).state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(shore.contents()).isEmpty();

        lines[lines.length - 1] = "remove birds 1";
        assertThat(did(shore.write("V_1_A.kv", lines).turnstone().migrate())).containsExactly("V_1_A.kv");
        assertThat(shore.contents().get("birds")).hasSize(11_997);
    }

    @Test
    void what_was_dropped_and_renamed_is_back_after_a_failure() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        shore.write("V_3.0_A.kv", "drop homes", "rename species homes", "put homes 3 Dunlin", "drop nowhere");

        failure(shore.turnstone().migrate());

        assertThat(shore.contents()).isEqualTo(NEWEST);
    }

    @Test
    void everything_that_is_no_command_is_found_before_the_first_step() {
        shore.write("V_1_A.kv", "make a").write("V_1_B.kv", "", "  put a").write("V_1_C.kv", "drop turnstone.history");

        Outcome outcome = shore.turnstone().migrate();

        assertThat(refusal(outcome)).containsExactly(ErrorCode.SQL_UNREADABLE, ErrorCode.SQL_UNREADABLE);
        Problem first = outcome.plan().errors().get(0);
        assertThat(first.where()).containsExactly(new Position(shore.folder() + "/V_1_B.kv", 2, 3));
        assertThat(first.what()).contains("'put a' is not understood", "put MAP KEY VALUE");
        assertThat(outcome.plan().errors().get(1).what()).contains("Turnstone's own");
    }

    @Test
    void files_and_directives_of_other_languages_are_refused() {
        shore.write("V_1_A.kv", "-- turnstone: transaction=none", "make a")
                .write("V_1_B.sql", "CREATE TABLE a (id INT);")
                .write("V_1_C.java", "class V_1_C {}");

        Outcome outcome = shore.turnstone().migrate();

        assertThat(refusal(outcome))
                .containsExactlyInAnyOrder(ErrorCode.DIRECTIVE_INVALID, ErrorCode.NAME_INVALID, ErrorCode.NAME_INVALID);
        assertThat(outcome.plan().errors().toString())
                .contains("is called like a routine but is no .kv file", "Known are expected-duration");
    }

    @Test
    void an_edited_file_is_refused_until_it_is_accepted() {
        shore.write("V_1_A.kv", "make a").turnstone().migrate().orThrow();
        shore.write("V_1_A.kv", "make a", "-- edited");

        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.CHECKSUM_CHANGED);
        shore.turnstone().repair(new Repair.AcceptFiles()).orThrow();

        assertThat(did(shore.turnstone().migrate())).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_refused_until_it_is_accepted() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        shore.delete("V_1.0_B.kv").delete("U_1.0_B.kv");

        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.FILE_GONE);
        shore.turnstone().repair(new Repair.AcceptFiles()).orThrow();

        assertThat(did(shore.turnstone().migrate())).isEmpty();
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void a_store_ahead_of_the_files_is_refused() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        shore.delete("V_2.0_A.kv").delete("U_2.0_A.kv");

        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.DATABASE_AHEAD);
    }

    @Test
    void maps_without_a_history_are_refused_until_a_baseline_adopts_them() {
        try (MVStore store = MVStore.open(shore.file().toString())) {
            store.openMap("birds");
        }
        shore.writeBirdsAndHomes();

        assertThat(refusal(shore.turnstone().migrate())).containsExactly(ErrorCode.HISTORY_MISSING);
        shore.turnstone().baseline(Version.of("1.0")).orThrow();

        assertThat(did(shore.turnstone().migrate())).containsExactly("V_1.1_A.kv", "V_2.0_A.kv");
        assertThat(refusal(shore.turnstone().rollback(new Reach.UpTo(Version.of("0")))))
                .containsExactly(ErrorCode.BELOW_BASELINE);
    }

    @Test
    void a_tag_is_kept_with_the_newest_row() {
        shore.writeBirdsAndHomes().turnstone().migrate().orThrow();
        shore.turnstone().tag("winter").orThrow();

        assertThat(rows().get(3).tag()).contains("winter");
    }

    // Others

    @Test
    void of_two_runs_at_once_one_waits_for_the_other_and_has_nothing_to_do() throws Exception {
        shore.writeBirdsAndHomes();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Void> waits = new CompletableFuture<>();
        CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(
                () -> shore.turnstone().with(stoppingAtFirst(begun, goOn)).migrate());
        begun.join();
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(() -> shore.turnstone()
                .with(new Listener() {
                    @Override
                    public void waitingForLock(String holder, Duration since) {
                        waits.complete(null);
                    }
                })
                .migrate());
        waits.join();
        goOn.complete(null);

        assertThat(did(first.get())).hasSize(4);
        assertThat(did(second.get())).isEmpty();
        assertThat(shore.contents()).isEqualTo(NEWEST);
    }

    @Test
    void who_cannot_have_the_lock_in_time_is_told_who_has_it() {
        shore.writeBirdsAndHomes().turnstone().migrate(to("1.0")).orThrow();
        try (MVStore held = MVStore.open(shore.file().toString())) {
            assertThat(held.isReadOnly()).isFalse();
            Settings impatient = Settings.DEFAULTS.withLockWait(Duration.ofMillis(300));
            assertThatThrownBy(() -> shore.turnstone().with(impatient).migrate())
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                    .hasMessageContaining("another process")
                    .hasMessageContaining("Nothing was run");
            assertThatThrownBy(() -> shore.turnstone().status())
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANNOT_CONNECT))
                    .hasMessageContaining("another process has it open");
        }
    }

    @Test
    void a_run_that_is_asked_to_stop_leaves_what_is_done_and_nothing_else() {
        shore.writeBirdsAndHomes();
        Cancellation cancellation = new Cancellation();
        Outcome outcome = shore.turnstone()
                .with(cancellation)
                .with(new Listener() {
                    @Override
                    public void statementStarted(Step step, SqlStatement statement, int number) {
                        if (step.name().equals("V_1.1_A.kv")) {
                            cancellation.request();
                        }
                    }
                })
                .migrate();

        assertThat(failure(outcome).problem().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(recorded()).containsExactly("V_1.0_A.kv", "V_1.0_B.kv");
        assertThat(shore.contents()).containsOnlyKeys("birds");
    }

    private static Listener stoppingAtFirst(CompletableFuture<Void> begun, CompletableFuture<Void> goOn) {
        return new Listener() {
            @Override
            public void stepStarted(Step step, int number, int total) {
                begun.complete(null);
                goOn.join();
            }
        };
    }
}
