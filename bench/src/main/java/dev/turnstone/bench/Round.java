package dev.turnstone.bench;

import dev.turnstone.bench.lab.Lab;
import dev.turnstone.bench.lab.Link;
import dev.turnstone.bench.lab.Place;
import dev.turnstone.bench.lab.StatementLog;
import dev.turnstone.bench.report.Result;
import dev.turnstone.bench.report.Result.Case;
import dev.turnstone.bench.report.Result.Figure;
import dev.turnstone.bench.report.Results;
import dev.turnstone.bench.tool.Deed;
import dev.turnstone.bench.tool.Tool;
import dev.turnstone.bench.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets every tool do one workload on one database product, in turn. */
final class Round {
    private static final String LOOPBACK = "loopback";

    private final Lab lab;
    private final List<Tool> tools;
    private final Workload workload;
    private final Results results;
    private final Path folder;
    private final int repeats;

    /**
     * A round.
     *
     * @param repeats how often each tool runs with nothing left to do
     */
    Round(Lab lab, List<Tool> tools, Workload workload, Results results, Path folder, int repeats) {
        this.lab = lab;
        this.tools = tools;
        this.workload = workload;
        this.results = results;
        this.folder = folder;
        this.repeats = repeats;
    }

    /** Writes the migrations of every tool. */
    void prepare() {
        tools.forEach(tool -> tool.write(workload, folderOf(tool)));
    }

    private Path folderOf(Tool tool) {
        return folder.resolve(tool.name() + " " + workload.title());
    }

    /** One run of each tool on a fresh database, then more with nothing left to do. */
    void timed() {
        for (Tool tool : tools) {
            Place place = lab.fresh();
            if (timed(tool, Deed.APPLY, place, LOOPBACK)) {
                for (int i = 0; i < repeats && workload.hasMany(); i++) {
                    timed(tool, Deed.NOTHING, place, LOOPBACK);
                    timed(tool, Deed.STATUS, place, LOOPBACK);
                }
            }
            lab.drop(place);
        }
    }

    /** One run of each tool over a link that takes as long for a round trip. */
    void delayed(Duration roundTrip) {
        String link = roundTrip.toMillis() + " ms";
        for (Tool tool : tools) {
            Place place = lab.fresh();
            try (Link way = new Link(place.port(), roundTrip.dividedBy(2))) {
                Place far = place.atPort(way.port());
                if (timed(tool, Deed.APPLY, far, link)) {
                    timed(tool, Deed.NOTHING, far, link);
                }
            }
            lab.drop(place);
        }
    }

    /** One run of each tool that isn't timed, but counted: logging and looking at every byte take time. */
    void counted() {
        for (Tool tool : tools) {
            Place place = lab.fresh();
            if (counted(tool, Deed.APPLY, place)) {
                counted(tool, Deed.NOTHING, place);
                counted(tool, Deed.STATUS, place);
            }
            lab.drop(place);
        }
    }

    private boolean timed(Tool tool, Deed deed, Place place, String link) {
        if (isExcused(tool, deed)) {
            return false;
        }
        Sample sample = run(tool, deed, place);
        record(tool, deed, link, Figure.SECONDS, sample.seconds());
        record(tool, deed, link, Figure.CPU_SECONDS, sample.cpuSeconds());
        record(tool, deed, link, Figure.PEAK_MIB, sample.peakMib());
        return true;
    }

    private boolean counted(Tool tool, Deed deed, Place place) {
        if (isExcused(tool, deed)) {
            return false;
        }
        try (Link way = new Link(place.port(), Duration.ZERO)) {
            Optional<StatementLog> log = lab.logStatements(place);
            run(tool, deed, place.atPort(way.port()));
            record(tool, deed, LOOPBACK, Figure.ROUND_TRIPS, way.roundTrips());
            log.ifPresent(entries -> record(tool, deed, LOOPBACK, Figure.STATEMENTS, entries.count()));
        }
        return true;
    }

    private boolean isExcused(Tool tool, Deed deed) {
        Optional<String> excuse = tool.excuse(lab.product(), deed, workload);
        excuse.ifPresent(results::skip);
        return excuse.isPresent();
    }

    private Sample run(Tool tool, Deed deed, Place place) {
        return ColdProcess.run(tool.call(deed, place, workload, folderOf(tool)), folder.resolve("output"));
    }

    private void record(Tool tool, Deed deed, String link, Figure figure, double value) {
        Case at = new Case(lab.product(), link, deed, workload.title());
        results.add(new Result(at, tool.name(), figure, value));
    }
}
