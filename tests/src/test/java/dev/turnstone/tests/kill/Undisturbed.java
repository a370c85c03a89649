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
 * @param time how long a run takes in a JVM that is warm
 * @param childTime how long it takes in a process of its own, from the first connection to the last
 */
record Undisturbed(Traces traces, int boundaries, int roundTrips, Duration time, Duration childTime) {

    static Undisturbed observe(Stage stage) {
        TestDatabase database = stage.fresh();
        Boundaries boundaries = new Boundaries(number -> {});
        stage.on(database).with(boundaries).migrate().orThrow();
        Traces traces = Traces.of(stage, database);
        database.drop();
        int roundTrips = stage.product().isServer() ? roundTrips(stage) : 0;
        return new Undisturbed(traces, boundaries.count(), roundTrips, time(stage), childTime(stage));
    }

    private static int roundTrips(Stage stage) {
        TestDatabase database = stage.fresh();
        try (TcpProxy network = TcpProxy.to(Servers.shared(stage.product()).port())) {
            stage.on(database.atPort(network.port())).migrate().orThrow();
            return network.roundTrips();
        } finally {
            database.drop();
        }
    }

    private static Duration time(Stage stage) {
        TestDatabase database = stage.fresh();
        long begin = System.nanoTime();
        stage.on(database).migrate().orThrow();
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        database.drop();
        return time;
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
