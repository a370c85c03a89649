package dev.turnstone.tests.kill;

import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts runs that don't get through. */
final class Disturber {
    private static final int LIMIT_SECONDS = 90;

    private final Stage stage;
    private final Undisturbed undisturbed;

    Disturber(Stage stage, Undisturbed undisturbed) {
        this.stage = stage;
        this.undisturbed = undisturbed;
    }

    /** Runs the migration until it dies; answers whether it did, for what comes too late hits nothing. */
    boolean disturb(TestDatabase database, Disturbance disturbance) throws Exception {
        return switch (disturbance.kind()) {
            case KILLED_AT_BOUNDARY -> killAtBoundary(database, disturbance.number());
            case KILLED_AT_RANDOM -> killAfter(database, share(undisturbed.childTime(), disturbance.moment()));
            case REQUEST_LOST, ANSWER_LOST -> cut(database, disturbance);
            case SERVER_KILLED -> killServerAfter(database, share(undisturbed.time(), disturbance.moment()));
        };
    }

    private boolean killAtBoundary(TestDatabase database, int boundary) throws InterruptedException {
        try (Child child = Child.startAndStopAt(stage, database, boundary)) {
            child.await(Migrant.boundary(boundary));
            return child.kill();
        }
    }

    private boolean killAfter(TestDatabase database, Duration time) throws InterruptedException {
        try (Child child = Child.start(stage, database)) {
            child.await(Migrant.BEGUN);
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return child.kill();
        }
    }

    private boolean cut(TestDatabase database, Disturbance disturbance) throws Exception {
        try (TcpProxy network = TcpProxy.to(Servers.shared(stage.product()).port())) {
            if (disturbance.kind() == Kind.REQUEST_LOST) {
                network.loseRequest(disturbance.number());
            } else {
                network.loseAnswer(disturbance.number());
            }
            begin(database.atPort(network.port())).get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return network.roundTrips() >= disturbance.number();
        }
    }

    private boolean killServerAfter(TestDatabase database, Duration time) throws Exception {
        DatabaseServer server = Servers.shared(stage.product());
        CompletableFuture<Void> run = begin(database);
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        boolean inTime = !run.isDone();
        try {
            server.kill();
        } finally {
            server.restart();
        }
        run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return inTime;
    }

    /** However the run ends, it has to say so as it says all else; any other exception is a fault of ours. */
    private CompletableFuture<Void> begin(TestDatabase database) {
        return CompletableFuture.runAsync(() -> {
            try {
                stage.on(database).migrate();
            } catch (TurnstoneException e) {
                if (e.code() == null) {
                    throw e;
                }
            }
        });
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }
}
