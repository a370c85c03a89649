package dev.turnstone.tests.kill;

import dev.turnstone.Listener;
import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts runs that don't get through. */
final class Disturber {
    private static final int LIMIT_SECONDS = 90;

    /** So long the next run meets a server that believes in the silent one. */
    private static final int GIVING_UP_MILLIS = 300;

    private final Stage stage;
    private final Undisturbed undisturbed;
    private Duration childTime;
    private String lastWords = "";

    Disturber(Stage stage, Undisturbed undisturbed) {
        this.stage = stage;
        this.undisturbed = undisturbed;
        this.childTime = undisturbed.childTime();
    }

    /** Runs the migration until it dies; answers whether it did, for what comes too late hits nothing. */
    boolean disturb(TestDatabase database, Disturbance disturbance) throws Exception {
        return switch (disturbance.kind()) {
            case KILLED_AT_BOUNDARY -> killAtBoundary(database, disturbance.number());
            case KILLED_AT_RANDOM -> killAfter(database, share(childTime, disturbance.moment()));
            case REQUEST_LOST, ANSWER_LOST -> cut(database, disturbance);
            case NETWORK_SILENT -> silence(database, disturbance.number());
            case SERVER_KILLED -> killServer(database, disturbance);
        };
    }

    /** What the process that was killed last had told before. */
    String lastWords() {
        return lastWords;
    }

    private boolean killAtBoundary(TestDatabase database, int boundary) throws InterruptedException {
        try (Child child = Child.startAndStopAt(stage, database, boundary)) {
            child.await(Migrant.boundary(boundary));
            if (writesLater() && boundary % 2 == 0) {
                TimeUnit.MILLISECONDS.sleep(600);
            }
            return kill(child);
        }
    }

    /** H2 and HSQLDB write commits half a second later; it is to be tried whether they had the time for it or not. */
    private boolean writesLater() {
        return stage.product() == Product.H2 || stage.product() == Product.HSQLDB;
    }

    private boolean killAfter(TestDatabase database, Duration time) throws InterruptedException {
        try (Child child = Child.start(stage, database)) {
            child.await(Migrant.BEGUN);
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            boolean inTime = kill(child);
            // Runs get faster as the machine gets warm: who came too late aims better from now on.
            childTime = child.took().orElse(childTime);
            return inTime;
        }
    }

    private boolean kill(Child child) {
        boolean inTime = child.kill();
        lastWords = child.lastWords();
        return inTime;
    }

    private boolean cut(TestDatabase database, Disturbance disturbance) throws Exception {
        try (TcpProxy network = TcpProxy.to(Servers.shared(stage.product()).port())) {
            if (disturbance.kind() == Kind.REQUEST_LOST) {
                network.loseRequest(disturbance.number());
            } else {
                network.loseAnswer(disturbance.number());
            }
            begin(database.atPort(network.port()), Listener.NONE).get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return network.roundTrips() >= disturbance.number();
        }
    }

    private boolean silence(TestDatabase database, int roundTrip) throws Exception {
        try (TcpProxy network = TcpProxy.to(Servers.shared(stage.product()).port())) {
            if (roundTrip % 2 == 0) {
                network.swallowRequest(roundTrip);
            } else {
                network.swallowAnswer(roundTrip);
            }
            CompletableFuture<Void> run = begin(database.atPort(network.port()), Listener.NONE);
            while (!network.isSilent() && !run.isDone()) {
                TimeUnit.MILLISECONDS.sleep(3);
            }
            boolean inTime = !run.isDone();
            CompletableFuture<Void> next = begin(database, Listener.NONE);
            TimeUnit.MILLISECONDS.sleep(GIVING_UP_MILLIS);
            network.giveUpByServer();
            next.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            network.release();
            run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return inTime;
        }
    }

    private boolean killServer(TestDatabase database, Disturbance disturbance) throws Exception {
        DatabaseServer server = Servers.shared(stage.product());
        CountDownLatch reached = new CountDownLatch(disturbance.number());
        CompletableFuture<Void> run = begin(database, new Boundaries(number -> reached.countDown()));
        reached.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        Duration perBoundary = undisturbed.time().dividedBy(undisturbed.boundaries());
        TimeUnit.NANOSECONDS.sleep(share(perBoundary, disturbance.moment()).toNanos());
        boolean inTime = !run.isDone();
        server.kill();
        server.restart();
        run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return inTime;
    }

    /** However the run ends, it has to say so as it says all else; any other exception is a fault of ours. */
    private CompletableFuture<Void> begin(TestDatabase database, Listener listener) {
        return CompletableFuture.runAsync(() -> {
            try {
                stage.on(database).with(listener).migrate();
            } catch (TurnstoneException saidWhy) {
                // That is what was wanted.
            }
        });
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofNanos((long) (whole.toNanos() * share));
    }
}
