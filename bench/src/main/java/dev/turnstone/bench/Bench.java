package dev.turnstone.bench;

import dev.turnstone.bench.lab.Lab;
import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.report.Results;
import dev.turnstone.bench.tool.Deed;
import dev.turnstone.bench.tool.FlywayTool;
import dev.turnstone.bench.tool.LiquibaseTool;
import dev.turnstone.bench.tool.OneFolderTool;
import dev.turnstone.bench.tool.PsqlTool;
import dev.turnstone.bench.tool.Tool;
import dev.turnstone.bench.tool.TurnstoneTool;
import dev.turnstone.bench.workload.Workload;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.UnavailableServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures everything that was asked for. */
final class Bench {
    private static final Duration FAR = Duration.ofMillis(20);
    /** Beyond that a counting run says nothing new, and the log gets long. */
    private static final int MOST_COUNTED = 1000;

    private static final List<Workload.Kind> CHANGELOGS =
            Stream.of(Workload.Kind.values()).filter(Workload.Kind::isChangelog).toList();

    /** Nobody else brings up plugins; but the same statements can be brought up without. */
    private static final List<Tool> WITH_PLUGINS = List.of(new TurnstoneTool(), new OneFolderTool());

    private final Options options;
    private final List<Tool> tools;
    private final Path folder;
    private final Results results = new Results();
    private final Map<String, String> versions = new LinkedHashMap<>();

    Bench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.tools = Stream.of(new TurnstoneTool(), new FlywayTool(), new LiquibaseTool(), new PsqlTool())
                .filter(tool -> options.tools().contains(tool.name()))
                .toList();
    }

    Results run() {
        for (Product product : options.products()) {
            say("starting " + product);
            try (Lab lab = new Lab(product, folder)) {
                run(lab);
            } catch (UnavailableServer e) {
                results.skip(product + ": " + e.getMessage());
            }
        }
        return results;
    }

    /** Those that something is measured of. */
    List<Tool> tools() {
        return options.plugins() == 0
                ? tools
                : Stream.concat(tools.stream(), WITH_PLUGINS.stream().skip(1)).toList();
    }

    /** Of the servers that ran. */
    Map<String, String> versions() {
        return versions;
    }

    private void run(Lab lab) {
        List<Tool> able = able(lab.product());
        Place place = lab.fresh();
        lab.version().ifPresent(version -> versions.put(lab.product().toString(), version));
        lab.drop(place);
        if (options.repeats() > 1) {
            warmUp(lab, able);
        }
        for (Workload workload : workloads(lab.product())) {
            boolean plugins = workload.kind() == Workload.Kind.PLUGINS;
            Round round = new Round(lab, plugins ? WITH_PLUGINS : able, workload, results, folder, options.repeats());
            round.prepare();
            for (int i = 1; i <= options.runs(); i++) {
                say(lab.product() + ", " + workload.title() + ", run " + i);
                round.timed();
            }
            if (lab.hasLink() && workload.hasMany()) {
                measureWay(round, workload);
            }
        }
    }

    private void measureWay(Round round, Workload workload) {
        if (workload.size() <= MOST_COUNTED) {
            say(workload.title() + ", counted");
            round.counted();
        }
        if (workload.kind() == Workload.Kind.TABLES && options.linkSizes().contains(workload.size())) {
            say(workload.title() + ", over the long link");
            round.delayed(FAR);
        }
    }

    private List<Tool> able(Product product) {
        List<Tool> able = new ArrayList<>();
        for (Tool tool : tools) {
            tool.excuse(product, Deed.APPLY, Workload.tables(1)).ifPresentOrElse(results::skip, () -> able.add(tool));
        }
        return able;
    }

    /** Files come from the disk only once, and whoever keeps something for the next start has made it. */
    private void warmUp(Lab lab, List<Tool> able) {
        List<Workload> small = new ArrayList<>(List.of(Workload.tables(1)));
        if (lab.product() == Product.POSTGRESQL && !options.changelogs().isEmpty()) {
            CHANGELOGS.forEach(kind -> small.add(new Workload(kind, 1)));
        }
        for (Workload workload : small) {
            Round round = new Round(lab, able, workload, new Results(), folder, options.repeats());
            round.prepare();
            round.timed();
        }
    }

    private List<Workload> workloads(Product product) {
        List<Workload> workloads = new ArrayList<>();
        options.sizesOn(product).forEach(size -> workloads.add(Workload.tables(size)));
        if (product == Product.POSTGRESQL) {
            options.changelogs().forEach(size -> CHANGELOGS.forEach(kind -> workloads.add(new Workload(kind, size))));
        }
        options.folders().forEach(size -> workloads.add(new Workload(Workload.Kind.FLYWAY, size)));
        if (options.plugins() > 0) {
            workloads.add(new Workload(Workload.Kind.PLUGINS, options.plugins()));
        }
        if (options.rows() > 0) {
            workloads.add(new Workload(Workload.Kind.INSERTS, options.rows()));
        }
        if (options.rows() > 0 && product == Product.POSTGRESQL) {
            workloads.add(new Workload(Workload.Kind.COPY, options.rows()));
        }
        return workloads;
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
