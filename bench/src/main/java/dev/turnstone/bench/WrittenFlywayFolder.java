package dev.turnstone.bench;

import java.nio.file.Path;

/** Migrations as Flyway wants them, a file for each: the same for every tool that reads such. */
final class WrittenFlywayFolder {
    private WrittenFlywayFolder() {}

    static void write(Workload workload, Path folder) {
        for (int number = 1; number <= workload.migrations(); number++) {
            try (Text file = new Text(folder.resolve("V" + number + "__bench.sql"))) {
                file.add(workload.migration(number));
            }
        }
    }
}
