package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.workload.Text;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.tests.servers.Product;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's own client with the same guarantee: a transaction for each migration and its row in a history. */
public final class PsqlTool implements Tool {
    @Override
    public String name() {
        return "psql";
    }

    @Override
    public String title() {
        return "psql, a transaction with a history row per migration";
    }

    @Override
    public Optional<String> excuse(Product product, Deed deed, Workload workload) {
        if (product != Product.POSTGRESQL) {
            return Optional.of("psql is PostgreSQL's client");
        }
        if (deed == Deed.STATUS) {
            return Optional.of("psql knows no status");
        }
        return isInstalled() ? Optional.empty() : Optional.of("psql is not installed");
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
    }

    @Override
    public void write(Workload workload, Path folder) {
        try (Text file = new Text(folder.resolve("all.sql"))) {
            file.add("CREATE TABLE history (id INTEGER PRIMARY KEY, applied TIMESTAMP DEFAULT now());\n");
            for (int number = 1; number <= workload.migrations(); number++) {
                file.add("BEGIN;\n").add(workload.migration(number));
                file.add("INSERT INTO history (id) VALUES (" + number + ");\nCOMMIT;\n");
            }
        }
    }

    @Override
    public Call call(Deed deed, Place place, Workload workload, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--host=127.0.0.1",
                "--port=" + place.port(),
                "--username=" + place.username(),
                "--dbname=" + place.database()));
        command.add(deed == Deed.APPLY ? "--file=" + folder.resolve("all.sql") : "--command=SELECT id FROM history");
        return new Call(command, Map.of("PGPASSWORD", place.password()));
    }
}
