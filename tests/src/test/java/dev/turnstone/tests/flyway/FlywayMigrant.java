package dev.turnstone.tests.flyway;

import dev.turnstone.Turnstone;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.kill.Boundaries;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that migrates a Flyway folder: {@code folder url username password boundary}. At that boundary it says so and
 * waits for its end; none has the number 0.
 */
final class FlywayMigrant {
    static final String THERE = "there";

    private FlywayMigrant() {}

    public static void main(String[] args) {
        int last = Integer.parseInt(args[4]);
        Turnstone turnstone =
                new FlywayProject(Path.of(args[0]), Map.of()).ours(JdbcTarget.of(args[1], args[2], args[3]));
        Boundaries boundaries = new Boundaries(number -> {
            if (number == last) {
                System.out.println(THERE);
                waitForTheEnd();
            }
        });
        turnstone.with(boundaries).migrate().orThrow();
    }

    private static void waitForTheEnd() {
        try {
            TimeUnit.MINUTES.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
