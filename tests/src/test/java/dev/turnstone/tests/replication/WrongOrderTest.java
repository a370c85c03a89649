package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.replication.changes.SampleChange.Provocation;
import dev.turnstone.replication.changes.SampleChange.Side;
import dev.turnstone.replication.changes.SampleWorld;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample changes by hand, on the wrong server first: without that, rolling them out in order would prove nothing. */
class WrongOrderTest {
    private static final String NAME = "east";

    private static Replicas replicas;

    @BeforeAll
    static void servers() {
        replicas = Replicas.start(NAME);
    }

    @AfterAll
    static void end() {
        if (replicas != null) {
            replicas.close();
        }
    }

    /** A change on a side, with those before it on both. */
    record Trial(List<SampleChange> before, SampleChange change, Provocation provocation) {
        @Override
        public String toString() {
            return change.name() + ", " + provocation.side() + " first";
        }
    }

    static Stream<Trial> trials() {
        List<SampleChange> accepted = SampleChange.accepted();
        Stream<Trial> inOneOrder = IntStream.range(0, accepted.size())
                .boxed()
                .flatMap(i -> trials(accepted.subList(0, i), accepted.get(i)));
        return Stream.concat(inOneOrder, SampleChange.refused().stream().flatMap(change -> trials(List.of(), change)));
    }

    private static Stream<Trial> trials(List<SampleChange> before, SampleChange change) {
        return change.provocations().stream().map(provocation -> new Trial(before, change, provocation));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void stops_replication(Trial trial) {
        replicas.anew().everywhere(statements(SampleChange.base()));
        trial.before().forEach(change -> replicas.everywhere(statements(change.sql())));
        publishedBefore(trial);
        TestDatabase subscriber = replicas.subscriber(NAME);
        TestDatabase first = trial.provocation().side() == Side.PUBLISHER ? replicas.publisher() : subscriber;
        first.execute(statements(trial.change().sql()));
        assertThat(replicas.failures(NAME)).isZero();

        replicas.publisher().execute(statements(trial.provocation().sql()));

        assertThat(stops()).as("replication has stopped").isTrue();
    }

    private static void publishedBefore(Trial trial) {
        boolean droppedAlready =
                trial.before().stream().anyMatch(change -> change.sql().startsWith("DROP TABLE old_log"));
        if (droppedAlready) {
            replicas.everywhere("CREATE TABLE old_log (id int PRIMARY KEY, v text)");
        }
        replicas.connect();
    }

    private static boolean stops() {
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> replicas.failures(NAME) > 0);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static String[] statements(String script) {
        return SampleWorld.statements(script).stream().map(SqlStatement::text).toArray(String[]::new);
    }
}
