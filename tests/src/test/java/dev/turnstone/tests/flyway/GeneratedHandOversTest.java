package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.plan.Repair;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A project that two teams work on, one with Flyway and one with us, in turns that nobody has written: new files, edited ones,
 * lost ones, failures, repairs. A second database has Flyway alone. What is recorded stays the same in both.
 */
class GeneratedHandOversTest {
    private static final int TURNS = 12;

    @TempDir
    Path folder;

    private FlywayProject project;
    private TestDatabase shared;
    private TestDatabase alone;
    private Random random;
    private int version;

    static Stream<Arguments> seeds() {
        return Stream.of(Product.values())
                .flatMap(product -> IntStream.rangeClosed(1, product == Product.H2 ? 6 : 2)
                        .mapToObj(seed -> Arguments.of(product, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void whoever_comes_next_goes_on(Product product, int seed) {
        random = new Random(seed);
        project = new FlywayProject(folder, Map.of("x", "VAL"));
        shared = Servers.fresh(product);
        alone = Servers.fresh(product);
        add();
        for (int turn = 0; turn < TURNS; turn++) {
            switch (random.nextInt(6)) {
                case 0 -> fail();
                case 1 -> edit();
                case 2 -> lose();
                case 3 -> addBelow();
                case 4 -> repeat();
                default -> add();
            }
            alike("turn " + turn);
        }
    }

    private boolean weDo() {
        return random.nextBoolean();
    }

    private void migrate(boolean we) {
        if (we) {
            project.ours(shared, Rules.USUAL.in(Rules.Order.OUT_OF_ORDER))
                    .migrate()
                    .orThrow();
        } else {
            FlywayProject.succeeds(project.theirs(shared, "migrate", "outOfOrder=true"));
        }
        FlywayProject.succeeds(project.theirs(alone, "migrate", "outOfOrder=true"));
    }

    private void repair(boolean we) {
        if (we) {
            project.ours(shared).repair(new Repair.AcceptFiles()).orThrow();
        } else {
            FlywayProject.succeeds(project.theirs(shared, "repair"));
        }
        FlywayProject.succeeds(project.theirs(alone, "repair"));
    }

    private void add() {
        version += 10;
        project.file(file(version), "create table t" + version + " (n varchar(20));\n");
        migrate(weDo());
    }

    private static String file(int version) {
        return "V" + version + "__step.sql";
    }

    private void addBelow() {
        int below = version - 1 - random.nextInt(5);
        if (project.names().stream().noneMatch(name -> name.startsWith("V" + below + "__"))) {
            project.file("V" + below + "__late.sql", "insert into t" + version + " values ('${x}');\n");
            migrate(weDo());
        }
    }

    private void repeat() {
        project.file("R__again.sql", "insert into t" + version + " values ('" + random.nextInt(100) + "');\n");
        migrate(weDo());
    }

    private void edit() {
        project.file(
                file(version), "-- edited " + random.nextInt() + "\ncreate table t" + version + " (n varchar(20));\n");
        assertThat(project.ours(shared).status().plan().hasErrors()).isTrue();
        repair(weDo());
        migrate(weDo());
    }

    private void lose() {
        version += 10;
        project.file(file(version), "create table t" + version + " (n varchar(20));\n");
        migrate(weDo());
        project.without(file(version));
        version += 10;
        project.file(file(version), "create table t" + version + " (n varchar(20));\n");
        assertThat(project.ours(shared).status().plan().hasErrors()).isTrue();
        repair(weDo());
        migrate(weDo());
    }

    /** Where all can be rolled back nothing is left of it; elsewhere a table, which somebody drops, or who began goes on. */
    private void fail() {
        version += 10;
        String table = "t" + version;
        String first = "create table " + table + " (n varchar(20));\n";
        project.file(file(version), first + "insert into nowhere values (1);\n");
        boolean we = weDo();
        if (we) {
            assertThat(project.ours(shared).migrate()).isInstanceOf(Outcome.Failed.class);
        } else {
            assertThat(project.theirs(shared, "migrate").success()).isFalse();
        }
        assertThat(project.theirs(alone, "migrate").success()).isFalse();
        alikeButRanks();
        project.file(file(version), first + "insert into " + table + " values ('x');\n");
        drop(alone, table);
        FlywayProject.succeeds(project.theirs(alone, "repair"));
        if (we && weDo()) {
            migrate(true);
            return;
        }
        drop(shared, table);
        if (we) {
            FlywayProject.succeeds(project.theirs(shared, "repair"));
            migrate(false);
        } else {
            repair(weDo());
            migrate(weDo());
        }
    }

    private static void drop(TestDatabase database, String table) {
        if (database.product() != Product.POSTGRESQL
                && database.product() != Product.SQLITE
                && database.product() != Product.DERBY) {
            database.execute("drop table " + table);
        }
        database.release();
    }

    private void alike(String when) {
        alikeButRanks();
        assertThat(ranks(shared)).as(when).isSorted().doesNotHaveDuplicates();
        assertThat(project.theirs(shared, "validate").printed()).as(when).isEmpty();
        assertThat(project.ours(shared).status().plan().isCurrent()).as(when).isTrue();
        assertThat(project.ourInfo(shared))
                .as(when)
                .isEqualTo(FlywayDifferentialTest.withoutTypes(project.theirInfo(shared)));
    }

    /** Where we have gone on behind a failure, its number is left out. */
    private void alikeButRanks() {
        assertThat(withoutRanks(shared)).isEqualTo(withoutRanks(alone));
    }

    private static List<String> withoutRanks(TestDatabase database) {
        return FlywayProject.rows(database).stream()
                .map(row -> row.substring(row.indexOf(" | ")))
                .toList();
    }

    private static List<Integer> ranks(TestDatabase database) {
        return FlywayProject.rows(database).stream()
                .map(row -> Integer.valueOf(row.substring(0, row.indexOf(" | "))))
                .toList();
    }
}
