package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.replication.RollOutDesk.Answer;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All sample changes on three servers, while an application writes. */
class RollOutTest {
    private static final String APPLIED = "SELECT count(*) FROM databasechangelog";
    private static final List<SampleChange> CHANGES = SampleChange.accepted();

    private static Replicas replicas;

    @TempDir
    Path folder;

    private RollOutDesk desk;

    @BeforeAll
    static void servers() {
        replicas = Replicas.start("east", "west");
    }

    @AfterAll
    static void end() {
        if (replicas != null) {
            replicas.close();
        }
    }

    @BeforeEach
    void base() {
        replicas.anew();
        desk = new RollOutDesk(folder).targets(replicas.settingsFile());
        desk.answer(0, "migrate");
        replicas.connect();
        replicas.publisher()
                .execute(
                        "INSERT INTO bird (id, name, required) SELECT i, 'b' || i, 'r' FROM generate_series(1, 200) i");
        desk.changes(CHANGES);
    }

    @Test
    void all_changes_reach_all_servers_while_somebody_writes() {
        int written;
        try (WriteLoad load = WriteLoad.on(replicas.publisher())) {
            desk.answer(0, "replication", "migrate");
            written = load.written();
        }
        assertThat(written).isGreaterThan(500);
        assertEverythingIsThere();
        Answer again = desk.answer(0, "replication", "migrate");
        assertThat(again.out()).contains("Nothing to do");
    }

    @Test
    void killed_again_and_again_it_goes_on_where_it_was() {
        Random random = new Random(11);
        int kills = 0;
        try (WriteLoad load = WriteLoad.on(replicas.publisher())) {
            int code = -1;
            while (code != 0 && kills < 60) {
                JavaProcess process = desk.start("replication", "migrate");
                long patience = 1200 + random.nextInt(3500);
                if (endsWithin(process, patience)) {
                    code = process.waitFor(Duration.ofSeconds(1));
                    assertThat(code).as(process.stdout() + process.stderr()).isZero();
                } else {
                    process.kill();
                    kills++;
                }
            }
            assertThat(code).isZero();
            assertThat(load.written()).isPositive();
        }
        assertThat(kills).isPositive();
        assertEverythingIsThere();
    }

    private static boolean endsWithin(JavaProcess process, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (process.isRunning() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return !process.isRunning();
    }

    private static void assertEverythingIsThere() {
        replicas.awaitApplied();
        TestDatabase publisher = replicas.publisher();
        String all = String.valueOf(CHANGES.size() + 1);
        assertThat(publisher.queryStrings(APPLIED)).containsExactly(all);
        for (String name : replicas.names()) {
            TestDatabase subscriber = replicas.subscriber(name);
            assertThat(replicas.failures(name)).as("failures of " + name).isZero();
            assertThat(subscriber.queryStrings(APPLIED)).as(name).containsExactly(all);
            assertThat(Rows.of(subscriber)).as(name).isEqualTo(Rows.of(publisher));
        }
    }
}
