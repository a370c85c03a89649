package dev.turnstone.bench;

import dev.turnstone.bench.peers.FlywayRun;
import java.nio.file.Path;

/** Flyway through its library, with a file for each migration. */
final class FlywayTool implements Tool {
    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public String title() {
        return Build.fact("flyway");
    }

    @Override
    public void write(Workload workload, Path folder) {
        for (int number = 1; number <= workload.migrations(); number++) {
            try (Text file = new Text(folder.resolve("V" + number + "__bench.sql"))) {
                file.add(workload.migration(number));
            }
        }
    }

    @Override
    public Call call(Deed deed, Place place, Path folder) {
        return JavaCall.of(name(), FlywayRun.class, deed, place, folder);
    }
}
