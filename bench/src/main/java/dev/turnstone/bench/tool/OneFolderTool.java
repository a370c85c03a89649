package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.Optional;

/** We once more, with the statements of plugins as the routines of one folder: what they would cost without plugins. */
public final class OneFolderTool implements Tool {
    private final Tool turnstone = new TurnstoneTool();

    @Override
    public String name() {
        return "one folder";
    }

    @Override
    public String title() {
        return "turnstone, with what plugins have in one folder of routines";
    }

    @Override
    public Optional<String> excuse(Product product, Deed deed, Workload workload) {
        return workload.kind() == Workload.Kind.PLUGINS
                ? Optional.empty()
                : Optional.of("one folder is measured beside plugins alone");
    }

    private static Workload alike(Workload plugins) {
        return Workload.tables(plugins.migrations());
    }

    @Override
    public void write(Workload workload, Path folder) {
        turnstone.write(alike(workload), folder);
    }

    @Override
    public Call call(Deed deed, Place place, Workload workload, Path folder) {
        return turnstone.call(deed, place, alike(workload), folder);
    }
}
