package dev.turnstone.bench.workload;

import java.nio.file.Path;
import java.util.stream.Stream;

/** A core, and plugins behind it, as files. */
public final class WrittenPlugins {
    private static final String CORE = "CREATE TABLE core_item (id INTEGER PRIMARY KEY);\n";

    private WrittenPlugins() {}

    public static Path core(Path folder) {
        return folder.resolve("core");
    }

    public static Path plugins(Path folder) {
        return folder.resolve("plugins");
    }

    public static void write(Workload workload, Path folder) {
        try (Text file = new Text(core(folder).resolve("V_1_A.sql"))) {
            file.add(Stream.of(CORE));
        }
        int number = 1;
        while (number <= workload.migrations()) {
            int plugin = Workload.pluginOf(number);
            Path migrations = plugins(folder).resolve("p" + plugin).resolve("db_migrations");
            StringBuilder list = new StringBuilder();
            for (; number <= workload.migrations() && Workload.pluginOf(number) == plugin; number++) {
                list.append("t_").append(number).append(".sql\n");
                try (Text file = new Text(migrations.resolve("t_" + number + ".sql"))) {
                    file.add(workload.migration(number));
                }
            }
            try (Text file = new Text(migrations.resolve("migrations.txt"))) {
                file.add(Stream.of(list.toString()));
            }
        }
    }
}
