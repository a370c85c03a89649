package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.peers.LiquibaseRun;
import dev.turnstone.bench.workload.Text;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.bench.workload.WrittenChangelog;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.Optional;

/** Liquibase through its library, with one file of formatted SQL, the fastest of its formats, or with a changelog. */
public final class LiquibaseTool implements Tool {
    private static final String OWN = "changelog.sql";

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
        return switch (workload.kind()) {
            case COPY -> Optional.of("Liquibase has no COPY from its own file");
            case FLYWAY -> Optional.of("Liquibase reads no Flyway folders");
            default -> Optional.empty();
        };
    }

    @Override
    public void write(Workload workload, Path folder) {
        if (workload.kind().isChangelog()) {
            WrittenChangelog.of(workload, folder).write(workload);
            return;
        }
        try (Text file = new Text(folder.resolve(OWN))) {
            file.add("--liquibase formatted sql\n");
            for (int number = 1; number <= workload.migrations(); number++) {
                file.add("\n--changeset bench:" + number + "\n").add(workload.migration(number));
            }
        }
    }

    private static String root(Workload workload, Path folder) {
        return workload.kind().isChangelog()
                ? WrittenChangelog.of(workload, folder).name()
                : OWN;
    }

    @Override
    public Call call(Deed deed, Place place, Workload workload, Path folder) {
        return JavaCall.of(name(), LiquibaseRun.class, deed, place, folder.resolve(root(workload, folder)));
    }
}
