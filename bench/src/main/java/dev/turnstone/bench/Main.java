package dev.turnstone.bench;

import dev.turnstone.bench.report.Machine;
import dev.turnstone.bench.report.Report;
import dev.turnstone.bench.report.Results;
import dev.turnstone.bench.tool.Build;
import dev.turnstone.bench.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bench/run}: measures, prints the table, and keeps it with the machine's description. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options = Options.of(args);
        Report report = measure(options);
        Path results = Build.path("results.folder");
        String name = LocalDate.now(ZoneOffset.UTC) + "-" + options.name();
        Files.writeString(results.resolve(name + ".md"), report.markdown());
        Files.writeString(results.resolve(name + ".json"), report.json());
        System.out.print(report.markdown());
    }

    static Report measure(Options options) throws IOException {
        Path folder = Files.createTempDirectory("turnstone-bench");
        try {
            Map<String, String> about = new LinkedHashMap<>(Machine.description());
            Machine.load().forEach(load -> about.put("load at the beginning", load));
            Bench bench = new Bench(options, folder);
            bench.tools().forEach(tool -> about.put(tool.name(), tool.title()));
            about.put("runs", options.runs() + ", medians");
            Results results = bench.run();
            about.putAll(bench.versions());
            return new Report(about, bench.tools().stream().map(Tool::name).toList(), results);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
