package dev.turnstone.bench;

import dev.turnstone.bench.peers.LiquibaseRun;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.Optional;

/** Liquibase through its library, with one file of formatted SQL, the fastest of its formats. */
final class LiquibaseTool implements Tool {
    @Override
    public String name() {
        return "liquibase";
    }

    @Override
    public String title() {
        return Build.fact("liquibase");
    }

    @Override
    public Optional<String> excuse(Product product, Deed deed, Workload workload) {
        return workload.kind() == Workload.Kind.COPY
                ? Optional.of("Liquibase has no COPY from its own file")
                : Optional.empty();
    }

    @Override
    public void write(Workload workload, Path folder) {
        try (Text file = new Text(folder.resolve("changelog.sql"))) {
            file.add("--liquibase formatted sql\n");
            for (int number = 1; number <= workload.migrations(); number++) {
                file.add("\n--changeset bench:" + number + "\n").add(workload.migration(number));
            }
        }
    }

    @Override
    public Call call(Deed deed, Place place, Path folder) {
        return JavaCall.of(name(), LiquibaseRun.class, deed, place, folder);
    }
}
