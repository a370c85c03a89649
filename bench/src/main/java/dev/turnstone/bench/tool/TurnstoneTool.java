package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.workload.Text;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.bench.workload.WrittenChangelog;
import dev.turnstone.bench.workload.WrittenFlywayFolder;
import dev.turnstone.bench.workload.WrittenPlugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** We, through the launcher of the distribution, as a user starts it. */
public final class TurnstoneTool implements Tool {
    @Override
    public String name() {
        return "turnstone";
    }

    @Override
    public String title() {
        return Build.fact("turnstone");
    }

    @Override
    public void write(Workload workload, Path folder) {
        if (workload.kind() == Workload.Kind.PLUGINS) {
            WrittenPlugins.write(workload, folder);
            return;
        }
        if (workload.kind() == Workload.Kind.FLYWAY) {
            WrittenFlywayFolder.write(workload, folder);
            return;
        }
        if (workload.kind().isChangelog()) {
            WrittenChangelog.of(workload, folder).write(workload);
            return;
        }
        for (int number = 1; number <= workload.migrations(); number++) {
            try (Text file = new Text(folder.resolve("V_1." + number + "_A.sql"))) {
                file.add(workload.migration(number));
            }
        }
    }

    @Override
    public Call call(Deed deed, Place place, Workload workload, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Build.path("launcher").toString(),
                deed == Deed.STATUS ? "status" : "migrate",
                changelog(workload, folder),
                "--url",
                place.url()));
        if (workload.kind().isChangelog()) {
            command.addAll(List.of("--search-path", folder.toString()));
        }
        if (workload.kind() == Workload.Kind.PLUGINS) {
            command.addAll(List.of("--plugins", WrittenPlugins.plugins(folder).toString()));
        }
        if (place.username().isEmpty()) {
            return new Call(command, Map.of());
        }
        command.addAll(List.of("--username", place.username()));
        return new Call(command, Map.of("JDBC_PASSWORD", place.password()));
    }

    private static String changelog(Workload workload, Path folder) {
        if (workload.kind() == Workload.Kind.PLUGINS) {
            return WrittenPlugins.core(folder).toString();
        }
        return workload.kind().isChangelog()
                ? WrittenChangelog.of(workload, folder).name()
                : folder.toString();
    }
}
