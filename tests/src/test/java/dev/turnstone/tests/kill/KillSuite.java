package dev.turnstone.tests.kill;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Disturbed runs of one product, each on a database of its own, each compared with an undisturbed one. */
final class KillSuite {
    private final Figures figures;
    private final Stage stage;
    private final Undisturbed undisturbed;
    private final Disturber disturber;
    private final Recovery recovery;
    private String now = "";

    KillSuite(Product product, Path folder) {
        this.figures = new Figures(product);
        this.stage = new Stage(product);
        this.undisturbed = Undisturbed.observe(stage);
        this.disturber = new Disturber(stage, undisturbed);
        this.recovery = new Recovery(
                stage, new Witness(stage, folder), question -> figures.addQuestion(now + "\n  " + question));
    }

    /** Does so many runs. The seed decides what dies in each. */
    Figures run(int runs, long seed) {
        long begin = System.nanoTime();
        List<List<Disturbance>> plan = new Disturbances(stage.product(), undisturbed, seed).of(runs);
        for (int number = 1; number <= runs; number++) {
            List<Disturbance> disturbances = plan.get(number - 1);
            String name = stage.product() + ", seed " + seed + ", run " + number + " of " + runs + ": " + disturbances;
            run(name, disturbances);
        }
        figures.took(Duration.ofNanos(System.nanoTime() - begin));
        return figures;
    }

    private void run(String name, List<Disturbance> disturbances) {
        now = name;
        figures.addRun();
        TestDatabase database = stage.fresh();
        try {
            for (Disturbance disturbance : disturbances) {
                if (disturber.disturb(database, disturbance)) {
                    figures.addDeath(disturbance.kind());
                }
            }
            recovery.run(database);
            List<String> differences = undisturbed.traces().differencesTo(Traces.of(stage, database));
            if (!differences.isEmpty()) {
                mismatch(name, String.join("\n  ", differences));
            }
        } catch (Exception e) {
            mismatch(name, e.toString());
        } finally {
            database.drop();
        }
    }

    private void mismatch(String name, String what) {
        figures.addMismatch(name + " (last killed after '" + disturber.lastWords() + "')\n  " + what);
    }
}
