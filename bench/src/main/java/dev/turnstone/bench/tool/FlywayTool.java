package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.peers.FlywayRun;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.bench.workload.WrittenFlywayFolder;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.Optional;

/** Flyway through its library, with a file for each migration. */
public final class FlywayTool implements Tool {
    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public String title() {
        return Build.fact("flyway");
    }

    @Override
    public Optional<String> excuse(Product product, Deed deed, Workload workload) {
        return workload.kind().isChangelog() ? Optional.of("Flyway reads no Liquibase changelogs") : Optional.empty();
    }

    @Override
    public void write(Workload workload, Path folder) {
        WrittenFlywayFolder.write(workload, folder);
    }

    @Override
    public Call call(Deed deed, Place place, Workload workload, Path folder) {
        return JavaCall.of(name(), FlywayRun.class, deed, place, folder);
    }
}
