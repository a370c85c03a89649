package dev.turnstone.tests.kill;

import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;

/**
 * How it is when nothing dies.
 *
 * @param traces what is left in the database
 * @param boundaries how many there are in a run
 * @param roundTrips how many there are in a run; 0 for an embedded database
 * @param time how long a run takes in this JVM
 * @param childTime how long it takes in a process of its own, from the first connection to the last
 */
record Undisturbed(Traces traces, int boundaries, int roundTrips, Duration time, Duration childTime) {

    static Undisturbed observe(Stage stage) {
        TestDatabase database = stage.fresh();
        Boundaries boundaries = new Boundaries(number -> {});
        long begin = System.nanoTime();
        stage.on(database).with(boundaries).migrate().orThrow();
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        Traces traces = Traces.of(stage, database);
        database.drop();
        return stage.product().isServer()
                ? overTheNetwork(stage, traces, boundaries.count())
                : new Undisturbed(traces, boundaries.count(), 0, time, childTime(stage));
    }

    private static Undisturbed overTheNetwork(Stage stage, Traces traces, int boundaries) {
        TestDatabase database = stage.fresh();
        try (TcpProxy network = TcpProxy.to(Servers.shared(stage.product()).port())) {
            long begin = System.nanoTime();
            stage.on(database.atPort(network.port())).migrate().orThrow();
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            return new Undisturbed(traces, boundaries, network.roundTrips(), time, childTime(stage));
        } finally {
            database.drop();
        }
    }

    private static Duration childTime(Stage stage) {
        TestDatabase database = stage.fresh();
        try (Child child = Child.start(stage, database)) {
            return child.waitFor();
        } finally {
            database.drop();
        }
    }
}
