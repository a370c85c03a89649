package dev.turnstone;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.gate.AheadPolicy;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.DataSourceChoice;
import dev.turnstone.target.JdbcTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The snippets of {@code docs/library.md}, in its order, so that they compile. Nobody calls them. */
final class LibrarySnippets {
    private static final Logger log = LoggerFactory.getLogger(LibrarySnippets.class);

    /** A routine that needs something. */
    record V_2_0_C(String mailServer) implements JavaRoutine {
        @Override
        public void run(RoutineContext context) {}
    }

    void migrate(String password) {
        // snippet
        Turnstone turnstone = Turnstone.of(
                RoutineFolder.of(Path.of("db")), JdbcTarget.of("jdbc:postgresql://localhost/shop", "shop", password));
        turnstone.migrate().orThrow();
        // end
    }

    void requireCurrent(Turnstone turnstone) {
        // snippet
        turnstone.requireCurrent();
        // end
    }

    void gate(Turnstone orders, Turnstone reports) {
        // snippet
        Gate gate = Gate.of(List.of(orders, reports))
                .with(Gate.Mode.WAIT)
                .waitingAtMost(Duration.ofMinutes(2))
                .with(AheadPolicy.ALLOW_ADDITIVE);
        gate.pass();
        for (Look.Finding finding : gate.look().findings()) {
            log.info("{}: {}", finding.target(), finding.verdict());
        }
        // end
    }

    Optional<Target> choose(Map<String, DataSource> dataSources) {
        // snippet
        Optional<Target> target =
                DataSourceChoice.among(dataSources).named("orders").target();
        // end
        return target;
    }

    void look(Turnstone turnstone) {
        // snippet
        Plan plan = turnstone.plan(new Goal(new Goal.Reach.UpTo(Version.of("2.0")), Goal.Order.STRICT));
        plan.problems().forEach(problem -> log.warn("{}", problem));
        plan.steps().forEach(step -> log.info("{}", step.name()));
        // end
    }

    List<RoutineFolder> places(String mailServer) {
        // snippet
        RoutineFolder onDisk = RoutineFolder.of(Path.of("db")).withClassPath(List.of(Path.of("routines.jar")));
        RoutineFolder inJar =
                RoutineFolder.onClassPath("db/routines", getClass().getClassLoader());
        RoutineFolder withBeans = inJar.withRoutines(List.of(new V_2_0_C(mailServer)));
        // end
        return List.of(onDisk, inJar, withBeans);
    }

    List<Object> targets(Turnstone turnstone, DataSource dataSource) {
        // snippet
        Target byUrl = JdbcTarget.of("jdbc:h2:./shop");
        Target byDataSource = JdbcTarget.of(dataSource, "shop");
        Turnstone elsewhere = turnstone.with(Settings.DEFAULTS
                .withSchema("shop")
                .withLockWait(Duration.ofSeconds(30))
                .withConnectWait(Duration.ofMinutes(1)));
        // end
        return List.of(byUrl, byDataSource, elsewhere);
    }

    List<Object> offline() {
        // snippet
        Offline postgres = Offline.of(RoutineFolder.of(Path.of("db")), "postgresql");
        Plan fromNothing = postgres.preview(Goal.NEWEST).plan();
        Status back = postgres.from(new Goal.Reach.Newest()).previewRollback(new Goal.Reach.Count(1));
        HistoryScript rows = Turnstone.historyScript(back, Settings.DEFAULTS);
        // end
        return List.of(fromNothing, rows);
    }

    Turnstone watch(Turnstone turnstone) {
        // snippet
        Turnstone watched = turnstone.with(new Listener() {
            @Override
            public void stepDone(Step step, Duration took) {
                log.info("{} took {} ms", step.name(), took.toMillis());
            }

            @Override
            public void waitingForLock(String holder, Duration since) {
                log.info("waiting for {} since {} s", holder, since.toSeconds());
            }
        });
        // end
        return watched;
    }

    Outcome stop(Turnstone turnstone) {
        // snippet
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::request));
        Outcome outcome = turnstone.with(cancellation).migrate();
        // end
        return outcome;
    }
}
