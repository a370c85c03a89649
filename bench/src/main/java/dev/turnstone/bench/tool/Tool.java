package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.Optional;

/** A program that is measured. */
public interface Tool {
    /** The word for it in options and results. */
    String name();

    /** Name and version. */
    String title();

    /** Why it can't be measured with this at all; empty when it can. */
    default Optional<String> excuse(Product product, Deed deed, Workload workload) {
        return Optional.empty();
    }

    /** Writes the migrations in its own format. */
    void write(Workload workload, Path folder);

    Call call(Deed deed, Place place, Workload workload, Path folder);
}
