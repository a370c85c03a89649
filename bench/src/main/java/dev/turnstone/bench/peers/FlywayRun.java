package dev.turnstone.bench.peers;

import org.flywaydb.core.Flyway;

/** Does one thing with Flyway: {@code apply|status url username password folder}. */
public final class FlywayRun {
    private FlywayRun() {}

    public static void main(String[] args) {
        Flyway flyway = Flyway.configure()
                .dataSource(args[1], args[2], args[3])
                .locations("filesystem:" + args[4])
                .load();
        switch (args[0]) {
            case "apply" -> flyway.migrate();
            case "status" -> System.out.println(flyway.info().pending().length + " pending");
            default -> throw new IllegalArgumentException(args[0]);
        }
    }
}
