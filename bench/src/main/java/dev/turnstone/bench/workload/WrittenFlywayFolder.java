package dev.turnstone.bench.workload;

import java.nio.file.Path;

/** Migrations as Flyway wants them, a file for each: the same for every tool that reads such. */
public final class WrittenFlywayFolder {
    private WrittenFlywayFolder() {}

    public static void write(Workload workload, Path folder) {
        for (int number = 1; number <= workload.migrations(); number++) {
            try (Text file = new Text(folder.resolve("V" + number + "__bench.sql"))) {
                file.add(workload.migration(number));
            }
        }
    }
}
